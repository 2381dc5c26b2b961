import { z } from 'zod';
import type { Made } from './made.ts';
import { Manifest, StructureChanges, ChangeCounts } from '../release/manifest.ts';
import { count, listOf, text } from './list.ts';

/** One release of a dataset, and what became of it; it answers for ever. */
export const VersionRecord = Manifest.pick({
  dataset: true,
  version: true,
  previous: true,
  kind: true,
  because: true,
  note: true,
  mode: true,
  invented: true,
  clock: true,
  source_released: true,
}).extend({
  state: z.enum(['current', 'superseded', 'withdrawn', 'pruned']),
  state_reason: text.nullable(),
  state_date: z.iso.datetime().nullable(),
  published: z.iso.datetime(),
  edition: text,
  changes: ChangeCounts.nullable(),
  structure: StructureChanges.nullable(),
  rows: count.nullable(),
  rows_digest: text.nullable(),
  links: z.record(z.string(), z.string()),
});
export type VersionRecord = Made<z.infer<typeof VersionRecord>>;

/** The releases of a dataset, newest first. */
export const VersionList = listOf(VersionRecord);
