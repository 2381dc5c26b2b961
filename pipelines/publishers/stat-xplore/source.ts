import { z } from 'zod';
import { Code } from '../../../schemas/dataset/code.ts';

/** Levels of place that can be asked for; countries are put together of the regions. */
export const LEVELS = ['country', 'region', 'lad'] as const;
export type Level = (typeof LEVELS)[number];

const Span = z.strictObject({
  from: z.number().int().min(0),
  /** Null where there is no end. */
  to: z.number().int().positive().nullable(),
});

/** The values of a field that a code of ours stands for: several of them are one custom aggregate. */
const Values = z.union([
  /** By their labels, or by the last part of their ids. */
  z.strictObject({ named: z.array(z.string().min(1)).min(1) }),
  /** Labels that have all of these words, and none of the others; `|` stands between alternatives. */
  z.strictObject({
    words: z.array(z.string().min(1)).min(1),
    without: z.array(z.string().min(1)).default([]),
  }),
  /** Labels that tell a length of time within these months, such as `1 year up to 2 years`. */
  z.strictObject({ months: Span }),
  /** Single years of age. */
  z.strictObject({ ages: Span }),
  /** Labels such as `Unknown or missing family type`; there may be none. */
  z.strictObject({ unknown: z.literal(true) }),
  /** All that no other code stands for; there may be none. */
  z.strictObject({ rest: z.literal(true) }),
]);
export type Values = z.infer<typeof Values>;

/** A field that figures are broken down by. Every value that the service lists must have a code. */
const Breakdown = z.strictObject({
  /** The field's label: ids have changed between years, labels have not. */
  field: z.string().min(1),
  codes: z.record(Code, Values),
  /** What a code is in several dimensions, where one field tells of more than one. */
  means: z.record(Code, z.record(Code, Code)).default({}),
});
export type Breakdown = z.infer<typeof Breakdown>;

const Table = z.strictObject({
  /** Id of a measure of the service → our measure. */
  measures: z.record(z.string().regex(/^str:(count|statfn|measure):/), Code),
  /** Our dimension → what it is of the service; of dimensions left out the rows are the whole. */
  by: z.record(Code, Breakdown).default({}),
});
export type Table = z.infer<typeof Table>;

/** Tables of one database, whose fields are found by label in the service's own schema. */
const Database = z.strictObject({
  id: z.string().regex(/^str:database:\w+$/),
  /** Label of the field of months. */
  month: z.string().min(1),
  /** First month to take. */
  from: z.string().regex(/^\d{4}-\d{2}$/),
  /** Label of the field of places, and which of its levels to take; null where figures have none. */
  area: z.strictObject({ field: z.string(), levels: z.array(z.enum(LEVELS)).min(1) }).nullable(),
  tables: z.array(Table).min(1),
});
export type Database = z.infer<typeof Database>;

/** What a dataset asks of Stat-Xplore. */
export const StatXploreSource = z.strictObject({
  publisher: z.literal('stat-xplore'),
  databases: z.array(Database).min(1),
});
export type StatXploreSource = z.infer<typeof StatXploreSource>;
