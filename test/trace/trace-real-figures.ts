import { rm } from 'node:fs/promises';
import { discoverDatasets } from '../../datasets/discover.ts';
import type { Declaration } from '../../schemas/dataset/declaration.ts';
import { declares } from '../../schemas/dataset/declares.ts';
import { findInputs } from '../../schemas/dataset/inputs.ts';
import { temporaryHome } from '../support/stores/fake-source.ts';
import { replayInto } from '../support/stores/real-store.ts';
import { traceFigures } from './trace.ts';
import type { Traced } from './trace.ts';

/** Datasets that others are made from by name, with those others; or all the rest. */
export const PARTS = ['made from each other', 'apart'] as const;
export type Part = (typeof PARTS)[number];

/** Datasets of every kind of place that a figure can come from: what `npm test` traces. */
export const OF_EVERY_KIND = [
  ...['areas', 'claimant-count', 'vacancy-survey', 'fe-achievements', 'projected-openings'],
  ...[
    'labour-demand',
    'labour-demand-new',
    'subjects',
    'soc-2020',
    'crosswalk',
    'demand-and-provision',
  ],
  ...['skill-shortages', 'universal-credit-households'],
] as const;

/** Ids of the hosted datasets of a part. A list of areas is made from whatever there is: it is apart. */
export async function chooseDatasets(part: Part): Promise<string[]> {
  const all: Declaration[] = (await discoverDatasets()).map(({ declaration }) => declaration);
  const hosted = all.filter((each) => declares(each, 'schedule')).map(({ id }) => id);
  const made = all.flatMap((each) =>
    declares(each, 'inputs') && Array.isArray(each.inputs)
      ? [each.id, ...findInputs(each, [])]
      : [],
  );
  return hosted.filter((id) => made.includes(id) === (part === 'made from each other'));
}

/** Makes a store of the real figures at hand of these datasets, and traces `most` of them. */
export async function traceRealFigures(
  datasets: readonly string[],
  { most, least }: { readonly most: number; readonly least: number },
): Promise<Traced> {
  const home = await temporaryHome();
  try {
    await replayInto(home, { datasets });
    return await traceFigures(home, { most, least, seed: 20_261_122 });
  } finally {
    await rm(home.root, { recursive: true });
  }
}
