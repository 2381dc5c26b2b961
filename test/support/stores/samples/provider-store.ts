import { findSampleStore } from '../use-store.ts';

const DATASETS = [
  ...['areas', 'subjects', 'fe-outcomes', 'apprenticeship-starts', 'apprenticeships-by-region'],
  ...['provider-names', 'providers', 'programme-contracts', 'inspections'],
];

/** A sample of providers and some of their figures, made once for all files of a run; nobody changes it. */
export const findProviderStore = (): Promise<string> => findSampleStore(DATASETS);
