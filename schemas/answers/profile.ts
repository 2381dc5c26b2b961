import { z } from 'zod';
import { SECTIONS } from '../dataset/headline.ts';
import { CAUTIONS, MADE_OF } from '../figures/cautions/codes.ts';
import { AREA_TYPES } from '../words/area-types.ts';
import { wordsOf } from '../words/vocabulary.ts';
import { count, text } from './list.ts';
import type { Made } from './made.ts';
import { FigureRow } from './rows/rows.ts';

/** An area as an answer names it. */
export const Place = z.strictObject({ code: text, name: text, type: z.enum(wordsOf(AREA_TYPES)) });

/** Where a figure comes from that was not published under the code of its area. */
export const MadeOf = z.strictObject({
  how: z.enum(wordsOf(MADE_OF)),
  areas: z.array(Place).describe('The areas whose published figures it is, or is made of.'),
});
export type MadeOf = Made<z.infer<typeof MadeOf>>;

/** A figure outside a table: a row, and where it came from (contract, section 11). */
export const CitedFigure = FigureRow.extend({
  dataset: text,
  version: text,
  source: text,
  cite: text.describe(
    'Address that answers for ever with this figure, or with those that it is made of.',
  ),
  reason: z.string().nullable().describe('Why it was not computed, where that is its status.'),
  made_of: MadeOf.nullable().describe('Null for a figure that was published for this area.'),
});
export type CitedFigure = Made<z.infer<typeof CitedFigure>>;

/** What must be known before a figure is used. */
export const Caution = z.strictObject({ code: z.enum(wordsOf(CAUTIONS)), message: text });

/** A difference of two figures, and whether it can be told. */
export const ToldDifference = z.strictObject({
  difference: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  told: z
    .enum(['apart', 'not_apart', 'unknown'])
    .describe('Whether the 95% interval of the difference leaves out zero; unknown without one.'),
});

export type ToldDifference = Made<z.infer<typeof ToldDifference>>;

const Rank = z.strictObject({
  among: count.describe('Areas of the same type with a number for the same period, this one too.'),
  least: count.describe('The best place that the intervals allow; 1 is the largest figure.'),
  greatest: count.describe('The worst.'),
  above: count,
  below: count,
  level: count.describe('Not told apart from this one, ties among them.'),
});

/** A headline measure of an area. */
export const ProfileMeasure = z.strictObject({
  measure: text,
  name: text.describe('The measure and what its figures are limited to.'),
  section: z.enum(wordsOf(SECTIONS)).nullable(),
  order: count,
  dataset: text,
  version: text,
  latest: CitedFigure,
  year_before: CitedFigure.nullable(),
  broken: z.boolean().describe('Whether the series breaks between the two.'),
  change: ToldDifference.nullable(),
  beside: z.array(CitedFigure).describe('The same period in the areas beside, where held.'),
  place: Rank.nullable().describe('Null for counts and for measures that are put in no order.'),
  cautions: z.array(Caution),
  data: text.describe('All periods of this area and those beside it.'),
});
export type ProfileMeasure = Made<z.infer<typeof ProfileMeasure>>;

/** What the page of an area needs of its headline measures. */
export const Profile = z.strictObject({
  edition: z.string().nullable().describe('Pins every dataset of this answer: edition=.'),
  invented: z.boolean(),
  area: Place,
  beside: z.array(Place).describe('Region and country, or the next wider areas.'),
  measures: z.array(ProfileMeasure),
  missing: z.array(z.strictObject({ measure: text, what: text })).describe('Held for other areas.'),
});
export type Profile = Made<z.infer<typeof Profile>>;
