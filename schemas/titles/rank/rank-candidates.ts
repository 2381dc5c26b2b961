import { chooseByEvidence } from '../../figures/evidence.ts';
import type { Candidate } from './rank-groups.ts';
import type { Weights } from './weights.ts';

/** A group that a title may be of. The probabilities of all groups of a title add up to 1. */
export interface RankedGroup {
  readonly code: string;
  readonly probability: number;
  /** The entry nearest to the title, as it is shown. */
  readonly by: string;
}

/** What the evidence for a group comes to, before it is held against that for the others. */
const weigh = ({ entries, words, isWhole }: Candidate, weights: Weights): number =>
  weights.entries * entries + weights.words * words + weights.whole * isWhole;

/** How likely each candidate is, in their order: probabilities that add up to 1. */
export const findChances = (candidates: readonly Candidate[], weights: Weights): number[] =>
  chooseByEvidence(candidates.map((each) => weigh(each, weights)));

/** Candidates with how likely each is, the likeliest first. */
export function rankCandidates(
  candidates: readonly Candidate[],
  weights: Weights,
): readonly RankedGroup[] {
  const chances = findChances(candidates, weights);
  return candidates
    .map(({ code, by }, at) => ({ code, by, probability: chances[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability || (a.code < b.code ? -1 : 1));
}
