import { z } from 'zod';
import { Code } from '../../../schemas/dataset/code.ts';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { OnsPaySource } from './pay-source.ts';

/** One ONS time series (CSV of the generator). A three-month mean is labelled by its middle month. */
const OnsSeries = z.strictObject({
  cdid: z.string().regex(/^[A-Z0-9]{4}$/),
  uri: z.string().startsWith('/'),
  measure: Code,
  dimensions: z.record(z.string(), Code).default({}),
});

/** One table of an ONS workbook: a period column and one column per code of a dimension. */
const OnsTable = z.strictObject({
  /** The landing page whose newest workbook is taken: the file name changes with each edition. */
  page: z.string().startsWith('/'),
  file: z.string(),
  sheet: z.string(),
  first_row: z.number().int().positive(),
  measure: Code,
  /** Dimension whose codes the columns are, matched by the heading's leading publisher code. */
  dimension: z.string(),
});

/** ONS time series and workbook tables that together make one dataset. */
export const OnsSeriesSource = z.strictObject({
  publisher: z.literal('ons'),
  area: Code,
  area_name: z.string(),
  /** Months a figure covers; the label names the middle one (series) or both ends (workbooks). */
  window_months: z.number().int().positive(),
  series: z.array(OnsSeries).default([]),
  tables: z.array(OnsTable).default([]),
});
export type OnsSeriesSource = z.infer<typeof OnsSeriesSource>;

/**
 * One sheet of an edition: areas and codes down, periods across, a figure a cell. The sheet is found
 * by what it holds: it has every column named here, and no other than `besides`.
 */
const EditionTable = z.strictObject({
  /** Name of the sheet when it was last seen: it decides between sheets that hold the same, no more. */
  sheet: z.string(),
  measure: Code,
  /** Heading of the column with the names of areas, and of the one with their codes, if it has one. */
  area: z.string(),
  area_code: z.string().optional(),
  /**
   * Levels that the areas are of, and the day on which they had these boundaries. A name that two
   * levels have is of the one that comes first.
   */
  area_types: z.array(z.enum(wordsOf(AREA_TYPES))).min(1),
  boundaries: z.iso.date(),
  /** Heading of the column with a dimension's codes; of a dimension left out the rows are the total. */
  dimensions: z.record(Code, z.string()).default({}),
  /** Heading of the column with the names of a dimension's codes, where the table prints them. */
  names: z.record(Code, z.string()).default({}),
  /** Headings of columns that the table may have and that are not read. */
  besides: z.array(z.string()).default([]),
  /** Words of the title, of a table that its columns do not tell from another. */
  titled: z.string().optional(),
  /** What the headings of the figures name. */
  every: z.enum(['month', 'quarter']),
  /** Months that a figure is about, the last of them being the one that its heading names. */
  months: z.number().int().positive(),
});
export type EditionTable = z.infer<typeof EditionTable>;

/** A dataset that ONS publishes as one large workbook, a new one with every edition. */
export const OnsEditionSource = z.strictObject({
  publisher: z.literal('ons'),
  /** The landing page, which links to the workbook of every edition. */
  page: z.string().startsWith('/'),
  file: z.string(),
  /** Last month of the edition to take; the newest where it is null. */
  edition: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable()
    .default(null),
  /** Words in a title that make a sheet another dataset's: adverts live on a day are not new ones. */
  not_titled: z.array(z.string()).default([]),
  tables: z.array(EditionTable).min(1),
  /** Periods of which the publisher says that it filled in a part. */
  imputed: z.array(z.string()).default([]),
  /** How far totals may lie from their parts, where the publisher's own do. */
  tolerance: z
    .strictObject({
      /** A group from the sum of those that belong to it, either way. */
      parts: z.number().min(0),
      /** The country above the sum of its areas: what belongs to no area. */
      placeless: z.number().min(0),
    })
    .default({ parts: 0, placeless: 0 }),
});
export type OnsEditionSource = z.infer<typeof OnsEditionSource>;

/** A list that ONS publishes as one sheet of a workbook, a new file with every version of it. */
export const OnsListSource = z.strictObject({
  publisher: z.literal('ons'),
  /** The page that links to the workbooks. */
  page: z.string().startsWith('/'),
  /** What the name of the file begins with; the date of the version follows. */
  file: z.string(),
  sheet: z.string(),
  /** Heading of every column that is read, by the name that it has in the table `listed`. */
  columns: z.record(Code, z.string()),
  /** What a cell of a column looks like, as a regular expression; other cells stop the publish. */
  looks: z.record(Code, z.string()).default({}),
  /** SQL of the dataset's folder that makes `parsed` of `listed`. */
  sql: z.string(),
  /** SQL of the dataset's folder that draws the sheet of the sample. */
  sample: z.string(),
});
export type OnsListSource = z.infer<typeof OnsListSource>;

/**
 * What a dataset asks of ONS: series and small tables, an edition of a large workbook, the pay
 * survey's archives, or a list.
 */
export const OnsSource = z.union([OnsSeriesSource, OnsEditionSource, OnsPaySource, OnsListSource]);
export type OnsSource = z.infer<typeof OnsSource>;
