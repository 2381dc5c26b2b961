import { z } from 'zod';
import { SECTIONS, TILES } from '../dataset/headline.ts';
import { DIRECTIONS } from '../figures/change/change.ts';
import { CAUTIONS, MADE_OF } from '../figures/cautions/codes.ts';
import { AREA_TYPES } from '../words/area-types.ts';
import { wordsOf } from '../words/vocabulary.ts';
import { count, text } from './list.ts';
import type { Made } from './made.ts';
import { FigureRow } from './rows/rows.ts';

/** An area as an answer names it. */
export const Place = z.strictObject({ code: text, name: text, type: z.enum(wordsOf(AREA_TYPES)) });
export type Place = Made<z.infer<typeof Place>>;

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
  direction: z
    .enum(wordsOf(DIRECTIONS))
    .describe('Which way it went. Without an interval only a count from records tells it.'),
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

const { value, low, high, interval, status, flags } = FigureRow.shape;
/** A figure of an area that another is made of, of the same measure and period. */
export const MemberFigure = z.strictObject({
  area: text,
  ...{ value, low, high, interval, status, flags },
});
export type MemberFigure = Made<z.infer<typeof MemberFigure>>;

/** What a measure that stands in a tile has besides: how it went, and where others are. */
const Tile = z.strictObject({
  name: z.enum(wordsOf(TILES)),
  history: z
    .array(z.strictObject({ period: text, value }))
    .describe('The last ten years of the area, oldest first; a value is null where none is told.'),
  spread: z
    .array(z.number())
    .nullable()
    .describe(
      'All areas of its type in that period, lowest first; null where none may be set beside another.',
    ),
  members: z
    .strictObject({ figures: z.array(MemberFigure), ordered: z.boolean(), cite: text })
    .nullable()
    .describe(
      'The areas that it is made of, and whether they may be put in order; null for one area.',
    ),
});
export type ProfileTile = Made<z.infer<typeof Tile>>;

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
  tile: Tile.nullable().describe('Null where it stands in no tile of the page of the area.'),
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
  members: z.array(Place).describe('The areas that it is made of; none for one that is not.'),
  measures: z.array(ProfileMeasure),
  missing: z.array(z.strictObject({ measure: text, what: text })).describe('Held for other areas.'),
});
export type Profile = Made<z.infer<typeof Profile>>;
