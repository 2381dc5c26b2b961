import { z } from 'zod';
import { Code } from '../../../schemas/dataset/code.ts';
import { ENTITIES } from '../../../schemas/words/entities.ts';
import { STATUSES, wordsOf } from '../../../schemas/words/vocabulary.ts';
import { LEVELS } from './levels.ts';

const Column = z.string().min(1);

/** A filter column: which dimension it is, of what things its rows are, or which rows to take. */
const Filter = z.union([
  z.strictObject({
    dimension: Code,
    /** Labels that are not the names or publisher codes of the code list, with their codes. */
    labels: z.record(z.string(), Code).default({}),
    /** Rows of a label that has no code: an unknown label, or a breakdown that is not taken. */
    others: z.enum(['refuse', 'set_aside']).default('refuse'),
  }),
  z.strictObject({
    entity: z.enum(wordsOf(ENTITIES)),
    /** Column of its name. */
    name: Column,
    /** What stands in the column on rows of all of them together, which are not taken. */
    all: z.string().default('Total'),
  }),
  z.strictObject({ only: z.string() }),
]);

/** One data set of the catalogue: a CSV with totals beside parts. */
const File = z.strictObject({
  id: Code,
  /** Its id in the catalogue; null where it was not seen: then only a stand-in answers for it. */
  data_set: z.uuid().nullable(),
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

/** Data sets of the catalogue of Explore Education Statistics that together make one dataset. */
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
