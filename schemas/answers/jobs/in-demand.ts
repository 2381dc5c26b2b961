import { z } from 'zod';
import { INDICATORS } from '../../figures/in-demand/indicators.ts';
import { count, listOf, text } from '../list.ts';
import type { Made } from '../made.ts';
import { Profile } from '../profile.ts';

const probability = z.number().min(0).max(1);
const Id = z.enum(INDICATORS.map(({ id }) => id));

/** An indicator, and where the top of the occupations begins. */
const Indicator = z.strictObject({
  id: Id,
  name: text,
  occupations: count.describe('How many have a score. 0: the indicator is not held.'),
  period: text.nullable(),
  period_name: text.nullable(),
  cut: z
    .number()
    .nullable()
    .describe('The score above which the top is expected to stand; null where not held.'),
});

const Scored = z.strictObject({
  id: Id,
  score: z.number().describe('Robust standard deviations above the middle of its own growths.'),
  probability: probability.describe('Of standing in the top by this indicator.'),
});

/** An occupation, and how likely it is in demand by the thresholds asked for. */
export const OccupationInDemand = z.strictObject({
  occupation: text,
  occupation_name: text,
  held: count.describe('Indicators that it has a score of.'),
  met: count.describe('Of these, those it is more likely than not to stand in the top by.'),
  probability: probability
    .nullable()
    .describe('Of meeting at least so many; null where too few are held to tell.'),
  indicators: z.array(Scored),
  cite: text.describe('Address that answers for ever with its scores.'),
});
export type OccupationInDemand = Made<z.infer<typeof OccupationInDemand>>;

const { edition, invented } = Profile.shape;
/** `/v1/occupations-in-demand`. */
export const InDemandAnswer = listOf(OccupationInDemand).extend({
  ...{ edition, invented },
  dataset: text,
  version: text,
  standing: text,
  top: z.number().describe('The top of the occupations, in percent.'),
  at_least: count,
  indicators: z.array(Indicator),
  by_chance: z
    .array(z.strictObject({ held: count, probability }))
    .describe('The mean probability where nothing but chance moves them, by indicators held.'),
  cannot_tell: count.describe('Occupations of all pages of which too few indicators are held.'),
  beside: z
    .strictObject({ dataset: text, title: text, publisher: text, url: text })
    .nullable()
    .describe('The list that government uses; null where its record is not held.'),
});
export type InDemandAnswer = Made<z.infer<typeof InDemandAnswer>>;
