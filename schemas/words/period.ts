/**
 * A period is a code, a name and two dates. The code is short, sorts, survives a URL and says its
 * own type; a rolling window is always a span, so it is never mistaken for a calendar year.
 */
export const PERIOD_TYPES = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'academic_year',
  'financial_year',
  'tax_year',
  'span',
  'change',
] as const;
export type PeriodType = (typeof PERIOD_TYPES)[number];

/** `start` and `end` are the first and last day covered, ISO dates, both inclusive. */
export interface Period {
  readonly code: string;
  readonly type: PeriodType;
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const DAY_MS = 86_400_000;

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number): number => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year + date.getUTCFullYear() - 2000);
  return date.getTime();
};
const monthName = (year: number, month: number): string => `${MONTHS[month - 1] ?? ''} ${year}`;

/** `30 June 2026`: a day as a British reader writes it. Takes an ISO date. */
export function dayName(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(Number(day.slice(0, 4)), Number(day.slice(5, 7)))}`;
}

/** Month number (years × 12 + month − 1) of an ISO date or `YYYY-MM`, for counting whole months. */
export function monthIndex(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** `YYYY-MM` of a month number; the inverse of {@link monthIndex}. */
export function monthOfIndex(index: number): string {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/**
 * Months (`YYYY-MM`) that words name by their English names or short forms (`31 October 2025`,
 * `Sept 2025`), in the order of the words.
 */
export function namedMonths(words: string): string[] {
  return [...words.matchAll(/([A-Za-z]{3,9})[ _-]+(\d{4})(?!\d)/g)].flatMap(
    ([, word = '', year = '']) => {
      const number = MONTHS.findIndex((month) =>
        month.toLowerCase().startsWith(word.toLowerCase()),
      );
      return number < 0 ? [] : [monthOfIndex(Number(year) * 12 + number)];
    },
  );
}

/** The span code of `months` whole months that end with the month `last` (`YYYY-MM`). */
export function spanEndingWith(last: string, months: number): string {
  return `${monthOfIndex(monthIndex(last) - months + 1)}/P${months}M`;
}

function months(
  code: string,
  type: PeriodType,
  from: string,
  count: number,
  name?: string,
): Period {
  const first = monthIndex(from);
  const [year, month] = [Math.floor(first / 12), (first % 12) + 1];
  const last = first + count - 1;
  const [lastYear, lastMonth] = [Math.floor(last / 12), (last % 12) + 1];
  const firstName = year === lastYear ? (MONTHS[month - 1] ?? '') : monthName(year, month);
  return {
    code,
    type,
    name: name ?? `${firstName} to ${monthName(lastYear, lastMonth)}`,
    start: iso(utc(year, month, 1)),
    end: iso(utc(lastYear, lastMonth + 1, 1) - DAY_MS),
  };
}

function parseDay(code: string): Period | undefined {
  const ms = Date.parse(`${code}T00:00:00Z`);
  if (Number.isNaN(ms) || iso(ms) !== code) return undefined;
  return { code, type: 'day', name: dayName(code), start: code, end: code };
}

/** ISO 8601 week: week 1 holds the year's first Thursday. */
function parseWeek(code: string): Period | undefined {
  const [year, week] = [Number(code.slice(0, 4)), Number(code.slice(6))];
  const fourth = utc(year, 1, 4);
  const monday =
    fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS + (week - 1) * 7 * DAY_MS;
  const thursdayYear = Number(iso(monday + 3 * DAY_MS).slice(0, 4));
  if (week < 1 || thursdayYear !== year) return undefined;
  const start = iso(monday);
  return {
    code,
    type: 'week',
    name: `week of ${dayName(start)}`,
    start,
    end: iso(monday + 6 * DAY_MS),
  };
}

const SPLIT_YEARS = {
  AY: { type: 'academic_year', words: 'academic year', from: [8, 1] },
  FY: { type: 'financial_year', words: 'financial year', from: [4, 1] },
  TY: { type: 'tax_year', words: 'tax year', from: [4, 6] },
} as const;

function parseSplitYear(code: string): Period | undefined {
  const key = code.slice(0, 2);
  if (key !== 'AY' && key !== 'FY' && key !== 'TY') return undefined;
  const { type, words, from } = SPLIT_YEARS[key];
  const year = Number(code.slice(2, 6));
  if ((year + 1) % 100 !== Number(code.slice(7))) return undefined;
  return {
    code,
    type,
    name: `${words} ${year} to ${year + 1}`,
    start: iso(utc(year, from[0], from[1])),
    end: iso(utc(year + 1, from[0], from[1]) - DAY_MS),
  };
}

function parseChange(code: string): Period | undefined {
  const [first, last] = [code.slice(0, 4), code.slice(5)];
  if (first >= last) return undefined;
  return {
    code,
    type: 'change',
    name: `${first} to ${last}`,
    start: `${first}-01-01`,
    end: `${last}-12-31`,
  };
}

function parseSpan(code: string): Period | undefined {
  const count = Number(code.slice(9, -1));
  if (count < 2 || count > 600) return undefined;
  if (monthIndex(code) + count > 10_000 * 12) return undefined;
  return months(code, 'span', code, count);
}

/** One grammar line each; the first that matches decides. Month numbers are checked by the pattern. */
const GRAMMAR: readonly (readonly [RegExp, (code: string) => Period | undefined])[] = [
  [
    /^\d{4}-(0[1-9]|1[0-2])$/,
    (c) => months(c, 'month', c, 1, monthName(Number(c.slice(0, 4)), Number(c.slice(5)))),
  ],
  [/^\d{4}$/, (c) => months(c, 'year', `${c}-01`, 12, c)],
  [/^\d{4}-(0[1-9]|1[0-2])\/P[1-9]\d{0,2}M$/, parseSpan],
  [
    /^\d{4}-Q[1-4]$/,
    (c) =>
      months(
        c,
        'quarter',
        `${c.slice(0, 4)}-${String(Number(c.slice(6)) * 3 - 2).padStart(2, '0')}`,
        3,
      ),
  ],
  [/^\d{4}-W\d{2}$/, parseWeek],
  [/^\d{4}-\d{2}-\d{2}$/, parseDay],
  [/^(AY|FY|TY)\d{4}-\d{2}$/, parseSplitYear],
  [/^\d{4}\/\d{4}$/, parseChange],
];

/** Reads a period code; undefined when it is not one (a day that does not exist included). */
export function findPeriod(code: string): Period | undefined {
  return GRAMMAR.find(([pattern]) => pattern.test(code))?.[1](code);
}

/** Reads a period code, or throws an error that names it. */
export function readPeriod(code: string): Period {
  const period = findPeriod(code);
  if (!period) throw new Error(`"${code}" is not a period code`);
  return period;
}

/** Order of periods: by start, then end, then code. */
export function comparePeriods(a: Period, b: Period): number {
  const key = (p: Period): string => `${p.start} ${p.end} ${p.code}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
