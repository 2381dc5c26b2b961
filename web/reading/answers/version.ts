import { z } from 'zod';
import { VERSION_KINDS } from '../../../schemas/release/version.ts';
import { STATUSES, wordsOf } from '../../../schemas/words/vocabulary.ts';
import { listOf } from './dataset.ts';

const count = z.number().default(0);

const names = z.array(z.string()).default([]);
const named = z.record(z.string(), z.array(z.string())).default({});

/** What of columns, codes and measures came and went. */
const Structure = z.object({
  columns: z.object({ added: names, removed: names }),
  codes: z.object({ added: named, removed: named }),
  measures: z.object({ added: names, removed: names, redefined: names }),
});

/** One version record (contract, section 16). */
export const VersionRecord = z.object({
  version: z.string(),
  state: z.enum(['current', 'superseded', 'withdrawn', 'pruned']),
  state_reason: z.string().nullish().default(null),
  published: z.string(),
  source_released: z.string().nullish().default(null),
  kind: z.enum(VERSION_KINDS),
  because: z.array(z.string()).default([]),
  note: z.string().nullish().default(null),
  changes: z
    .object({
      added: count,
      removed: count,
      revised: count,
      newly_hidden: count,
      newly_shown: count,
      status_changed: count,
      flags_changed: count,
      unchanged: count,
    })
    .nullish()
    .default(null),
  structure: Structure.nullish().default(null),
  rows: z.number().nullish().default(null),
});
export type VersionRecord = z.infer<typeof VersionRecord>;
export const VersionList = listOf(VersionRecord);

/** The codes of one column, as far as the pages need them. */
export const CodeList = listOf(
  z.object({
    code: z.string(),
    name: z.string(),
    name_cy: z.string().nullish().default(null),
    area_type: z.string().nullish().default(null),
    level: z.number().int().nullish().default(null),
    /** Rows of the release under this code; only where counts were asked for. */
    rows: z.number().int().optional(),
  }),
);

/** What can have happened to a cell between two releases. */
export const CHANGES = {
  revised: 'Revised',
  newly_hidden: 'Newly hidden',
  newly_shown: 'Newly shown',
  status_changed: 'With another status',
  flags_changed: 'With other marks',
  removed: 'Removed',
  added: 'Added',
} as const;
export type Change = keyof typeof CHANGES;

/** One cell that changed; its key columns are further keys. */
export const ChangeRow = z.looseObject({
  change: z.enum(wordsOf(CHANGES)),
  value_before: z.number().nullish().default(null),
  value_after: z.number().nullish().default(null),
  status_before: z.enum(wordsOf(STATUSES)).nullish().default(null),
  status_after: z.enum(wordsOf(STATUSES)).nullish().default(null),
});
export type ChangeRow = z.infer<typeof ChangeRow>;
export const ChangeList = listOf(ChangeRow);
