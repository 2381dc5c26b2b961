import { z } from 'zod';
import { CodeItem } from '../dataset/code.ts';
import { ReleaseLabel } from '../dataset/label.ts';
import { ChartDeclaration } from '../dataset/kinds/observations.ts';
import { MeasureRecord } from '../dataset/measure.ts';
import { PERIOD_TYPES } from '../words/period.ts';
import { VERSION_KINDS } from './version.ts';
import { STATUSES, wordsOf } from '../words/vocabulary.ts';
import { REGISTERS } from '../words/entities.ts';
import { GROUPS } from '../words/provision/groups.ts';
import { HOSTINGS, ROW_KINDS } from '../words/kinds.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** What a column is for; it decides which operators a query may use on it. */
export const COLUMN_ROLES = [
  'area',
  'provider',
  'period',
  'dimension',
  'measure',
  'value',
  'low',
  'high',
  'interval',
  'n',
  'unit',
  'status',
  'flags',
  'name',
  'type',
  'date',
  'code',
  'title',
  'parent',
  'level',
  'from',
  'to',
  'lineage',
  'attribute',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** `optional` columns are stored in the file but answered only when `with=` asks for them. */
export const Column = z.strictObject({
  name: z.string(),
  title: z.string(),
  role: z.enum(COLUMN_ROLES),
  type: z.enum(['text', 'double', 'integer', 'date', 'boolean', 'texts']),
  nullable: z.boolean(),
  key: z.boolean(),
  optional: z.boolean(),
  /** Text that anybody may have written, as an advert is: a CSV file gives it to no spreadsheet as a formula. */
  printed: z.literal(true).optional(),
});
export type Column = z.infer<typeof Column>;

export const TableSchema = z.strictObject({
  kind: z.enum(wordsOf(ROW_KINDS)),
  key: z.array(z.string()),
  order: z.array(z.string()),
  columns: z.array(Column),
  dimensions: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** Codes that stand for a group of people. Tables from before groups were declared have none. */
      groups: z.record(z.string(), z.enum(wordsOf(GROUPS))).default({}),
    }),
  ),
  codes: z.record(z.string(), z.array(CodeItem)),
  hierarchy: z
    .strictObject({ code: z.string(), name: z.string(), parent: z.string(), level: z.string() })
    .nullable(),
  /** What the rows are the register of. Lists from before registers were declared have none. */
  register: z.enum(wordsOf(REGISTERS)).nullable().default(null),
});
export type TableSchema = z.infer<typeof TableSchema>;

/**
 * One check as run: what was measured against which limit, with the offending rows. `examined` is
 * how many things the check could judge, where it counts them, and `of` how many there were: it could
 * not tell of the others, for too few periods or siblings. Older manifests have neither.
 */
export const CheckResult = z.strictObject({
  id: z.string(),
  level: z.enum(['error', 'warning']),
  result: z.enum(['pass', 'warn', 'fail']),
  what: z.string(),
  measured: z.union([z.number(), z.string()]),
  limit: z.union([z.number(), z.string()]),
  unit: z.string().nullable(),
  sample: z.array(z.record(z.string(), z.unknown())),
  examined: count.optional(),
  of: count.optional(),
  /** That it judges figures which could be read and told apart; one that does not says nothing. */
  judges: z.literal('figures').optional(),
  /** A failure that a person took for honest in this release, with the reason given. */
  accepted: z.strictObject({ because: z.string(), when: z.iso.datetime() }).optional(),
});
export type CheckResult = z.infer<typeof CheckResult>;

/** How many of the things a check is about it could not judge; 0 where it does not count them. */
export function countUntold({ examined, of }: CheckResult): number {
  return examined === undefined || of === undefined ? 0 : of - examined;
}

/** Whether a check passed only because there was nothing to compare; such a one proves nothing. */
export function hadNothingToCheck({ result, examined, id, measured }: CheckResult): boolean {
  if (result !== 'pass') return false;
  // Manifests from before `examined` say of a label without evidence that it is not known.
  return examined === 0 || (id.endsWith('_label_agrees') && measured === 'not known');
}

/**
 * Bytes as a publisher sent them, or as cleaned: then `received` is of what came. Addresses are
 * stored without keys or tokens. `request` is what was sent besides a GET of the address.
 */
