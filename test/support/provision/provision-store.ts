import { afterAll, beforeAll } from 'vitest';
import { copyStore, dropStore } from '../stores/api-store.ts';
import { makeSampleStore } from '../stores/sample-store.ts';
import { type UsedStore, findMade } from '../stores/use-store.ts';

/** Datasets of providers, of the people whom they are for, and of the places of both. */
const DATASETS = [
  ...['areas', 'subjects', 'claimant-count'],
  ...['fe-outcomes', 'apprenticeship-achievement-rates', 'apprenticeship-starts'],
];

/** A sample of provision, made once for all files of a run that use it. */
export function useProvisionStore(): UsedStore {
  let home = '';
  beforeAll(async () => {
    home = await copyStore(await findMade('provision', () => makeSampleStore(DATASETS)));
  });
  afterAll(() => dropStore(home));
  return {
    get home() {
      return home;
    },
  };
}
