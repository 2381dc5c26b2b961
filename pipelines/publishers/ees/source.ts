import { z } from 'zod';
import { Code } from '../../../schemas/dataset/code.ts';
import { ENTITIES } from '../../../schemas/words/entities.ts';
import { STATUSES, wordsOf } from '../../../schemas/words/vocabulary.ts';
import { Criteria } from './criteria.ts';
import { LEVELS } from './levels.ts';

const Column = z.string().min(1);

/** What stands in a filter column on rows of everything together. */
export const ALL = 'Total';

/** A filter column: which dimension it is, of what things its rows are, or which rows to take. */
const Filter = z.union([
  z.strictObject({
    dimension: Code,
    /** Labels that are not the names or publisher codes of the code list, with their codes. */
    labels: z.record(z.string(), Code).default({}),
    /** Rows of a label that has no code: an unknown label, or a breakdown that is not taken. */
    others: z.enum(['refuse', 'set_aside']).default('refuse'),
    /** A column of wider groups of the same dimension, which counts where this one says `Total`. */
    wider: Column.optional(),
  }),
  /** A column of wider groups of this other one: rows of a whole group are sums, and set aside. */
  z.strictObject({ groups: Column }),
  z.strictObject({
    entity: z.enum(wordsOf(ENTITIES)),
    /** Column of its name. */
    name: Column,
    /** What stands in the column on rows of all of them together, which are not taken. */
    all: z.string().default(ALL),
  }),
  z.strictObject({ only: z.string() }),
]);

/**
 * A data set of the public API, by the titles that people know it by. `version` pins its major
 * version: the publisher may add to it, and removes nothing from it.
 */
const ApiDataSet = z.strictObject({
  publication: z.string().min(3),
  title: z.string().min(1),
  version: z.string().regex(/^[1-9]\d*\.\*$/, 'a major version is pinned as 2.*'),
  /** Asked for row by row, or taken as the whole file of that version. */
  read: z.enum(['query', 'csv']).default('query'),
  /** Which rows to ask for, besides what levels and filters say; null: all of those. */
  where: Criteria.nullable().default(null),
});
export type ApiDataSet = z.infer<typeof ApiDataSet>;

/** One data set: a table with totals beside parts, from the catalogue or the public API. */
const File = z.strictObject({
  id: Code,
  /** Where the public API has it; null: its CSV is taken from the catalogue. */
  api: ApiDataSet.nullable().default(null),
  /** Its id in the catalogue; null where it was not seen: then only a stand-in answers for it. */
  data_set: z.uuid().nullable().default(null),
  /** Months of the academic year that its figures cover: 12, or a part of the year so far. */
  months: z.number().int().min(1).max(12).default(12),
  /** Geographic levels whose rows are published; the others are set aside. */
  levels: z.array(z.enum(wordsOf(LEVELS))).min(1),
  /** Levels that are sums of rounded figures of another level, hidden ones counted as nothing. */
  sums: z.partialRecord(z.enum(wordsOf(LEVELS)), z.enum(wordsOf(LEVELS))).default({}),
  filters: z.record(Column, Filter).default({}),
  /** Codes of dimensions that the file has no column for. */
  constants: z.record(Code, Code).default({}),
  /** Things that the file has no column for: its rows are of all of them together, named so. */
  totals: z.partialRecord(z.enum(wordsOf(ENTITIES)), z.string()).default({}),
  /** Indicator columns and the measures that they are. */
  indicators: z.record(Column, Code),
  /** Marks whose meaning in this file is another than the publisher's own. */
  marks: z.record(z.string(), z.enum(wordsOf(STATUSES))).default({}),
  /** Columns that may be there and are not read. */
  unused: z.array(Column).default([]),
});
export type EesFile = z.infer<typeof File>;

/** Every filter column that a file is declared to have. */
export const filterColumns = ({ filters }: Pick<EesFile, 'filters'>): string[] =>
  Object.entries(filters).flatMap(([column, filter]) =>
    'wider' in filter && filter.wider !== undefined ? [column, filter.wider] : [column],
  );

/** Data sets of Explore Education Statistics that together make one dataset. */
export const EesSource = z.strictObject({
  publisher: z.literal('ees'),
  files: z.array(File).min(1),
});
export type EesSource = z.infer<typeof EesSource>;

const CATALOGUE = 'https://explore-education-statistics.service.gov.uk/data-catalogue/data-set';

/**
 * Address of the page of a data set; its CSV is below it, at `/csv`. One whose id was not seen is
 * asked for by name, which the service does not know.
 */
export function pageUrl(dataset: string, { id, data_set }: EesFile): string {
  return `${CATALOGUE}/${data_set ?? `${dataset}.${id}`}`;
}
