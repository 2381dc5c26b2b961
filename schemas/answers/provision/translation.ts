import { z } from 'zod';
import { Frame } from '../../dataset/provision/frame.ts';
import { REFUSALS, RULES } from '../../figures/provision/translation/words.ts';
import { FLAGS, INTERVALS, UNITS, wordsOf } from '../../words/vocabulary.ts';
import { text } from '../list.ts';
import type { Made } from '../made.ts';
import { CitedFigure, Profile } from '../profile.ts';

const Named = z.strictObject({ measure: text, name: text, frame: Frame.nullable() });

/** Bounds worked out of published figures. There is no number between them that is likelier. */
const TranslatedFigure = z.strictObject({
  period: text.nullable(),
  period_name: text.nullable(),
  value: z.null().describe('Definitions give a range alone.'),
  low: z.number().nullable(),
  high: z.number().nullable(),
  interval: z.enum(wordsOf(INTERVALS)).nullable(),
  unit: z.enum(wordsOf(UNITS)),
  status: z.enum(['bounded', 'not_computed']),
  flags: z.array(z.enum(wordsOf(FLAGS))),
  reason: text.nullable().describe('Why it was not computed, where that is its status.'),
  use: z
    .strictObject({ code: z.enum(['of_use', 'too_wide']), message: text })
    .nullable()
    .describe('Whether the bounds tell enough to be of use.'),
  made_from: z.array(CitedFigure).describe('The published figures, each with its address.'),
});
export type TranslatedFigure = Made<z.infer<typeof TranslatedFigure>>;

const { edition, invented } = Profile.shape;
/** A measure told as another: the outcome of the first, among the people that the second is of. */
export const TranslationAnswer = z.strictObject({
  ...{ edition, invented },
  from: Named,
  as: Named,
  outcome: z.enum(['as_it_is', 'bounds', 'refused']),
  words: text.describe('What came of it, in a sentence or two.'),
  rule: z
    .strictObject({ code: z.enum(wordsOf(RULES)), message: text, formula: text })
    .nullable()
    .describe('How the bounds are made; docs/statistics.md has the sources.'),
  refused: z.strictObject({ code: z.enum(wordsOf(REFUSALS)), message: text }).nullable(),
  outside: z
    .array(z.strictObject({ measure: text, message: text }))
    .describe('Who is outside each of the two, and so of whom nothing is known.'),
  figure: TranslatedFigure.nullable().describe('Null where no provider or area is asked for.'),
});
export type TranslationAnswer = Made<z.infer<typeof TranslationAnswer>>;
