import type { Status } from '../../../schemas/words/vocabulary.ts';

/**
 * What stands where a number would. `**` is a figure whose base is under 30 interviews (in the
 * recorded workbooks every cell whose printed base is under 30 has it, and so have cells whose own,
 * unprinted base is smaller than the printed one). `*%` is more than nothing and rounds to 0%: the
 * counts beside it are above zero. Every other mark stops the publish.
 */
export const MARKS: Readonly<Record<string, Status>> = {
  '**': 'unreliable',
  '*%': 'near_zero',
};
