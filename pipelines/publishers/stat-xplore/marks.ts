import type { Status } from '../../../schemas/words/vocabulary.ts';

/**
 * What may stand in a cube where a number would. The notes of the service explain one mark, of a nil
 * or negligible number; a cube seen so far has numbers only. Anything else stops the publish.
 */
export const MARKS: Readonly<Record<string, Status>> = { '..': 'near_zero' };
