import { monthIndex, monthOfIndex, spanEndingWith } from '../../../../../schemas/words/period.ts';
import { monthNumber } from '../label.ts';

/** The last month (`YYYY-MM`) of `Jul-25`, `Apr 17`, `July 2025` or `2026Q2`; undefined for others. */
function findLastMonth(heading: string): string | undefined {
  const quarter = /^(\d{4}) ?Q([1-4])$/.exec(heading);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  const month = /^([A-Za-z]{3,9})[- ](\d{2}|\d{4})$/.exec(heading);
  const number = monthNumber(month?.[1] ?? '');
  if (number === 0) return undefined;
  const year = month?.[2] ?? '';
  return monthOfIndex(monthIndex(`${year.length === 2 ? `20${year}` : year}-01`) + number - 1);
}

/**
 * Our code of the period that a heading names, a figure being about `months` months of which the
 * heading's is the last: `Jul-25` is `2025-07`, or the span `2025-05/P3M`. A quarter is three months
 * and nothing else. Undefined for a heading that names no such period.
 */
export function findHeadingPeriod(heading: string, months: number): string | undefined {
  const last = findLastMonth(heading.trim());
  if (last === undefined || (heading.includes('Q') && months !== 3)) return undefined;
  return months === 1 ? last : spanEndingWith(last, months);
}
