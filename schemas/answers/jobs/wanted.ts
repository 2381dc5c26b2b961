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

const PooledGroup = z.strictObject({
  ...Occupation.pick({ code: true, name: true }).shape,
  coverage: CitedFigure.describe('Pooled adverts, for each hundred of the official series.'),
  share: CitedFigure.nullable().describe(
    'Null of all occupations; not computed where too few are seen.',
  ),
  quotient: CitedFigure.nullable(),
});

/** What the channels that are pooled here show of a place, by major group. */
export const WantedPool = z.strictObject({
  groups: z.array(PooledGroup).describe('All occupations first.'),
  data: text.describe('All periods and occupations of the pool there.'),
});
export type WantedPool = Made<z.infer<typeof WantedPool>>;

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
  pooled: WantedPool.nullable(),
  data: text.describe('All periods and occupations of the place.'),
});
export type Wanted = Made<z.infer<typeof Wanted>>;
