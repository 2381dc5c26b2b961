import { findEdition } from '../../schemas/release/catalogue.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import { ProblemError, quotable } from '../problem.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { Service } from '../service.ts';
import { UnavailableRelease } from '../warehouse/release.ts';
import type { Release } from '../warehouse/release.ts';
import type { Store } from '../warehouse/warehouse.ts';

/** The releases of one moment, and the areas of the same moment. */
export interface OpenedEdition {
  readonly releases: readonly Release[];
  readonly index: AreaIndex;
}

/** The releases of an edition that can be served, or of now. Throws for an edition that there is not. */
export async function openReleases(
  store: Store,
  edition: string | undefined,
): Promise<readonly Release[]> {
  return edition === undefined ? (await openCurrent(store)).releases : openThoseOf(store, edition);
}

/**
 * The same with the areas of that moment. Throws a problem for an edition that there is not, and
 * where the store holds no areas.
 */
export async function openEdition(
  { areas }: Service,
  store: Store,
  edition: string | undefined,
): Promise<OpenedEdition> {
  const releases = await openReleases(store, edition);
  const index = await areas(store, { edition: edition ?? null, needed: true });
  if (index) return { releases, index };
  throw new ProblemError('unknown-dataset', 'This store does not hold the areas dataset.');
}

async function openThoseOf(store: Store, edition: string): Promise<Release[]> {
  const found = findEdition(store.catalogue, edition);
  if (!found) {
    throw new ProblemError('unknown-version', `There is no edition ${quotable(edition)}.`, {
      members: { see: '/v1/editions' },
    });
  }
  const datasets = Object.entries(found.datasets).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const opened = await Promise.all(
    datasets.map(async ([dataset, version]): Promise<Release[]> => {
      try {
        return [await store.release(dataset, version)];
      } catch (error) {
        // One that is damaged does not hide the others, as in the catalogue.
        if (error instanceof UnavailableRelease) return [];
        throw error;
      }
    }),
  );
  return opened.flat();
}
