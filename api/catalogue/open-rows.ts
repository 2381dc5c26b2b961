import type { Release } from '../warehouse/release.ts';
import type { Store } from '../warehouse/warehouse.ts';

/** A release that has rows. */
export type ReleaseWithRows = Release & { readonly data: string };

/**
 * The current release of a dataset that has rows; undefined where the store has none. A damaged one
 * throws `UnavailableRelease`.
 */
export async function openRows(
  store: Store,
  dataset: string,
): Promise<ReleaseWithRows | undefined> {
  const version = store.catalogue.datasets[dataset]?.current ?? null;
  if (version === null) return undefined;
  const release = await store.release(dataset, version);
  const { data } = release;
  return data === null ? undefined : { ...release, data };
}
