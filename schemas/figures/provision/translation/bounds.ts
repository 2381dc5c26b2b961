import type { Span } from '../../difference.ts';

/** What is published of a share, and how many there may be of whom it says nothing. */
export interface Known {
  /** The share that has the outcome, 0 to 1, of those who were found; all that it rounds from. */
  readonly share: Span;
  /** How many were found, of whom the share is. */
  readonly found: Span;
  /** How many there are, found or not. */
  readonly members: Span;
  /** How many more belong to the wider group, of whom no outcome is published. */
  readonly added: Span;
}

/** Nothing is known of a share. */
export const ANY_SHARE: Span = { low: 0, high: 1 };

/**
 * The least and the most that the share of a wider group can be, 0 to 1. Of n people M were found, and
 * a share r of these has the outcome; of the other n − M none or all may have it. So it is between
 * r·M ÷ n and (r·M + n − M) ÷ n = 1 − (1 − r)·M ÷ n. The first falls and the second rises with more
 * people n and with fewer found M, so that n is taken at its most (members and added) and M at its
 * least; added people who are members already make n smaller, which stays inside. Undefined where
 * there may be nobody. Source: Manski, Anatomy of the Selection Problem, Journal of Human Resources 24
 * (1989), doi 10.2307/145818.
 */
export function boundWidened({ share, found, members, added }: Known): Span | undefined {
  const most = members.high + added.high;
  if (most <= 0) return undefined;
  const part = Math.min(1, found.low / most);
  return { low: share.low * part, high: 1 - (1 - share.high) * part };
}

/**
 * Those who left without achieving: all leavers but the share that achieved, both with all that they
 * round from. Each of them is another person at most.
 */
export function countWithout(leavers: Span, achieved: Span): Span {
  return { low: leavers.low * (1 - achieved.high), high: leavers.high * (1 - achieved.low) };
}

/** How the people with one outcome lie to those with another, of the same people. */
export type Relation = 'implies' | 'implied_by' | 'excludes';

/**
 * The share with another outcome, from the share r with one, of the same people: at least r where the
 * one implies the other, at most r where the other implies it, at most 1 − r where they exclude each
 * other. Nothing more is known of how they meet. Source: Fréchet, Généralisation du théorème des
 * probabilités totales, Fundamenta Mathematicae 25 (1935), doi 10.4064/fm-25-1-379-387.
 */
export function boundRelated(share: Span, relation: Relation): Span {
  if (relation === 'implies') return { low: share.low, high: 1 };
  return { low: 0, high: relation === 'implied_by' ? share.high : 1 - share.low };
}

/** People behind so many aims or spells: one at least where there is any, one for each at most. */
export function boundPeople({ low, high }: Span): Span {
  return { low: low > 0 ? 1 : 0, high };
}

/** Bounds that leave open more than this part of all that could be are of no use. */
export const TOO_WIDE = 0.5;

/** Whether bounds are of use: a share's out of 0 to 1, a count's out of none to its most. */
export function isOfUse({ low, high }: Span, most: number): boolean {
  return most > 0 && (high - low) / most <= TOO_WIDE;
}
