import { comparePeriods, findPeriod, monthIndex, monthOfIndex } from './period.ts';
import type { Period, PeriodType } from './period.ts';

const DAY_MS = 86_400_000;
const dayIndex = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const dayOf = (index: number): string => new Date(index * DAY_MS).toISOString().slice(0, 10);
const four = (year: number): string => String(year).padStart(4, '0');

/** Periods of one type in a row: where one stands, and which one stands at a place. */
interface Sequence {
  /** A whole number that is one more for the period after. */
  index(period: Period): number;
  /** The code at a place, of the length and kind of `like`. */
  code(index: number, like: Period): string;
}

const yearOf = ({ start }: Period): number => Number(start.slice(0, 4));

/** `AY2024-25`: a year that begins in one calendar year and ends in the next. */
const splitYear: Sequence = {
  index: yearOf,
  code: (year, { code }) =>
    `${code.slice(0, 2)}${four(year)}-${String((year + 1) % 100).padStart(2, '0')}`,
};

/** ISO weeks begin on Mondays; day 0 of 1970 is a Thursday. */
const weekIndex = ({ start }: Period): number => Math.floor((dayIndex(start) + 3) / 7);

function weekCode(index: number): string {
  const thursday = dayOf(index * 7);
  const year = thursday.slice(0, 4);
  const ordinal = dayIndex(thursday) - dayIndex(`${year}-01-01`);
  return `${year}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, '0')}`;
}

/** Every period type has a way to step; a new type does not compile until it has one. */
const SEQUENCES: Readonly<Record<PeriodType, Sequence>> = {
  day: { index: ({ start }) => dayIndex(start), code: dayOf },
  week: { index: weekIndex, code: weekCode },
  month: { index: ({ start }) => monthIndex(start), code: monthOfIndex },
  quarter: {
    index: ({ start }) => monthIndex(start) / 3,
    code: (index) => `${four(Math.floor(index / 4))}-Q${(index % 4) + 1}`,
  },
  year: { index: yearOf, code: four },
  academic_year: splitYear,
  financial_year: splitYear,
  tax_year: splitYear,
  span: {
    index: ({ start }) => monthIndex(start),
    code: (index, { code }) => `${monthOfIndex(index)}${code.slice(7)}`,
  },
  change: {
    index: yearOf,
    code: (year, { start, end }) =>
      `${four(year)}/${four(year + Number(end.slice(0, 4)) - Number(start.slice(0, 4)))}`,
  },
};

/** Where a period stands among those of its type: a day, week, month, quarter or year counted through. */
export function periodIndex(period: Period): number {
  return SEQUENCES[period.type].index(period);
}

/**
 * The period of the same type and length `steps` places later (earlier when negative): steps are
 * days, weeks, months (of a span too), quarters or years, by its type. Undefined when there is no
 * such code, as after the year 9999.
 */
export function shiftPeriod(period: Period, steps: number): Period | undefined {
  return findPeriod(SEQUENCES[period.type].code(periodIndex(period) + steps, period));
}

/** Spans of one length and one month of the year: the same term, or the same part of a year. */
const seasonOf = ({ code }: Period): string => code.slice(5);
const MONTHS_A_YEAR = 12;

/**
 * Gaps of spans that differ in length, as terms and the growing parts of a year do: each part comes
 * once a year, so a year that lacks it, between the first and the last period held, is a gap.
 */
function findSeasonGaps(periods: readonly Period[]): Period[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const held = new Set(periods.map(({ code }) => code));
  const seasons = new Map(periods.map((period) => [seasonOf(period), period]));
  return [...seasons.values()].flatMap((like) => {
    const years = Math.ceil((periodIndex(last) - periodIndex(first)) / MONTHS_A_YEAR) + 1;
    return Array.from({ length: 2 * years + 1 }, (_, at) => (at - years) * MONTHS_A_YEAR)
      .flatMap((steps) => shiftPeriod(like, steps) ?? [])
      .filter(({ start, code }) => start >= first.start && start <= last.start && !held.has(code));
  });
}

/** Gaps of periods of one length, by their own smallest step. */
function findStepGaps(periods: readonly Period[]): Period[] {
  const places = periods.map(periodIndex);
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? place));
  const step = Math.min(...steps.filter((apart) => apart > 0));
  return steps.flatMap((apart, at) => {
    const before = periods[at];
    if (!before || !Number.isFinite(step)) return [];
    const absent = Array.from({ length: Math.round(apart / step) - 1 }, (_, k) => (k + 1) * step);
    return absent.flatMap((after) => shiftPeriod(before, after) ?? []);
  });
}

/**
 * Codes of the periods that should lie between those held, of one type and in their order, and do
 * not. Periods of one length are expected at their own smallest step; spans of several lengths, each
 * once a year.
 */
export function findGaps(periods: readonly Period[]): string[] {
  const lengths = new Set(
    periods.map(({ type, code }) => (type === 'span' ? code.slice(8) : type)),
  );
  const gaps = lengths.size > 1 ? findSeasonGaps(periods) : findStepGaps(periods);
  return gaps.sort(comparePeriods).map(({ code }) => code);
}
