import { monthIndex, monthOfIndex, spanEndingWith } from '../../../../../schemas/words/period.ts';
import type { EditionTable } from '../../source.ts';
import { monthNumber } from '../label.ts';

/** What a heading names, and the last month (`YYYY-MM`) of it. */
export interface NamedPeriod {
  readonly every: EditionTable['every'];
  readonly last: string;
}

/** Reads `Jul-25`, `Apr 17`, `July 2025` or `2026Q2`; undefined for what names no month or quarter. */
export function findNamedPeriod(heading: string): NamedPeriod | undefined {
  const quarter = /^(\d{4}) ?Q([1-4])$/.exec(heading);
  if (quarter) {
    const last = `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
    return { every: 'quarter', last };
  }
  const month = /^([A-Za-z]{3,9})[- ](\d{2}|\d{4})$/.exec(heading);
  const number = monthNumber(month?.[1] ?? '');
  if (number === 0) return undefined;
  const year = month?.[2] ?? '';
  const first = monthIndex(`${year.length === 2 ? `20${year}` : year}-01`);
  return { every: 'month', last: monthOfIndex(first + number - 1) };
}

/**
 * Our code of the period that a heading of a table names: `Jul-25` is `2025-07`, or the span
 * `2025-05/P3M` where figures are about three months of which the heading names the last. Undefined
 * for a heading that names no period, or one of another kind than the table has.
 */
export function findHeadingPeriod(
  heading: string,
  { every, months }: Pick<EditionTable, 'every' | 'months'>,
): string | undefined {
  const named = findNamedPeriod(heading.trim());
  if (named?.every !== every || (every === 'quarter' && months !== 3)) return undefined;
  return months === 1 ? named.last : spanEndingWith(named.last, months);
}
