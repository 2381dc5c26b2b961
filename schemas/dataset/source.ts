import { z } from 'zod';
import { AREA_TYPES } from '../words/area-types.ts';
import { Code } from './code.ts';
import { wordsOf } from '../words/vocabulary.ts';

/** One publisher code of one publisher concept, and the codes of our dimensions it stands for. */
const ConceptCode = z.strictObject({
  code: z.string(),
  name: z.string(),
  means: z.record(z.string(), Code).default({}),
});

/** A concept whose codes are those of one of our dimensions, by `publisher_code` of its code list. */
const ConceptOfDimension = z.strictObject({ dimension: z.string() });

/**
 * A dataset of the Nomis API. Every concept of the publisher but geography, date and freq is named
 * here, so that no request ever leaves a dimension out (Nomis would answer with all its codes).
 */
export const NomisSource = z.strictObject({
  adapter: z.literal('nomis'),
  dataset: z.string().regex(/^NM_\d+_\d+$/),
  /**
   * Sister datasets of the same concepts, pulled into the same release. A measure then names its own
   * in `at`, under the concept `dataset`.
   */
  also: z.array(z.string().regex(/^NM_\d+_\d+$/)).optional(),
  /** Area levels to ask for; the service's own list says which TYPEs each level has. */
  levels: z.array(z.enum(wordsOf(AREA_TYPES))).min(1),
  /** Ask for every boundary set of a level, not the newest only. */
  older_boundaries: z.boolean().default(false),
  /** First period to ask for, as the publisher codes it; all of them when left out. */
  from: z.string().optional(),
  /**
   * Levels with thousands of areas, asked for less of: from a later period, and for these publisher
   * codes of a concept only. What is not named is asked for in full.
   */
  sparing: z
    .array(
      z.strictObject({
        levels: z.array(z.enum(wordsOf(AREA_TYPES))).min(1),
        from: z.string().optional(),
        codes: z.record(z.string(), z.array(z.string()).min(1)).default({}),
      }),
    )
    .default([]),
  concepts: z.record(
    z.string(),
    z.union([ConceptOfDimension, z.strictObject({ codes: z.array(ConceptCode).min(1) })]),
  ),
});
export type NomisSource = z.infer<typeof NomisSource>;

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
export const OnsSource = z.strictObject({
  adapter: z.literal('ons'),
  area: Code,
  area_name: z.string(),
  /** Months a figure covers; the label names the middle one (series) or both ends (workbooks). */
  window_months: z.number().int().positive(),
  series: z.array(OnsSeries).default([]),
  tables: z.array(OnsTable).default([]),
});
export type OnsSource = z.infer<typeof OnsSource>;

/**
 * Files of the dataset's own folder, brought into shape by its own SQL: each file is a table named
 * as the file is, every column text. With `published_areas`, a table of that name lists the areas
 * that the releases of other datasets brought.
 */
export const FilesSource = z.strictObject({
  adapter: z.literal('files'),
  files: z.array(z.string()).min(1),
  sql: z.string(),
  published_areas: z.boolean().default(false),
});
export type FilesSource = z.infer<typeof FilesSource>;

/** Which adapter pulls a dataset, with its parameters: data, not code. */
export const Source = z.discriminatedUnion('adapter', [NomisSource, OnsSource, FilesSource]);
export type Source = z.infer<typeof Source>;
