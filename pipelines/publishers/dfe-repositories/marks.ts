import type { Status } from '../../../schemas/words/vocabulary.ts';

/**
 * Marks and words that stand where a number would. `.` and `x` are those of the outcome based
 * success measures ("zero completing learners"; "fewer than 11 completers", a rate of 1 or 2 learners
 * or one that rounds to zero); `low` and `z` those of the data catalogue. The sentences are why FE
 * Choices awarded no score.
 */
export const MARKS: Readonly<Record<string, Status>> = {
  '.': 'not_applicable',
  x: 'suppressed',
  low: 'near_zero',
  z: 'not_applicable',
  'There was not enough data to award a score': 'unreliable',
  'This organisation did not participate in the survey': 'missing',
  'Data will be available in a later refresh': 'missing',
};
