import { z } from 'zod';
import { Code } from '../../../schemas/dataset/code.ts';

/** One table of the pay survey: an archive a year on a page of its own, with a workbook for each kind of pay. */
const PayTable = z.strictObject({
  /** Number of the table, as the names of its workbooks have it. */
  number: z.number().int().positive(),
  /** Digits of the occupations of the workbooks to take (`SOC20 (4)`). */
  digits: z.number().int().min(1).max(4),
  /** The landing page, which links to the archive of every edition. */
  page: z.string().startsWith('/'),
  /** The one area of the table; left out where a row with the code of an area begins its block. */
  area: Code.optional(),
  /** Areas whose figures are taken from another table: their rows are set aside. */
  elsewhere: z.array(Code).default([]),
  /** Levels of occupation to take, 0 being all; rows of others are set aside. */
  levels: z.array(z.number().int().min(0).max(4)).min(1),
});
export type PayTable = z.infer<typeof PayTable>;

/** A kind of pay: its number in the names of workbooks (`14.5a`), and what its columns hold. */
const PayKind = z.strictObject({
  number: z.number().int().positive(),
  /** Heading of a column (`Median`, or the number of a percentile) → measure. */
  columns: z.record(z.string(), Code),
});
export type PayKind = z.infer<typeof PayKind>;

/** The Annual Survey of Hours and Earnings as ONS publishes it by occupation: archives of workbooks. */
export const OnsPaySource = z.strictObject({
  publisher: z.literal('ons'),
  /** First year to take. */
  from: z.string().regex(/^\d{4}$/),
  tables: z.array(PayTable).min(1),
  kinds: z.array(PayKind).min(1),
  /** Name of a sheet → codes of our dimensions that its figures are of. */
  sheets: z.record(z.string(), z.record(Code, Code)),
});
export type OnsPaySource = z.infer<typeof OnsPaySource>;
