import { afterAll, beforeAll } from 'vitest';
import { copyStore, dropStore } from './api-store.ts';
import { makeSampleStore } from './sample-store.ts';
import { type UsedStore, findMade } from './use-store.ts';

/** Datasets of both sides of a labour market, and of jobs in places. */
const DATASETS = [
  ...['areas', 'subjects', 'soc-2020', 'crosswalk', 'demand-and-provision'],
  ...['fe-achievements', 'projected-openings', 'labour-demand'],
  ...['labour-demand-new', 'occupations-in-demand', 'skills-england-occupations-in-demand'],
];

/** A sample of both sides of a labour market, made once for all files of a run that use it. */
export function useSidesStore(): UsedStore {
  let home = '';
  beforeAll(async () => {
    home = await copyStore(await findMade('sides', () => makeSampleStore(DATASETS)));
  });
  afterAll(() => dropStore(home));
  return {
    get home() {
      return home;
    },
  };
}
