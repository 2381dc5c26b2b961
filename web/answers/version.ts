import { z } from 'zod';
import { VERSION_KINDS } from '../../schemas/version.ts';
import { listOf } from './dataset.ts';

const count = z.number().default(0);

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
      unchanged: count,
    })
    .nullish()
    .default(null),
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
  }),
);
