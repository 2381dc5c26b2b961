import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { openSample } from '../../../../pipelines/publishers/stat-xplore/sample/open-sample.ts';
import type { StandIn } from '../../../../pipelines/publishers/publisher.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { LIMITS } from '../ees/pull.ts';
import { NO_SAMPLE } from '../../../support/publishers.ts';

export { pull } from '../ees/pull.ts';

const datasets = await discoverDatasets();
let drawn: Promise<StandIn> | undefined;

/** A dataset of figures, as it is discovered. */
export function figures(id: string): Dataset<ObservationsDeclaration> {
  const found = datasets.find(({ declaration }) => declaration.id === id);
  if (found?.declaration.kind !== 'observations') throw new Error(`no figures "${id}"`);
  return { declaration: found.declaration, folder: found.folder };
}

/** The invented service, drawn once. */
export function sample(): Promise<StandIn> {
  drawn ??= openSample({ ...NO_SAMPLE, limits: LIMITS, datasets });
  return drawn;
}
