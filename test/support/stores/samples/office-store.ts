import { type UsedStore, useSampleStore } from '../use-store.ts';

/** A sample of providers on the inspectors’ list and their outcomes, without listings of courses. */
export const useOfficeStore = (): UsedStore =>
  useSampleStore([
    ...['areas', 'places', 'postcode-districts', 'inspections', 'inspected-providers'],
    ...['subjects', 'fe-outcomes', 'provider-names', 'providers'],
  ]);
