import { z } from 'zod';
import { ADVERT_KINDS } from '../../figures/jobs/measures.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { count, text } from '../list.ts';
import type { Made } from '../made.ts';
import { Caution, CitedFigure, Place } from '../profile.ts';
import { Occupation, Trend } from './parts.ts';

const WantedOccupation = z.strictObject({
  ...Occupation.shape,
  adverts: CitedFigure,
  quotient: CitedFigure.nullable(),
  trend: Trend.describe('Of the newest period that can be compared with a year before.'),
});
export type WantedOccupation = Made<z.infer<typeof WantedOccupation>>;

/** The occupations that employers of a place advertise: most, most above England, most changed. */
export const Wanted = z.strictObject({
  kind: z.enum(wordsOf(ADVERT_KINDS)),
  area: Place.describe('The place asked for, or a region that it lies in.'),
  level: count.describe('How fine the occupations are: 1 major to 4 unit groups.'),
  least: count.describe('Occupations with fewer adverts are in neither of the last two lists.'),
  most: z.array(WantedOccupation),
  above: z.array(WantedOccupation).describe('Those whose share is larger than in England.'),
  changed: z.array(WantedOccupation).describe('Those that can be told from a year before.'),
  cautions: z.array(Caution),
  data: text.describe('All periods and occupations of the place.'),
});
export type Wanted = Made<z.infer<typeof Wanted>>;
