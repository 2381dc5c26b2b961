import { z } from 'zod';
import { GROWTHS, GROWTH_REASONS } from '../../figures/jobs/growth.ts';
import { TRENDS, TREND_REASONS } from '../../figures/jobs/trend.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { count, text } from '../list.ts';
import type { Made } from '../made.ts';
import { CitedFigure } from '../profile.ts';

/** An occupation, or a group of them, as the register has it. */
export const Occupation = z.strictObject({
  code: text,
  name: text,
  level: count.nullable().describe('1 major, 2 sub-major, 3 minor, 4 unit group.'),
});
export type Occupation = Made<z.infer<typeof Occupation>>;

/** What may be said of adverts beside those of a year before, and how sure that is. */
export const Trend = z.strictObject({
  told: z.enum(wordsOf(TRENDS)),
  words: text,
  reason: z.strictObject({ code: z.enum(wordsOf(TREND_REASONS)), message: text }),
  change: CitedFigure.nullable().describe('On the same period a year before, in percent.'),
});
export type Trend = Made<z.infer<typeof Trend>>;

/** What may be said of the projected change in jobs, and how sure that is. */
export const Growth = z.strictObject({
  told: z.enum(wordsOf(GROWTHS)),
  words: text,
  reason: z.strictObject({ code: z.enum(wordsOf(GROWTH_REASONS)), message: text }),
});

const probability = z.number().min(0).max(1);

/** How likely an occupation of England grows unusually, by `/v1/occupations-in-demand` as it is without thresholds. */
export const InDemand = z.strictObject({
  held: count.describe('Indicators that it has a score of.'),
  met: count.describe('Of these, those it is more likely than not to stand in the top by.'),
  probability: probability.nullable().describe('Null where too few are held to tell.'),
  by_chance: probability
    .nullable()
    .describe('The mean where nothing but chance moves them; null where too few are held.'),
  top: z.number().describe('The top of the occupations that meets an indicator, in percent.'),
  at_least: count.describe('Indicators that must be met.'),
  dataset: text,
  version: text,
  cite: text.describe('Address that answers for ever with its scores.'),
});
