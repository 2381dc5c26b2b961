import { judgeDifference } from './difference.ts';
import type { Estimate } from './interval.ts';

/** The place of a figure among its peers, 1 for the largest. */
interface Rank {
  /** The best and the worst place that the intervals allow; equal where nothing is uncertain. */
  readonly least: number;
  readonly greatest: number;
  /** How many peers are surely above, surely below, and not told apart from it; ties are of these. */
  readonly above: number;
  readonly below: number;
  readonly level: number;
}

/** Which side of a figure a peer is on: 1 above, −1 below, 0 where it is level or cannot be told. */
function sideOf(own: Estimate, peer: Estimate): -1 | 0 | 1 {
  const judged = judgeDifference(peer, own);
  if (judged.told === 'not_apart') return 0;
  if (judged.told === 'apart') return judged.order === 'higher' ? 1 : -1;
  const difference = (peer.value ?? 0) - (own.value ?? 0);
  return difference === 0 ? 0 : difference > 0 ? 1 : -1;
}

/**
 * The rank of a figure as an interval: 1 + the number of peers surely above it, to 1 + the number not
 * surely below it. Where no intervals are published the order of the numbers is taken, with ties.
 * Peers without a number have no place. Undefined where the figure itself has none. Source of the
 * bounds: Klein, Wright and Wieczorek, A joint confidence region for an overall ranking of
 * populations, Journal of the Royal Statistical Society C 69 (2020); each pair is judged at 95% by
 * itself here, and not all of them together.
 */
export function rankAmong(own: Estimate, peers: readonly Estimate[]): Rank | undefined {
  if (own.value === null) return undefined;
  const sides = peers.filter(({ value }) => value !== null).map((peer) => sideOf(own, peer));
  const above = sides.filter((side) => side === 1).length;
  const level = sides.filter((side) => side === 0).length;
  const below = sides.length - above - level;
  return { least: above + 1, greatest: above + level + 1, above, below, level };
}
