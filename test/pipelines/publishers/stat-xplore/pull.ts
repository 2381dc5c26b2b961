import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { openSample } from '../../../../pipelines/publishers/stat-xplore/sample/open-sample.ts';
import type { StandIn } from '../../../../pipelines/publishers/publisher.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { LIMITS } from '../ees/pull.ts';

export { pull } from '../ees/pull.ts';

/** A dataset of figures, as it is discovered. */
export async function figures(id: string): Promise<Dataset<ObservationsDeclaration>> {
  const found = (await discoverDatasets()).find(({ declaration }) => declaration.id === id);
  if (found?.declaration.kind !== 'observations') throw new Error(`no figures "${id}"`);
  return { declaration: found.declaration, folder: found.folder };
}

/** The invented service. */
export async function sample(): Promise<StandIn> {
  const openEconomy = () => Promise.reject(new Error('it needs no economy'));
  return openSample({
    limits: LIMITS,
    folder: '',
    datasets: await discoverDatasets(),
    openEconomy,
  });
}
