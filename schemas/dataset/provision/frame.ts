import { z } from 'zod';
import { CLOCK_STARTS, COUNTS, DENOMINATORS, STAGES } from '../../words/provision/stages.ts';
import { wordsOf } from '../../words/vocabulary.ts';

/**
 * What a measure of provision counts, of whom and when: what decides which others it may stand
 * beside. Measures that are of no provider or programme have none.
 */
export const Frame = z.strictObject({
  stage: z.enum(wordsOf(STAGES)),
  /** False where those are counted who did not reach the stage. */
  reached: z.boolean().default(true),
  counts: z.enum(wordsOf(COUNTS)),
  of: z.enum(wordsOf(DENOMINATORS)),
  clock: z.strictObject({
    from: z.enum(wordsOf(CLOCK_STARTS)),
    /** Whole months from there until the outcome is known; null where it is known at once. */
    months: z.number().int().min(0).nullable(),
    /** The publisher's rule, in words. */
    rule: z.string().min(1),
  }),
  /** Who is not among those that are counted, in one sentence. */
  outside: z.string().min(1),
  /** The codes that its people have in datasets that tell more kinds of provision apart. */
  codes: z.record(z.string(), z.string()).default({}),
});
export type Frame = z.infer<typeof Frame>;