export const SnapshotRecord = z.strictObject({
  sha256,
  bytes: count,
  received: z.strictObject({ sha256, bytes: count }).optional(),
  request: z
    .strictObject({
      method: z.enum(['GET', 'POST']),
      headers: z.record(z.string(), z.string()),
      body: z.string().nullable(),
    })
    .optional(),
  media_type: z.string(),
  publisher: z.string(),
  url: z.string(),
  fetched: z.iso.datetime(),
  status: z.number().int(),
  headers: z.record(z.string(), z.string()),
  last_modified: z.string().nullable(),
  role: z.enum(['data', 'metadata']),
  rows: count.nullable(),
});
export type SnapshotRecord = z.infer<typeof SnapshotRecord>;

/** received = published + collapsed_identical + checked_not_published + set_aside, or no publish. */
export const RowAccount = z.strictObject({
  received: count,
  published: count,
  collapsed_identical: count,
  checked_not_published: count,
  set_aside: count,
  set_aside_reasons: z.record(z.string(), count),
});
export type RowAccount = z.infer<typeof RowAccount>;

export const Coverage = z.strictObject({
  rows: count,
  series: count.nullable(),
  by_status: z.partialRecord(z.enum(wordsOf(STATUSES)), count),
  zeros: count.nullable(),
  periods: z
    .strictObject({
      type: z.enum(PERIOD_TYPES),
      first: z.string(),
      last: z.string(),
      count,
      gaps: z.array(z.string()),
    })
    .nullable(),
  areas: z.record(z.string(), count),
});
export type Coverage = z.infer<typeof Coverage>;

/** Cell-level difference from the release before, counted. */
export const ChangeCounts = z.strictObject({
  added: count,
  removed: count,
  revised: count,
  newly_hidden: count,
  newly_shown: count,
  status_changed: count,
  /** Only the flags differ. Releases from before this was counted apart hold 0. */
  flags_changed: count.default(0),
  unchanged: count,
});
export type ChangeCounts = z.infer<typeof ChangeCounts>;

const Added = z.record(z.string(), z.array(z.string()));
export const StructureChanges = z.strictObject({
  columns: z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) }),
  codes: z.strictObject({ added: Added, removed: Added }),
  measures: z.strictObject({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    redefined: z.array(z.string()),
  }),
});
export type StructureChanges = z.infer<typeof StructureChanges>;

const ReleaseFile = z.strictObject({
  path: z.string(),
  media_type: z.string(),
  bytes: count,
  sha256,
  rows: count,
  row_groups: count,
  partition: z.string().nullable(),
});

/** `manifest.json` of a release: immutable, and all that the API needs to serve it. */
export const Manifest = z.strictObject({
  format: z.literal('alongside-release/1'),
  dataset: z.string(),
  hosting: z.enum(wordsOf(HOSTINGS)),
  version: z.string(),
  previous: z.string().nullable(),
  kind: z.enum(VERSION_KINDS),
  because: z.array(z.string()),
  note: z.string().nullable(),
  created: z.iso.datetime(),
  mode: z.enum(['live', 'sample', 'replay']),
  invented: z.boolean(),
  clock: z.enum(['store', 'publisher']),
  source_released: z.string().nullable(),
  label: ReleaseLabel,
  table: TableSchema.nullable(),
  /** What the publisher printed for its own codes, by its columns. Older releases kept none. */
  printed_names: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  measures: z.array(MeasureRecord),
  charts: z.array(ChartDeclaration),
  coverage: Coverage.nullable(),
  row_account: RowAccount.nullable(),
  checks: z.array(CheckResult),
  changes: ChangeCounts.nullable(),
  structure: StructureChanges.nullable(),
  lineage: z.strictObject({
    snapshots: z.array(SnapshotRecord),
    releases: z.array(
      z.strictObject({ dataset: z.string(), version: z.string(), rows_digest: z.string() }),
    ),
    declaration_digest: z.string(),
    code: z.strictObject({ version: z.string(), commit: z.string().nullable() }),
    engine: z.record(z.string(), z.string()),
  }),
  files: z.array(ReleaseFile),
  rows_digest: z.string().nullable(),
});
export type Manifest = z.infer<typeof Manifest>;
