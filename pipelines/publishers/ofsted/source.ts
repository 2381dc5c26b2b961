import { z } from 'zod';
import { Code } from '../../../schemas/dataset/code.ts';

/** Lists of inspections that a page has a file of. */
export const LISTINGS = ['in_year', 'most_recent'] as const;
export type Listing = (typeof LISTINGS)[number];

/** Where the address of this month's page is told, and what the titles of such pages begin with. */
export const PAGES = {
  collection: '/government/collections/further-education-and-skills-inspection-outcomes',
  titled: 'Further education and skills inspections and outcomes: management information',
};

const Column = z.string().min(1);

/** A judgement that stands in a column: its measure, and the kind of provision that it is of. */
const Judgement = z.strictObject({ measure: Code, provision: Code.default('total') });

/** Management information of inspections: two CSV files of one page. */
export const OfstedSource = z.strictObject({
  publisher: z.literal('ofsted'),
  /** Path of the collection on gov.uk that lists the pages. */
  collection: z.string().startsWith('/government/collections/'),
  titled: z.string().min(1),
  /** Words that the title or the name of a list's file has, as they differ between months. */
  files: z.record(z.enum(LISTINGS), z.array(z.string().min(1)).min(1)),
  /** Columns with judgements by framework of inspection: a file has all of one, or none. */
  frameworks: z.record(Code, z.record(Column, Judgement)),
});
export type OfstedSource = z.infer<typeof OfstedSource>;

/** Providers of the list of most recent inspections, and where their head offices are. */
export const OfstedProvidersSource = z.strictObject({
  publisher: z.literal('ofsted'),
  collection: z.string().startsWith('/government/collections/'),
  titled: z.string().min(1),
  /** Words that the title or the name of the file has. */
  words: z.array(z.string().min(1)).min(1),
  /** Columns of the kind of provider, and of the authority of its head office. */
  columns: z.strictObject({ type: Column, authority: Column }),
});
export type OfstedProvidersSource = z.infer<typeof OfstedProvidersSource>;
