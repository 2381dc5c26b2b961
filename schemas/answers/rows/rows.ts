import { z } from 'zod';
import type { Made } from '../made.ts';
import { CHANGE_COLUMNS, CHANGES } from '../../release/changes.ts';
import { observationColumns } from '../../release/columns.ts';
import { FLAGS, INTERVALS, STATUSES, UNITS, wordsOf } from '../../words/vocabulary.ts';
import { JsonStat } from './json-stat.ts';
import { count } from '../list.ts';
import { Warning } from './warning.ts';

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const COLUMNS = [...observationColumns({ entities: ['area'], dimensions: [] }), ...CHANGE_COLUMNS];

/** A cell described by the title of its column. */
function cell<T extends z.ZodType>(name: string, schema: T): T {
  const column = COLUMNS.find((each) => each.name === name);
  return schema.describe(column?.title ?? name);
}

const status = z.enum(wordsOf(STATUSES));

/**
 * One figure with the columns of every dataset of figures (contract, section 7); the dimensions of
 * its dataset are further keys (`sex` and `sex_name`). A dataset without places has no area.
 */
export const FigureRow = z
  .object({
    area: cell('area', z.string().optional()),
    area_name: cell('area_name', z.string().optional()),
    area_type: cell('area_type', z.string().optional()),
    period: cell('period', z.string()),
    period_name: cell('period_name', z.string()),
    period_start: cell('period_start', z.iso.date()),
    period_end: cell('period_end', z.iso.date()),
    measure: cell('measure', z.string()),
    measure_name: cell('measure_name', z.string()),
    value: cell('value', z.number().nullable()),
    low: cell('low', z.number().nullable()),
    high: cell('high', z.number().nullable()),
    interval: cell('interval', z.enum(wordsOf(INTERVALS)).nullable()),
    n: cell('n', z.number().nullable()),
    unit: cell('unit', z.enum(wordsOf(UNITS))),
    status: cell('status', status),
    flags: cell('flags', z.array(z.enum(wordsOf(FLAGS)))),
    period_type: cell('period_type', z.string().optional()),
    area_vintage: cell('area_vintage', z.string().nullable().optional()),
    source_row: cell('source_row', z.string().nullable().optional()),
    source_value: cell('source_value', z.string().nullable().optional()),
    source_status: cell('source_status', z.string().nullable().optional()),
  })
  .catchall(Cell.optional());
export type FigureRow = Made<z.infer<typeof FigureRow>>;

/** One row of a dataset, any column of which `columns=` may leave out; records have their own. */
export const Row = FigureRow.partial();

/** One cell that differs between two releases, after the columns of its key. */
export const ChangeRow = z
  .object({
    change: cell('change', z.enum(CHANGES)),
    value_before: cell('value_before', z.number().nullable()),
    value_after: cell('value_after', z.number().nullable()),
    difference: cell('difference', z.number().nullable()),
    status_before: cell('status_before', status.nullable()),
    status_after: cell('status_after', status.nullable()),
  })
  .catchall(Cell);
export type ChangeRow = Made<z.infer<typeof ChangeRow>>;

/** The envelope of rows (contract, section 12). */
function envelopeOf<T extends z.ZodType>(row: T) {
  return z.strictObject({
    dataset: z.string(),
    version: z.string().describe('The release that answers; pin it with version=.'),
    edition: z.string(),
    invented: z.boolean().describe('True for sample data: nobody ever measured it.'),
    query: z
      .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
      .describe('The question after latest and defaults were resolved.'),
    description: z.string().describe('The question in one sentence.'),
    total: count.describe('Rows in all pages together.'),
    returned: count.describe('Rows in this page.'),
    complete: z.boolean().describe('True when this page holds every row.'),
    next: z.string().nullable().describe('Address of the next page; null on the last.'),
    warnings: z.array(Warning).describe('What could make a right answer be misread.'),
    attribution: z.string(),
    licence: z.string(),
    data: z.array(row),
  });
}

/** Rows of a release as JSON, with the columns that were asked for. */
export const RowsAnswer = envelopeOf(Row);
export type RowsAnswer = Made<z.infer<typeof RowsAnswer>>;
/** Figures as JSON, with every column: what is answered where no columns are chosen. */
export const FigureAnswer = envelopeOf(FigureRow);
export type FigureAnswer = Made<z.infer<typeof FigureAnswer>>;
/** Records as JSON; their columns are those of their dataset. */
export const RecordAnswer = envelopeOf(z.record(z.string(), Cell));
export type RecordAnswer = Made<z.infer<typeof RecordAnswer>>;
/** What a release changed, as JSON. */
export const ChangesAnswer = envelopeOf(ChangeRow.partial());
/** The same with every column. */
export const ChangeAnswer = envelopeOf(ChangeRow);

/** Rows as JSON or JSON-stat, which share a media type; the extension says which. */
export const RowsOrStat = z.union([RowsAnswer, JsonStat]);

/** A long question in a body: the parameters of the address, lists as arrays. */
const Word = z.union([z.string(), z.number(), z.boolean()]);
export const Question = z.record(z.string(), z.union([Word, z.array(Word)]));

/** The text under a key of a row that only its release knows (a dimension or its name). */
export function textOf(row: Readonly<Record<string, unknown>>, key: string): string {
  const value = row[key];
  return typeof value === 'string' ? value : '';
}

/** The name of the code that a row has of a dimension, or the code where it has no name. */
export const nameIn = (row: Readonly<Record<string, unknown>>, dimension: string): string =>
  textOf(row, `${dimension}_name`) || textOf(row, dimension);
