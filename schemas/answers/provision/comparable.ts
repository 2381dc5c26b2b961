import { z } from 'zod';
import { Frame } from '../../dataset/provision/frame.ts';
import { CONDITIONS, DIFFERENCE_CODES } from '../../figures/provision/comparable.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { text } from '../list.ts';
import type { Made } from '../made.ts';

/** A measure with what it counts, of whom and when. */
export const FramedName = z.strictObject({
  measure: text,
  name: text,
  datasets: z.array(text),
  frame: Frame,
});

/** Which measures one may stand beside, and why it may not beside the others. */
export const ComparableAnswer = z.strictObject({
  measure: text,
  name: text,
  frame: Frame.nullable().describe('Null for a measure that is of no provider or programme.'),
  words: text.describe('What came of it, in one sentence.'),
  beside: z.array(FramedName).describe('Those it may stand beside, by name.'),
  conditions: z
    .array(z.strictObject({ code: z.enum(wordsOf(CONDITIONS)), message: text }))
    .describe('On what conditions.'),
  apart: z
    .array(
      FramedName.extend({
        as: text.describe('Address that tells whether bounds of the other can be given.'),
        reasons: z.array(z.strictObject({ code: z.enum(DIFFERENCE_CODES), message: text })).min(1),
      }),
    )
    .describe('Those it may not, by name, each with every reason.'),
});
export type ComparableAnswer = Made<z.infer<typeof ComparableAnswer>>;
