import { findEverydayTitle } from '../index/everyday-titles.ts';
import type { RankedGroup } from './rank-candidates.ts';
import type { Candidate } from './rank-groups.ts';
import { LEAST_SURE } from './sureness.ts';

/** How likely a group is that a title names by itself: enough to go there, the others still offered. */
const NAMED = LEAST_SURE;

/** The group that a title names where no index is held: as people say it every day, or by its own name. */
function findNamed(
  title: string,
  candidates: readonly Candidate[],
): Omit<RankedGroup, 'probability'> | undefined {
  const everyday = findEverydayTitle(title);
  if (everyday) return { code: everyday.code, by: everyday.title };
  const [whole, ...others] = candidates.filter(({ isWhole }) => isWhole === 1);
  return others.length === 0 ? whole : undefined;
}

/**
 * Groups with the one first that a title names, likely; as they are where it names none or several.
 * Only for stores without a coding index: the words of 412 names say too little of how common each is.
 * Probabilities still add up to 1. Pure.
 */
export function preferNamed(
  ranked: readonly RankedGroup[],
  title: string,
  candidates: readonly Candidate[],
): readonly RankedGroup[] {
  const named = findNamed(title, candidates);
  if (!named) return ranked;
  const { code, by } = named;
  const known = ranked.find((each) => each.code === code)?.probability ?? 0;
  if (known >= NAMED) return ranked.map((each) => (each.code === code ? { ...each, by } : each));
  const rest = (1 - NAMED) / (1 - known);
  const others = ranked.filter((each) => each.code !== code);
  return [
    { code, by, probability: NAMED },
    ...others.map((each) => ({ ...each, probability: each.probability * rest })),
  ];
}
