import { rankCandidates } from '../../../schemas/titles/rank/rank-candidates.ts';
import type { Candidate } from '../../../schemas/titles/rank/rank-groups.ts';
import type { Weights } from '../../../schemas/titles/rank/weights.ts';
import type { LabelledTitle } from './labelled.ts';

/** A labelled title with what speaks for each group. */
export interface Evidence extends LabelledTitle {
  readonly candidates: readonly Candidate[];
}

/**
 * Where weights begin and are drawn to, by so much: each kind of evidence counts half. With a hundred
 * titles, an entry that is the whole title would else count for nothing by chance.
 */
const PRIOR: Weights = { entries: 0.5, words: 0.5, whole: 0.5 };
const DRAWN = 4;
const STEPS = 60;
const KINDS = ['entries', 'words', 'whole'] as const;

/** Logarithm of the probability that the groups acceptable for each title get together. */
function likelihood(titles: readonly Evidence[], weights: Weights): number {
  const drawn = KINDS.reduce((sum, kind) => sum + (weights[kind] - PRIOR[kind]) ** 2, 0);
  return titles.reduce((sum, { candidates, code, also }) => {
    const right = rankCandidates(candidates, weights)
      .filter((group) => group.code === code || group.code === also)
      .reduce((total, { probability }) => total + probability, 0);
    // A group without a word of the title is never right: it counts as one in a thousand.
    return sum + Math.log(Math.max(right, 0.001));
  }, -DRAWN * drawn);
}

/**
 * The weights under which the labels are likeliest: one kind after the other is moved up or down, by
 * steps that shrink when neither helps. Slow, and surely no worse than where it began.
 */
export function fitWeights(titles: readonly Evidence[]): Weights {
  let [best, step] = [PRIOR, 0.2];
  let known = likelihood(titles, best);
  for (let at = 0; at < STEPS && step > 0.005; at += 1) {
    const before = known;
    for (const kind of KINDS) {
      for (const by of [step, -step]) {
        const tried = { ...best, [kind]: best[kind] + by };
        const reached = likelihood(titles, tried);
        if (reached > known) [best, known] = [tried, reached];
      }
    }
    if (known === before) step /= 2;
  }
  return best;
}
