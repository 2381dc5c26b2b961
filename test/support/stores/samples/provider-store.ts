import { makeSampleStore } from '../sample-store.ts';
import { findMade } from '../use-store.ts';

const DATASETS = [
  ...['areas', 'subjects', 'fe-outcomes', 'apprenticeship-starts'],
  ...['provider-names', 'providers', 'programme-contracts'],
];

/** A sample of providers and some of their figures, made once for all files of a run; nobody changes it. */
export function findProviderStore(): Promise<string> {
  return findMade('providers', () => makeSampleStore(DATASETS));
}
