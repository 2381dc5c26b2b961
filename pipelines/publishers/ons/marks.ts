import type { Status } from '../../../schemas/words/vocabulary.ts';

/** Marks of ONS workbooks and what they mean; every other mark stops the publish. */
export const MARKS: Readonly<Record<string, Status>> = {
  '[c]': 'suppressed',
  '[z]': 'not_applicable',
  '[low]': 'near_zero',
};
