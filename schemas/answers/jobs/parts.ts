import { z } from 'zod';
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
