import { z } from 'zod';
import { VERSION_KINDS } from './version.ts';

/** One release as the store knows it: what a manifest cannot hold, because it never changes. */
export const ReleaseState = z.strictObject({
  version: z.string(),
  kind: z.enum(VERSION_KINDS),
  published: z.iso.datetime(),
  clock: z.enum(['store', 'publisher']),
  source_released: z.string().nullable(),
  state: z.enum(['held', 'withdrawn', 'pruned']),
  state_reason: z.string().nullable(),
  state_date: z.iso.datetime().nullable(),
  /** sha256 of manifest.json, so that a damaged one is noticed before it is believed. */
  manifest_sha256: z.string(),
  rows_digest: z.string().nullable(),
});
export type ReleaseState = z.infer<typeof ReleaseState>;

/**
 * How a run of a dataset ends. `refused`: what was published before stands. `unmade`: there is
 * nothing yet that it could be made of.
 */
export const RUN_OUTCOMES = ['published', 'unchanged', 'refused', 'unmade'] as const;

/** When each dataset was last looked at, apart from when it last changed. */
export const LastRun = z.strictObject({
  started: z.iso.datetime(),
  finished: z.iso.datetime(),
  outcome: z.enum(RUN_OUTCOMES),
  reason: z.string().nullable(),
});

export const CatalogueEntry = z.strictObject({
  current: z.string(),
  /** Oldest first. */
  releases: z.array(ReleaseState),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** `YYYY-MM-DD.n`: the n-th publish of that day. */
const EditionId = z.string().regex(/^\d{4}-\d{2}-\d{2}\.[1-9]\d*$/);

/** Which release of every dataset was current from `published` on. */
export const Edition = z.strictObject({
  edition: EditionId,
  published: z.iso.datetime(),
  datasets: z.record(z.string(), z.string()),
});
export type Edition = z.infer<typeof Edition>;

/**
 * `catalogue.json`: the one pointer of the store, replaced by one atomic rename. A store is sample
 * or real from its making; the two never mix.
 */
export const Catalogue = z.strictObject({
  format: z.literal('alongside-catalogue/1'),
  stamp: z.enum(['sample', 'real']),
  edition: EditionId.nullable(),
  datasets: z.record(z.string(), CatalogueEntry),
  /** Oldest first; each edition lists only what changed, so the file stays small. */
  editions: z.array(
    z.strictObject({
      edition: EditionId,
      published: z.iso.datetime(),
      changed: z.record(z.string(), z.string()),
    }),
  ),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** The whole edition, rebuilt from the changes up to it; undefined when the store never had it. */
export function findEdition(catalogue: Catalogue, edition: string): Edition | undefined {
  const last = catalogue.editions.findIndex((entry) => entry.edition === edition);
  const entry = catalogue.editions[last];
  if (!entry) return undefined;
  const datasets: Record<string, string> = {};
  for (const step of catalogue.editions.slice(0, last + 1)) Object.assign(datasets, step.changed);
  return { edition, published: entry.published, datasets };
}

/** The release of one dataset that was current at an instant (ISO), by each release's own clock. */
export function findReleaseAsOf(entry: CatalogueEntry, instant: string): ReleaseState | undefined {
  return entry.releases.findLast((release) => clockTime(release) <= instant);
}

/** When a release became what was known: the publisher's release date where it gives vintages. */
export function clockTime(release: ReleaseState): string {
  return release.clock === 'publisher' && release.source_released !== null
    ? `${release.source_released}T00:00:00.000Z`
    : release.published;
}
