import type { Status } from '../../../schemas/words/vocabulary.ts';

/**
 * What stands where no judgement was made: of a kind of provision that was not inspected, or by an
 * inspection of another framework. Every other word that is no grade stops the publish.
 */
export const MARKS: Readonly<Record<string, Status>> = {
  '-': 'missing',
  NULL: 'missing',
};
