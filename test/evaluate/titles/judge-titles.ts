import type { RankedGroup } from '../../../schemas/titles/rank/rank-candidates.ts';
import { judgeTitle } from '../../../schemas/titles/rank/tell-title.ts';
import type { LabelledTitle } from './labelled.ts';

/** A labelled title and the groups that were answered, the likeliest first. */
export interface Answered extends LabelledTitle {
  readonly ranked: readonly RankedGroup[];
}

/** How many of some titles agree, and what is meant by that. */
export interface Agreement {
  readonly what: string;
  readonly agree: number;
  readonly of: number;
}

/** Groups above unit groups are as likely as the unit groups in them are together. */
function addUp(ranked: readonly RankedGroup[], digits: number): string[] {
  const sums = new Map<string, number>();
  for (const { code, probability } of ranked) {
    const above = code.slice(0, digits);
    sums.set(above, (sums.get(above) ?? 0) + probability);
  }
  return [...sums].toSorted(([, a], [, b]) => b - a).map(([code]) => code);
}

/**
 * Whether one of the first answers of so many digits is the label: the coders' first choice, or
 * either. "Cannot tell" is an answer, and wrong.
 */
export function agrees(
  { ranked, code, also }: Answered,
  { most, digits, strict }: { most: number; digits: number; strict: boolean },
): boolean {
  if (judgeTitle(ranked) === 'cannot_tell') return false;
  const right = [code, ...(strict || also === null ? [] : [also])];
  return addUp(ranked, digits)
    .slice(0, most)
    .some((answer) => right.some((each) => each.startsWith(answer)));
}

/** The agreements that the project promises, with and without the coders' second choice. */
export function countAgreements(answered: readonly Answered[]): Agreement[] {
  const count = (what: string, most: number, digits: number, strict: boolean): Agreement => ({
    what: `${what}${strict ? ', first choice of the coders alone' : ''}`,
    agree: answered.filter((each) => agrees(each, { most, digits, strict })).length,
    of: answered.length,
  });
  return [false, true].flatMap((strict) => [
    count('first answer, 4 digits', 1, 4, strict),
    count('among five, 4 digits', 5, 4, strict),
    count('first answer, 2 digits', 1, 2, strict),
  ]);
}

/** First answers of which the probability lay in a range, and how many of them agree. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly titles: number;
  readonly mean: number;
  readonly agree: number;
}

const RANGES = [0, 0.15, 0.33, 0.66, 0.9, 1] as const;

/** Said against seen, in the ranges that have a word of their own. */
export function tableReliability(answered: readonly Answered[]): Reliability[] {
  return RANGES.slice(1).map((to, at) => {
    const from = RANGES[at] ?? 0;
    const own = answered.filter(({ ranked }) => {
      const said = ranked[0]?.probability ?? 0;
      return said >= from && (said < to || (to === 1 && said === 1));
    });
    const said = own.reduce((sum, { ranked }) => sum + (ranked[0]?.probability ?? 0), 0);
    const agree = own.filter(
      ({ ranked: [first], code, also }) => first?.code === code || first?.code === also,
    );
    return {
      ...{ from, to, titles: own.length, agree: agree.length },
      mean: own.length === 0 ? 0 : said / own.length,
    };
  });
}

/** What the answers gave to the right groups together. */
export const probabilityOfRight = ({ ranked, code, also }: Answered): number =>
  ranked
    .filter((group) => group.code === code || group.code === also)
    .reduce((sum, { probability }) => sum + probability, 0);
