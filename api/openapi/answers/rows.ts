import { z } from 'zod';
import { observationColumns } from '../../../schemas/release/columns.ts';
import type { Column } from '../../../schemas/release/manifest.ts';
import { STATUSES, wordsOf } from '../../../schemas/words/vocabulary.ts';
import { Warning } from '../../question/warning.ts';
import { CHANGE_COLUMNS, CHANGES } from '../../question/tables.ts';
import { JsonStat } from './json-stat.ts';
import { count } from './list.ts';

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const BY_TYPE: Readonly<Record<Column['type'], z.ZodType>> = {
  text: z.string(),
  texts: z.array(z.string()),
  double: z.number(),
  integer: z.number().int(),
  date: z.iso.date(),
  boolean: z.boolean(),
};

/** A column's cell, by its role where that says more than its type. */
function cellOf({ name, role, type, title, nullable }: Column): z.ZodType {
  const own =
    role === 'status'
      ? z.enum(wordsOf(STATUSES))
      : role === 'flags'
        ? z.array(z.string())
        : name === 'change'
          ? z.enum(CHANGES)
          : BY_TYPE[type];
  return (nullable ? own.nullable() : own).optional().describe(title);
}

/** A row with these columns, any of which may be left out, and columns that the dataset adds. */
function rowOf(columns: readonly Column[]) {
  return z
    .object(Object.fromEntries(columns.map((column) => [column.name, cellOf(column)])))
    .catchall(Cell);
}

/**
 * One row of a dataset: the columns that all datasets of figures share, then its own dimensions
 * (`sex` and `sex_name`). Datasets of records have columns of their own.
 */
export const Row = rowOf(observationColumns({ dimensions: [] }));

/** One cell that differs between two releases, under its key. */
export const ChangeRow = rowOf(CHANGE_COLUMNS);

/** The envelope of rows (contract, section 12). */
function envelopeOf(row: z.ZodType) {
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

/** Rows of a release as JSON. */
export const RowsAnswer = envelopeOf(Row);
/** What a release changed, as JSON. */
export const ChangesAnswer = envelopeOf(ChangeRow);

/** Rows as JSON or JSON-stat, which share a media type; the extension says which. */
export const RowsOrStat = z.union([RowsAnswer, JsonStat]);

/** A long question in a body: the parameters of the address, lists as arrays. */
const Word = z.union([z.string(), z.number(), z.boolean()]);
export const Question = z.record(z.string(), z.union([Word, z.array(Word)]));
