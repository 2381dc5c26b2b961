import { z } from 'zod';
import { AREA_TYPES } from '../words/area-types.ts';
import { ESTIMATED_FROM, REGULARITIES, THEMES, wordsOf } from '../words/vocabulary.ts';
import { AccreditationLabel, Break, Licence } from './label.ts';

/** The id of a dataset, which is also the name of its folder. */
export const DatasetId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is kebab-case');

/** What a dataset says of itself, whatever its kind: the words of its label. */
export const About = {
  id: DatasetId,
  title: z.string().min(1),
  summary: z.string().min(1),
  themes: z.array(z.enum(wordsOf(THEMES))).min(1),
  publisher: z.string().min(1),
  /** The publisher's own name for it, where it lives, and the publisher's ids. */
  published_as: z.strictObject({
    name: z.string(),
    url: z.url(),
    ids: z.record(z.string(), z.string()).default({}),
  }),
  regularity: z.enum(wordsOf(REGULARITIES)),
  /** Last update as declared by hand, where no feed says it: a day, or a month or year if no more is known. */
  updated: z
    .union([z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)])
    .nullable()
    .default(null),
  /** Why no last update is declared. */
  undated: z.string().min(1).nullable().default(null),
  classification: z.strictObject({
    value: z.string(),
    name: z.string(),
    standards: z.array(z.string()).default([]),
  }),
  spatial_availability: z.array(z.enum(wordsOf(AREA_TYPES))),
  accreditation: AccreditationLabel,
  /** What the figures are estimated from; null where they are counted. */
  estimated_from: z.enum(wordsOf(ESTIMATED_FROM)).nullable().default(null),
  licence: Licence,
  access: z.literal('open').default('open'),
  state: z.enum(['live', 'paused', 'ended']).default('live'),
  /** A dataset id or a URL; for `ended`, null says that there is no successor. */
  succeeded_by: z.string().nullable().default(null),
  /** Which question the source answers, the smallest area it is safe for, and its trap. */
  question: z.string().min(1),
  smallest_safe_area: z.enum(wordsOf(AREA_TYPES)).nullable(),
  trap: z.string().min(1),
  not_for: z.array(z.string()).default([]),
  quality: z.strictObject({ url: z.url(), notes: z.array(z.string()).default([]) }),
  breaks: z.array(Break).default([]),
  /** What was wrong, since which version, in which figures: needed when we correct ourselves. */
  correction: z.string().nullable().default(null),
  /** Raises the computed kind of the next release; it can never be lowered. */
  raise_to: z.enum(['minor', 'major']).nullable().default(null),
};

/** Limits of the general checks. Shares are of the release before; 0.1 is ten percent. */
export const CheckLimits = z.strictObject({
  rows_lost: z.number().min(0).max(1).default(0.1),
  median_revision: z.number().min(0).default(0.2),
  /** The source has no row where there is nothing to count: a hole is then no sign of a loss. */
  leaves_rows_out: z.boolean().default(false),
  /**
   * Cells are withheld by us, by how many there are in them, so that many come to be shown or withheld
   * from one day to the next, and most at the turn of a month: that is told, and refuses nothing.
   */
  withholds_by_count: z.boolean().default(false),
});

/** What every dataset with rows here declares beside its words. */
export const Held = {
  hosting: z.literal('hosted'),
  /** When the scheduler runs it: a cron expression in Europe/London time. */
  schedule: z.strictObject({ cron: z.string(), why: z.string() }),
  reference: z.string(),
  checks: CheckLimits.prefault({}),
};
