const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-06-01`, alone or before a time. */
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
/** `19/10/2018`, as it is written in Britain, alone or before a time. */
const BRITISH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
/** `Tue, 29 Jun 2021 22:49:39 GMT` (RFC 822) and `29 June 2021`. */
const NAMED = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?!\d)/i;

/** The ISO date of a day that the calendar has; null for 31 February. */
function makeDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 ? date.toISOString().slice(0, 10) : null;
}

/**
 * The day that a channel prints, as it prints it and in no other time zone: ISO 8601, RFC 822, the
 * British `DD/MM/YYYY`, or milliseconds since 1970 (UTC). Null for whatever else.
 */
export function readDay(printed: string | number | null | undefined): string | null {
  if (printed === null || printed === undefined) return null;
  if (typeof printed === 'number') {
    const date = new Date(printed);
    return Number.isNaN(date.getTime()) || printed <= 0 ? null : date.toISOString().slice(0, 10);
  }
  const text = printed.trim();
  const iso = ISO.exec(text);
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = BRITISH.exec(text);
  if (british) return makeDay(Number(british[3]), Number(british[2]), Number(british[1]));
  const named = NAMED.exec(text);
  const month = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? '') + 1;
  return named && month > 0 ? makeDay(Number(named[3]), month, Number(named[1])) : null;
}
