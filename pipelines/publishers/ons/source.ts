import { z } from 'zod';
import { Code } from '../../../schemas/dataset/code.ts';

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
  publisher: z.literal('ons'),
  area: Code,
  area_name: z.string(),
  /** Months a figure covers; the label names the middle one (series) or both ends (workbooks). */
  window_months: z.number().int().positive(),
  series: z.array(OnsSeries).default([]),
  tables: z.array(OnsTable).default([]),
});
export type OnsSource = z.infer<typeof OnsSource>;
