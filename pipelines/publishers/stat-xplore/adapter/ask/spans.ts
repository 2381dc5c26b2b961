/** A length of time in months: over `from`, up to and with `to` (null: without end). */
export interface MonthSpan {
  readonly from: number;
  readonly to: number | null;
}

const MONTHS: Readonly<Record<string, number>> = { year: 12, month: 1, week: 3 / 13 };
const TERM = String.raw`(\d+)\s*(year|month|week)?s?`;
const BETWEEN = new RegExp(
  String.raw`^(?:over |more than )?${TERM}\s*(?:,? ?and|,)?\s*(?:up to|to|-|–|under)(?: and including| less than)?\s*${TERM}$`,
);
const UP_TO = new RegExp(String.raw`^(?:up to|less than|under)(?: and including)?\s*${TERM}$`);
const OVER = new RegExp(
  String.raw`^(?:over|more than)\s*${TERM}$|^${TERM}\s*(?:and over|or more|or longer|\+|plus)$`,
);

const inMonths = (count: string | undefined, unit: string | undefined): number =>
  Number(count) * (MONTHS[unit ?? ''] ?? Number.NaN);

/**
 * Reads a label such as `Up to 3 months`, `3 months up to 6 months`, `1 to 2 years`, `Over 13 weeks
 * and up to 26 weeks` or `5 years and over`; 13 weeks count as 3 months. Undefined for other words.
 */
export function findMonthSpan(label: string): MonthSpan | undefined {
  const words = label.trim().toLowerCase();
  const [, to, toUnit] = UP_TO.exec(words) ?? [];
  if (to !== undefined) return complete(0, inMonths(to, toUnit));
  const [, first, firstUnit, last, lastUnit] = BETWEEN.exec(words) ?? [];
  if (first !== undefined) {
    return complete(inMonths(first, firstUnit ?? lastUnit), inMonths(last, lastUnit));
  }
  const [, over, overUnit, least, leastUnit] = OVER.exec(words) ?? [];
  return over === undefined && least === undefined
    ? undefined
    : complete(inMonths(over ?? least, overUnit ?? leastUnit), null);
}

function complete(from: number, to: number | null): MonthSpan | undefined {
  if (Number.isNaN(from) || (to !== null && !(to > from))) return undefined;
  return { from, to };
}
