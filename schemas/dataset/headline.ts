import { z } from 'zod';
import { wordsOf } from '../words/vocabulary.ts';

/** Sections of the page of an area, in its order, with their headings. */
export const SECTIONS = {
  claimants: 'Claiming because out of work',
  work: 'In work, looking for work',
  pay: 'Pay',
  demand: 'What employers advertise',
  vacancies: 'Vacancies',
  industries: 'Industries',
} as const;
export type Section = keyof typeof SECTIONS;

/** How the page of an area shows a measure, as the measure's own dataset declares it. */
export const Headline = z.strictObject({
  /** The section that draws it; null where it stands in the table of latest figures only. */
  section: z.enum(wordsOf(SECTIONS)).nullable(),
  /** Its place among the headlines of all datasets, the smallest first. */
  order: z.number().int().min(0),
  /** Codes by dimension that it is shown for; of other dimensions the whole. */
  codes: z.record(z.string(), z.string()).default({}),
  /** What an area lacks that has none, as part of a sentence: `the claimant rate`. */
  what: z.string().min(1),
});
export type Headline = z.infer<typeof Headline>;
/** A {@link Headline} as a dataset writes it: codes may be left out. */
export type HeadlineInput = z.input<typeof Headline>;
