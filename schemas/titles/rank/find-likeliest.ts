/** A group of so many digits, and how likely one of the groups in it is, 0 to 1. */
export interface LikelyGroup {
  readonly code: string;
  readonly probability: number;
}

/**
 * The likeliest group of `digits` digits: as likely as the unit groups in it are together, since a
 * title that fits several of them alike may still tell their group. Of two as likely, the lower code;
 * undefined where no group has a chance. Pure.
 */
export function findLikeliest(
  chances: Iterable<readonly [code: string, probability: number]>,
  digits: number,
): LikelyGroup | undefined {
  const sums = new Map<string, number>();
  for (const [code, probability] of chances) {
    const group = code.slice(0, digits);
    sums.set(group, (sums.get(group) ?? 0) + probability);
  }
  let first: LikelyGroup | undefined;
  for (const [code, probability] of sums) {
    const isFirst = first === undefined || probability > first.probability;
    if (isFirst || (probability === first?.probability && code < first.code)) {
      first = { code, probability };
    }
  }
  return first;
}
