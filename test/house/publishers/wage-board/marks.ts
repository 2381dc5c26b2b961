import type { Status } from '../../../../schemas/words/vocabulary.ts';

/** What stands in the column `mark` of a table. */
export const MARKS: Readonly<Record<string, Status>> = {
  '': 'observed',
  x: 'suppressed',
};
