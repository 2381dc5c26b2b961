import { z } from 'zod';
import { wordsOf } from '../words/vocabulary.ts';
import { Code } from './code.ts';

/** Sections of the page of an area, in its order, with their headings. */
export const SECTIONS = {
  claimants: 'Claiming because out of work',
  work: 'In work, looking for work',
  pay: 'Pay',
  demand: 'What employers advertise',
  vacancies: 'Vacancies',
  industries: 'Industries',
  skills: 'Skills',
  people: 'People',
} as const;
export type Section = keyof typeof SECTIONS;

/** The two sides of a labour market that the page of an area sets beside each other. */
export const SIDES = {
  demand: 'What employers want here',
  provision: 'What courses here lead to',
} as const;
export type SideName = keyof typeof SIDES;

/** The figures that stand first on the page of an area, in its order, with their plain names. */
export const TILES = {
  claimants: 'Claimants',
  employment: 'Employment',
  unemployment: 'Unemployment',
  pay: 'Pay',
  jobs: 'Jobs',
  adverts: 'Job adverts',
} as const;
export type TileName = keyof typeof TILES;

/** How the page of an area shows a measure, as the measure's own dataset declares it. */
export const Headline = z.strictObject({
  /** The section that draws it; null where it stands in the table of latest figures only. */
  section: z.enum(wordsOf(SECTIONS)).nullable(),
  /** Its place among the headlines of all datasets, the smallest first. */
  order: z.number().int().min(0),
  /** Codes by dimension that it is shown for; of other dimensions the whole. */
  codes: z.record(z.string(), z.string()).default({}),
  /** The side that it is of, and the dimension whose parts are shown there; null for neither. */
  side: z
    .strictObject({ of: z.enum(wordsOf(SIDES)), by: Code })
    .nullable()
    .default(null),
  /** The tile that it may stand in; of several measures of one tile that with the newest figure does. */
  tile: z.enum(wordsOf(TILES)).optional(),
  /** What an area lacks that has none, as part of a sentence: `the claimant rate`. */
  what: z.string().min(1),
});
export type Headline = z.infer<typeof Headline>;
/** A {@link Headline} as a dataset writes it: codes may be left out. */
export type HeadlineInput = z.input<typeof Headline>;
