import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Dataset } from '../../datasets/discover.ts';
import type { DatabaseLimits } from '../duckdb.ts';
import type { StandIns } from './open-publishers.ts';
import { nomisStandIn } from './nomis/stand-in/nomis-stand-in.ts';
import { openOnsReplay } from './ons/replay.ts';
import { onsStandIn } from './ons/stand-in/stand-in.ts';

const cubeOf = (folder: string, id: string): string =>
  path.join(folder, 'nomis', 'cubes', `${id}.csv`);

/** True when a folder of real figures has something to answer for this dataset. */
export function isInFolder(folder: string, { declaration }: Dataset): boolean {
  if (declaration.hosting === 'linked') return true;
  const { source } = declaration;
  switch (source.adapter) {
    case 'files':
      return true;
    case 'nomis':
      return [source.dataset, ...(source.also ?? [])].some((id) => existsSync(cubeOf(folder, id)));
    case 'ons':
      return existsSync(path.join(folder, 'vacancies'));
  }
}

/**
 * The publishers as far as a folder of real figures goes: `nomis/cubes/<id>.csv` in Nomis's full
 * shape and `vacancies/ons_*`. What the folder lacks, the service does not know.
 */
export async function openReplay(
  folder: string,
  limits: DatabaseLimits,
  log: (message: string) => void,
): Promise<StandIns> {
  const nomis = nomisStandIn({
    findCube: (id) => {
      const cube = cubeOf(folder, id);
      return existsSync(cube) ? cube : undefined;
    },
    limits,
    log,
  });
  const ons = onsStandIn(await openOnsReplay(path.join(folder, 'vacancies')));
  return {
    hosts: { 'www.nomisweb.co.uk': nomis, 'www.ons.gov.uk': ons },
    close: async () => {
      await nomis.close();
    },
  };
}
