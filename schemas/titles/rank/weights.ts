/** How much each kind of evidence counts for a group. */
export interface Weights {
  readonly entries: number;
  readonly words: number;
}

/**
 * A conditional logit (McFadden 1974) of the unit group that two coders gave 107 titles of adverts,
 * on what speaks for each: with the coding index, and with the names of groups alone. Fitted by
 * `npm run evaluate -- titles`, which prints these figures and says how they fare on other titles.
 */
export const WEIGHTS: Readonly<Record<'index' | 'names', Weights>> = {
  index: { entries: 0.43, words: 0.54 },
  names: { entries: 0.2, words: 0.6 },
};
