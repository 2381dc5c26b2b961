import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Replay } from '../publisher.ts';
import { NomisSource } from './source.ts';
import { nomisStandIn } from './stand-in/nomis-stand-in.ts';

const CUBES = path.join('nomis', 'cubes');

const findCube = (folder: string, id: string): string | undefined => {
  const cube = path.join(folder, CUBES, `${id}.csv`);
  return existsSync(cube) ? cube : undefined;
};

/** Cubes in the full shape of `NM_x.data.csv`. A cube that the folder lacks, the service lacks. */
export const replay: Replay = {
  places: [CUBES],
  holds(folder, source) {
    const { dataset, also = [] } = NomisSource.parse(source);
    return [dataset, ...also].some((id) => findCube(folder, id) !== undefined);
  },
  open: (folder, effects) => nomisStandIn({ findCube: (id) => findCube(folder, id), ...effects }),
};
