import type { Status } from '../../../schemas/words/vocabulary.ts';

/**
 * Marks that stand where a number would, as the publisher's data guidance explains them: `low` is
 * "a base value of fewer than 5" (of rates, below half a percent); `~` is what older files print
 * for it. `:`, `.`, `*` and `-` meant different things in different files, so a file that prints one
 * declares its meaning. Every other mark stops the publish.
 */
export const MARKS: Readonly<Record<string, Status>> = {
  c: 'suppressed',
  z: 'not_applicable',
  x: 'missing',
  low: 'near_zero',
  u: 'unreliable',
  '~': 'near_zero',
};
