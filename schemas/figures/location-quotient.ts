import type { Status } from '../words/vocabulary.ts';

/** A count as it was published: a number, or the status that says why there is none. */
export interface Count {
  readonly value: number | null;
  readonly status: Status;
}

/** A number that can be told, or why it cannot. */
export type Told =
  | { readonly told: true; readonly value: number }
  | { readonly told: false; readonly why: string };

/** The four counts of a location quotient; undefined where the store has no row. */
interface QuotientParts {
  /** Jobs in the industry, and in all industries, in the area. */
  readonly part: Count | undefined;
  readonly whole: Count | undefined;
  /** The same two in the country that the area is compared with. */
  readonly basePart: Count | undefined;
  readonly baseWhole: Count | undefined;
  /** What a printed zero may stand for (`0 to 2`); null where a zero is a zero. */
  readonly zeroMeans: string | null;
}

const no = (why: string): Told => ({ told: false, why });

/** Why a count cannot be reckoned with; undefined when it can. */
function fault(count: Count | undefined, what: string, zeroMeans: string | null) {
  if (!count) return `no figure is held for ${what}`;
  if (count.value === null) return `the figure for ${what} is ${count.status.replaceAll('_', ' ')}`;
  if (count.value === 0 && zeroMeans !== null) {
    return `the zero printed for ${what} may stand for ${zeroMeans}`;
  }
  return undefined;
}

/** A share in percent, 100 × part ÷ whole; not told where either is hidden or the whole is zero. */
export function shareOf(
  part: Count | undefined,
  whole: Count | undefined,
  zeroMeans: string | null,
): Told {
  const why =
    fault(part, 'this industry', null) ?? fault(whole, 'all industries together', zeroMeans);
  if (why !== undefined) return no(why);
  if (!whole?.value) return no('there are no jobs to take a share of');
  return { told: true, value: (100 * (part?.value ?? 0)) / whole.value };
}

/**
 * Location quotient LQ = (e_ir / e_r) ÷ (e_in / e_n): how much larger the share of industry i is in
 * area r than in country n. 1 is the same share, 2 is twice it. Nothing is told where one of the
 * four counts is hidden, is not held, is a zero that may stand for more, or would be divided by as
 * zero. Formula: Isserman, The Location Quotient Approach to Estimating Regional Economic Impacts,
 * Journal of the American Institute of Planners 43 (1977).
 */
export function locationQuotient(parts: QuotientParts): Told {
  const { part, whole, basePart, baseWhole, zeroMeans } = parts;
  const why =
    fault(part, 'this industry here', zeroMeans) ??
    fault(whole, 'all industries together here', zeroMeans) ??
    fault(basePart, 'this industry in the country', zeroMeans) ??
    fault(baseWhole, 'all industries together in the country', zeroMeans);
  if (why !== undefined) return no(why);
  const here = (part?.value ?? 0) / (whole?.value ?? 0);
  const there = (basePart?.value ?? 0) / (baseWhole?.value ?? 0);
  if (!Number.isFinite(here)) return no('there are no jobs here to take a share of');
  if (!Number.isFinite(there) || there === 0) return no('the country has no jobs in this industry');
  return { told: true, value: here / there };
}
