import { z } from 'zod';
import { Code } from '../../../schemas/dataset/code.ts';

/** What the legend of a workbook may say that a mark stands for. */
export const MEANINGS = [
  'nil_or_negligible',
  'negligible',
  'not_applicable',
  'not_available',
  'withheld',
] as const;
export type Meaning = (typeof MEANINGS)[number];

const Heading = z.string().min(1);

/** One table of a workbook: figures under headings, by the labels of its rows. */
const Sheet = z.strictObject({
  name: z.string().regex(/^\d+_\d+$/, 'sheets are named like 1_2'),
  /** Headings of the columns with labels: of months, or of codes of a dimension. */
  rows: z.record(Heading, z.union([z.literal('month'), Code])),
  /** The first month of figures without a month of their own: they are of all months since. */
  since: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  /** Headings of figures, with their measures. */
  figures: z.record(Heading, Code),
  /** Headings of figures that are not taken. */
  besides: z.array(Heading).default([]),
  /** The dimension whose codes stand as further headings over the figures. */
  columns: Code.optional(),
  /** True where the months are those in which people started. */
  cohorts: z.boolean().default(false),
});
export type SheetSource = z.infer<typeof Sheet>;

/** The workbook of a programme: that of the newest page of its series. */
const Programme = z.strictObject({
  id: Code,
  /** Codes of its own contract areas begin with this. */
  areas: Code,
  /** Path of the collection on gov.uk that lists its pages, and what their titles begin with. */
  collection: z.string().startsWith('/government/collections/'),
  titled: z.string().min(1),
  /** Meanings that its legend is known to give; another one stops the publish. Null: none was seen. */
  legend: z.record(z.string(), z.enum(MEANINGS)).nullable(),
  sheets: z.array(Sheet).min(1),
});
export type ProgrammeSource = z.infer<typeof Programme>;

/** Workbooks of employment programmes that together make one dataset. */
export const DwpSource = z.strictObject({
  publisher: z.literal('dwp'),
  /** The dimensions of programmes and of their contract areas. */
  programme: Code,
  contract_area: Code,
  /** The measure of months that have passed since people of a cohort started. */
  elapsed: Code,
  programmes: z.array(Programme).min(1),
});
export type DwpSource = z.infer<typeof DwpSource>;
