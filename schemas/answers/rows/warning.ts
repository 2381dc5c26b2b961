import { z } from 'zod';
import { ANSWER_CAUTIONS } from '../../figures/cautions/codes.ts';
import { wordsOf } from '../../words/vocabulary.ts';

/** About a right answer that can be misread. */
export const Warning = z.strictObject({
  code: z.enum(wordsOf(ANSWER_CAUTIONS)),
  message: z.string(),
  column: z.string().nullable(),
  codes: z.array(z.string()),
});
export type Warning = z.infer<typeof Warning>;
