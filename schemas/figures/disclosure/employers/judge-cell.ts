/** What one employer brings to a cell of a table. */
export interface Contribution {
  /** The same for all that one employer brings. */
  readonly employer: string;
  /** What is added up; never negative. */
  readonly amount: number;
  /** It is published by itself as well, so that a reader can take it off the cell. */
  readonly isOpen: boolean;
}

/** A cell that fewer employers make up is not shown. */
export const LEAST_EMPLOYERS = 3;
/** Nor one of which one employer makes up more than this share. */
export const MOST_SHARE = 0.75;

/** Whether enough employers make up a sum, and none of them most of it. */
function isShared(contributions: readonly Contribution[]): boolean {
  const amounts = new Map<string, number>();
  for (const { employer, amount } of contributions) {
    amounts.set(employer, (amounts.get(employer) ?? 0) + amount);
  }
  const all = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  const largest = Math.max(0, ...amounts.values());
  return amounts.size >= LEAST_EMPLOYERS && largest <= MOST_SHARE * all;
}

/**
 * Whether a sum over employers may be shown: at least three make it up and none more than 75 % of it.
 * What is open can be taken off by a reader, so the same holds of what is left then, unless that is
 * nothing.
 */
export function mayShow(contributions: readonly Contribution[]): boolean {
  const closed = contributions.filter(({ isOpen }) => !isOpen);
  return isShared(contributions) && (closed.length === 0 || isShared(closed));
}
