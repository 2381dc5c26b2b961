import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import {
  findPeriod,
  monthIndex,
  monthOfIndex,
  spanEndingWith,
} from '../../../../../schemas/words/period.ts';

/** A DATE_CODE of Nomis with what else a row of that date must say. */
interface DateCode {
  readonly code: string;
  /** Our period code. */
  readonly period: string;
  /** DATE_NAME as Nomis prints it; null where its wording is not known. */
  readonly printed: string | null;
  /** 16 × year + month (0 for a year): how a URN spells the date. */
  readonly urn: number;
}

/** `Oct 2024-Sep 2025`: a window as Nomis names it, from the code of its last month. */
function windowName(last: string, months: number): string {
  const short = (month: string): string =>
    `${(findPeriod(month)?.name ?? '').slice(0, 3)} ${month.slice(0, 4)}`;
  return `${short(monthOfIndex(monthIndex(last) - months + 1))}-${short(last)}`;
}

/**
 * Reads a DATE_CODE as a period of the declared type; undefined when it is not one. A rolling
 * window is coded by its last month, and only its name spells the window out.
 */
export function readDateCode(
  code: string,
  declared: ObservationsDeclaration['period'],
): DateCode | undefined {
  const found = findPeriod(code);
  if (!found || (found.type !== 'month' && found.type !== 'year')) return undefined;
  const urn = Number(code.slice(0, 4)) * 16 + (found.type === 'month' ? Number(code.slice(5)) : 0);
  if (found.type === 'year') {
    return declared.type === 'year' ? { code, period: code, printed: code, urn } : undefined;
  }
  if (declared.type === 'month') return { code, period: code, printed: found.name, urn };
  if (declared.type === 'span' && declared.months !== undefined) {
    const period = spanEndingWith(code, declared.months);
    return findPeriod(period) && { code, period, printed: windowName(code, declared.months), urn };
  }
  if (declared.type === 'quarter') {
    const quarter = Math.ceil(Number(code.slice(5)) / 3);
    return { code, period: `${code.slice(0, 4)}-Q${quarter}`, printed: null, urn };
  }
  return undefined;
}

const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** Every date that a publisher of today can print, for a join: what is not among them is unknown. */
export function allDateCodes(declared: ObservationsDeclaration['period']): DateCode[] {
  const dates: DateCode[] = [];
  for (let index = FIRST_YEAR * 12; index < LAST_YEAR * 12; index += 1) {
    const month = monthOfIndex(index);
    const codes = index % 12 === 0 ? [month.slice(0, 4), month] : [month];
    for (const code of codes) {
      const date = readDateCode(code, declared);
      if (date) dates.push(date);
    }
  }
  return dates;
}
