import { UnavailableRelease } from '../warehouse/release.ts';
import type { Release } from '../warehouse/release.ts';
import type { Store } from '../warehouse/warehouse.ts';

/** The current releases of all datasets, by id; one that cannot be served is listed apart. */
export interface CurrentReleases {
  readonly releases: readonly Release[];
  readonly unavailable: readonly UnavailableRelease[];
}

/** Opens the current release of every dataset. A damaged one does not hide the others. */
export async function openCurrent(store: Store): Promise<CurrentReleases> {
  const entries = Object.entries(store.catalogue.datasets).sort(([a], [b]) => (a < b ? -1 : 1));
  const opened = await Promise.all(
    entries.map(async ([dataset, { current }]) => {
      try {
        return await store.release(dataset, current);
      } catch (error) {
        if (error instanceof UnavailableRelease) return error;
        throw error;
      }
    }),
  );
  const isDamaged = (each: Release | UnavailableRelease): each is UnavailableRelease =>
    each instanceof UnavailableRelease;
  return {
    releases: opened.filter((each): each is Release => !isDamaged(each)),
    unavailable: opened.filter(isDamaged),
  };
}

/** Ids of the datasets whose current release has one of these codes in a coded column. */
export async function findDatasetsWith(
  store: Store,
  column: string,
  codes: readonly string[],
): Promise<string[]> {
  const { releases } = await openCurrent(store);
  return releases
    .filter((release) => codes.some((code) => release.codes.get(column)?.byCode.has(code)))
    .map(({ dataset }) => dataset);
}
