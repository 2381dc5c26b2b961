import type { Catalogue, ReleaseState } from '../../schemas/release/catalogue.ts';
import { withReleases, writeCatalogue } from '../store/catalogue-file.ts';
import type { Home } from '../store/home.ts';
import type { Stored } from './store.ts';

/** The catalogue as it would stand with these releases current, as one edition. Writes nothing. */
export function addReleases(catalogue: Catalogue, stored: readonly Stored[], now: Date): Catalogue {
  const releases = stored.map(({ manifest, manifestSha256 }): [string, ReleaseState] => [
    manifest.dataset,
    {
      version: manifest.version,
      kind: manifest.kind,
      published: now.toISOString(),
      clock: manifest.clock,
      source_released: manifest.source_released,
      state: 'held',
      state_reason: null,
      state_date: null,
      manifest_sha256: manifestSha256,
      rows_digest: manifest.rows_digest,
    },
  ]);
  return withReleases(catalogue, Object.fromEntries(releases), now);
}

/**
 * Makes stored releases current, all in one swap of the catalogue: before it readers see the old
 * ones, after it the new ones, and there is no between. Answers the catalogue as it now stands.
 */
export async function publishReleases(
  home: Home,
  catalogue: Catalogue,
  stored: readonly Stored[],
  now: Date,
): Promise<Catalogue> {
  const next = addReleases(catalogue, stored, now);
  await writeCatalogue(home, next);
  return next;
}
