import { type UsedStore, useSampleStore } from '../use-store.ts';

/** A sample of providers on the inspectors’ list, without listings of courses. */
export const useOfficeStore = (): UsedStore =>
  useSampleStore([
    ...['areas', 'places', 'postcode-districts', 'inspections', 'inspected-providers'],
    ...['provider-names', 'providers'],
  ]);
