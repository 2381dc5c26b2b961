import type { Catalogue, ReleaseState } from '../../schemas/release/catalogue.ts';
import { nextVersion } from '../../schemas/release/version.ts';
import type { VersionKind } from '../../schemas/release/version.ts';

/** How a release stands now, and since when and why. */
type Standing = Pick<ReleaseState, 'state' | 'state_reason' | 'state_date'>;

/** The catalogue with the standing of some releases changed. */
export function changeStates(
  catalogue: Catalogue,
  which: readonly { readonly dataset: string; readonly version: string }[],
  standing: Standing,
): Catalogue {
  const named = new Set(which.map(({ dataset, version }) => `${dataset} ${version}`));
  const datasets = Object.fromEntries(
    Object.entries(catalogue.datasets).map(([dataset, entry]) => [
      dataset,
      {
        ...entry,
        releases: entry.releases.map((release) =>
          named.has(`${dataset} ${release.version}`) ? { ...release, ...standing } : release,
        ),
      },
    ]),
  );
  return { ...catalogue, datasets };
}

/**
 * The version that follows all that a dataset ever had, withdrawn ones included: a version is never
 * used twice. `first` after a withdrawn first release is a minor step.
 */
export function versionAfter(known: readonly ReleaseState[], kind: VersionKind): string {
  const last = known.at(-1)?.version ?? null;
  return nextVersion(last, kind === 'first' && last !== null ? 'minor' : kind);
}

/** The very rows that were withdrawn came again; they are not published a second time. */
class WithdrawnRows extends Error {}

/** Throws {@link WithdrawnRows} when rows of this digest were withdrawn before. */
export function forbidWithdrawn(known: readonly ReleaseState[], rowsDigest: string | null): void {
  const before = known.find(
    ({ state, rows_digest }) =>
      state === 'withdrawn' && rows_digest !== null && rows_digest === rowsDigest,
  );
  if (!before) return;
  throw new WithdrawnRows(
    `withdrawn_rows: these are the rows of ${before.version}, which was withdrawn: ${before.state_reason}`,
  );
}
