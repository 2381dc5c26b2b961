import { z } from 'zod';
import { Code } from './code.ts';
import { Headline } from './headline.ts';
import { Frame } from './provision/frame.ts';
import { PERIOD_TYPES } from '../words/period.ts';
import { GROUPS } from '../words/provision/groups.ts';
import { ACCREDITATIONS, INTERVALS, NATURES, UNITS, wordsOf } from '../words/vocabulary.ts';

/** What a printed zero and the last printed digit stand for. */
export const Rounding = z.strictObject({
  to: z.number().positive(),
  /** The coarsest step, where a publisher rounds large figures more coarsely than small ones. */
  up_to: z.number().positive().optional(),
  zero_means: z.string().nullable().default(null),
});

/**
 * A measure as its dataset declares it. The id is unique in the whole store; one word has one
 * meaning, so two publishers' rates with different denominators are two measures.
 */
export const MeasureDeclaration = z.strictObject({
  id: Code,
  name: z.string().min(1),
  unit: z.enum(wordsOf(UNITS)),
  /** Decimals a page prints; the stored value keeps what the publisher printed. */
  decimals: z.number().int().min(0).max(6),
  nature: z.enum(NATURES),
  additive: z.boolean(),
  from_parts: z.enum(['sum', 'ratio_of_sums', 'not_computed']),
  numerator: z.string().nullable().default(null),
  denominator: z.string().nullable().default(null),
  /** Where counts that are the denominator are held, for a group of districts: in another dataset. */
  denominator_from: z
    .strictObject({ dataset: z.string(), measure: Code, codes: z.record(z.string(), z.string()) })
    .optional(),
  /**
   * Counts of another dataset that this rate's denominator is near to, for its rows with the codes `of`:
   * a check holds the rate against them. Where it is left out, those of `denominator_from` are.
   */
  denominator_near: z
    .strictObject({
      dataset: z.string(),
      measure: Code,
      codes: z.record(z.string(), z.string()),
      of: z.record(z.string(), z.string()),
    })
    .optional(),
  /** What `n` of a row counts, in words; null where no base is published. */
  base: z.string().nullable().default(null),
  population: z.string(),
  clock: z.string(),
  direction: z.enum(['higher_is_better', 'lower_is_better']).nullable().default(null),
  ranking: z.enum(['allowed', 'refused']).default('allowed'),
  comparator_group: z.string().nullable().default(null),
  /**
   * Whom a figure may be compared with beyond one period and one code of each dimension: only with
   * those of the same code of these columns, and why. Null where nothing more is to be alike.
   */
  comparator: z
    .strictObject({ within: z.array(Code).min(1), why: z.string().min(1) })
    .nullable()
    .default(null),
  rounding: Rounding.nullable().default(null),
  /** The measure that holds this one's error, and how an interval is made from it. */
  error_measure: z.string().nullable().default(null),
  interval: z.enum(wordsOf(INTERVALS)).nullable().default(null),
  /** The measure whose value is this one's base `n`. */
  base_measure: z.string().nullable().default(null),
  role: z.enum(['figure', 'error', 'base']).default('figure'),
  value_type: z.enum(['number', 'ordinal']).default('number'),
  categories: z.array(z.strictObject({ value: z.number(), name: z.string() })).optional(),
  accreditation: z.enum(wordsOf(ACCREDITATIONS)).optional(),
  publisher_words: z.url(),
  /** Where the publisher keeps it: publisher concept → publisher code. */
  at: z.record(z.string(), z.string()).default({}),
  /** The publisher prints this many of our units as one (thousands: 1000). */
  scale: z.number().positive().default(1),
  /** Values outside stop the publish. */
  plausible: z.strictObject({ min: z.number(), max: z.number() }),
  /**
   * A series that moves by more than `ratio` from one period to the next, where the larger of the
   * two is at least `floor`, stops the publish: a slipped digit, a swapped area.
   */
  step: z
    .strictObject({ ratio: z.number().gt(1), floor: z.number().min(0) })
    .nullable()
    .default(null),
  /** How the page of an area shows it; null where it does not. */
  headline: Headline.nullable().default(null),
  /** What it counts, of whom and when; null for one that is of no provider or programme. */
  frame: Frame.nullable().default(null),
  /** The group of people that it counts, whatever the codes of its rows. */
  group: z.enum(wordsOf(GROUPS)).nullable().default(null),
});
export type MeasureDeclaration = z.infer<typeof MeasureDeclaration>;

/** The measure's public record (`/v1/measures/{id}`): the declaration less what only pipelines need. */
export const MeasureRecord = MeasureDeclaration.omit({
  at: true,
  denominator_near: true,
  scale: true,
  plausible: true,
  step: true,
  accreditation: true,
}).extend({
  period_type: z.enum(PERIOD_TYPES),
  accreditation: z.enum(wordsOf(ACCREDITATIONS)),
  /** Releases from before headlines were declared have none: {@link Headline}. */
  headline: Headline.nullable().optional(),
  publisher: z.string(),
  datasets: z.array(z.string()),
  first_period: z.string().nullable(),
  last_period: z.string().nullable(),
});
export type MeasureRecord = z.infer<typeof MeasureRecord>;

/** Whether a measure is a figure to be shown by itself, and not the error or the base of one. */
export const isFigure = ({ role }: Pick<MeasureRecord, 'role'>): boolean => role === 'figure';
