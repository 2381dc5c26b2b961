import { z } from 'zod';
import { ChartDeclaration } from '../dataset/kinds/observations.ts';
import type { Made } from './made.ts';
import { Labels, ReleaseLabel } from '../dataset/label.ts';
import { CheckResult, Column, Coverage, RowAccount, TableSchema } from '../release/manifest.ts';
import { MeasureRecord } from '../dataset/measure.ts';
import { PERIOD_TYPES } from '../words/period.ts';
import { UNITS, wordsOf } from '../words/vocabulary.ts';
import { count, listOf, text } from './list.ts';
import { HOSTINGS, ROW_KINDS } from '../words/kinds.ts';

const links = z.record(z.string(), z.string());
const { date } = Labels.shape;

/** The five labels as they are answered: with whether the next update is late. */
export const AnsweredLabels = Labels.extend({
  date: date.extend({ overdue: z.boolean().nullable() }),
});
export type AnsweredLabels = Made<z.infer<typeof AnsweredLabels>>;

/** A dataset that is here but cannot be served just now, and why. */
const UnavailableDataset = z.strictObject({ dataset: text, reason: text });
export type UnavailableDataset = Made<z.infer<typeof UnavailableDataset>>;

/** What the catalogue says of a dataset (contract, section 15). */
export const DatasetSummary = ReleaseLabel.pick({
  title: true,
  summary: true,
  state: true,
  succeeded_by: true,
  hosted_as: true,
  themes: true,
  accreditation: true,
  estimated_from: true,
  licence: true,
  access: true,
  reference: true,
  question: true,
  smallest_safe_area: true,
  trap: true,
  not_for: true,
  quality: true,
  provisional: true,
  breaks: true,
  publisher_notes: true,
}).extend({
  id: text,
  kind: z.enum(wordsOf(ROW_KINDS)).nullable(),
  hosting: z.enum(wordsOf(HOSTINGS)),
  invented: z.boolean(),
  labels: AnsweredLabels,
  contact: z.strictObject({ name: text, url: text }),
  units: z.array(z.enum(wordsOf(UNITS))),
  period_type: z.enum(PERIOD_TYPES).nullable(),
  version: text.nullable(),
  edition: text.nullable(),
  published: z.iso.datetime().nullable(),
  checks: z.strictObject({ passed: count, warned: count, failed: count }).nullable(),
  coverage: Coverage.omit({ areas: true }).nullable(),
  links,
});
export type DatasetSummary = Made<z.infer<typeof DatasetSummary>>;

/** Everything of a dataset: its columns, code lists, measures, checks and charts too. */
export const DatasetRecord = DatasetSummary.extend({
  coverage: Coverage.omit({ areas: true })
    .extend({ by_area_type: z.record(z.string(), count) })
    .nullable(),
  dimensions: TableSchema.shape.dimensions,
  hierarchy: TableSchema.shape.hierarchy,
  columns: z.array(Column.extend({ codes: count.optional() })),
  code_lists: z.array(z.strictObject({ column: text, codes: count, href: text })),
  measures: z.array(MeasureRecord),
  charts: z.array(ChartDeclaration),
  check_results: z.array(CheckResult),
  row_account: RowAccount.nullable(),
});
export type DatasetRecord = Made<z.infer<typeof DatasetRecord>>;

/** The catalogue, whole or a page of it. */
export const DatasetList = listOf(DatasetSummary).extend({
  edition: text.nullable(),
  invented: z.boolean(),
  unavailable: z
    .array(UnavailableDataset)
    .describe('Datasets that are here but cannot be served just now.'),
});
