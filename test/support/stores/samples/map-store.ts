import { type UsedStore, useSampleStore } from '../use-store.ts';

/** A sample with boundaries, areas, and one measure of all local authorities. */
export const useMapStore = (): UsedStore => useSampleStore(['areas', 'boundaries', 'jobs-density']);
