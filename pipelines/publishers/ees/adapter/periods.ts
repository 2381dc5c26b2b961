/** What a row says of its time: our code, and how many months of the year it says to cover. */
export interface RowPeriod {
  /** The first year of the period. */
  readonly year: number;
  readonly kind: 'AY' | 'FY' | 'TY' | 'CY';
  /** Null where the label does not say. */
  readonly months: number | null;
}

const KINDS: Readonly<Record<string, RowPeriod['kind']>> = {
  'Academic year': 'AY',
  'Financial year': 'FY',
  'Tax year': 'TY',
  'Calendar year': 'CY',
};
/** Months from August to the month that a part of an academic year ends with. */
const ENDS: Readonly<Record<string, number>> = { Oct: 3, Jan: 6, Apr: 9, Jul: 12 };
const QUARTERS: Readonly<Record<string, number>> = { one: 3, two: 6, three: 9 };

const TO_MONTH = /\bAug(?:ust)?\s*(?:to|-|–)\s*(Oct|Jan|Apr|Jul)/g;

/**
 * Months of an academic year that words of the publisher name (`Aug to Apr`, `first two quarters`,
 * `(Q3)`), each once. Several mean that the words contradict each other, or speak of two things.
 */
export function monthsSaid(words: string): number[] {
  const ends = [...words.matchAll(TO_MONTH)].map((match) => ENDS[match[1] ?? '']);
  const first = [...words.matchAll(/\bfirst (one|two|three) quarters?\b/gi)].map(
    (match) => QUARTERS[(match[1] ?? '').toLowerCase()],
  );
  const quarter = /\(Q([1-4])\)/.exec(words)?.[1];
  const said = [...ends, ...first, quarter === undefined ? undefined : Number(quarter) * 3];
  return [...new Set(said.flatMap((months) => months ?? []))];
}

/**
 * Reads `202122`, `2021/22` or `2122` with its identifier, and what may stand behind it
 * (`2021/22 (Q3)`). Undefined for anything else: a year that is not followed by the next, a term.
 */
export function findRowPeriod(period: string, identifier: string): RowPeriod | undefined {
  const kind = KINDS[identifier.trim()];
  const match = /^(\d{4}|\d{2})(?:\/?(\d{2}))?(?:\s+(\(.*\)))?$/.exec(period.trim());
  const [, from = '', to, words = ''] = match ?? [];
  const year = Number(from.length === 2 ? `20${from}` : from);
  if (kind === undefined || !match) return undefined;
  if (kind === 'CY')
    return from.length === 4 && to === undefined ? { year, kind, months: null } : undefined;
  if (to === undefined || Number(to) !== (year + 1) % 100) return undefined;
  const [months, ...others] = monthsSaid(words);
  if (others.length > 0 || (words !== '' && months === undefined)) return undefined;
  return { year, kind, months: months ?? null };
}

/** The last day of a year of each kind, and whether it lies in the year after the one it begins in. */
const LAST_DAYS: Readonly<Record<RowPeriod['kind'], readonly [number, string]>> = {
  AY: [1, '07-31'],
  FY: [1, '03-31'],
  TY: [1, '04-05'],
  CY: [0, '12-31'],
};

/** Whether a year was over on a day (YYYY-MM-DD): before that no figure can be of all of it. */
export function isOver({ year, kind }: RowPeriod, day: string): boolean {
  const [later, last] = LAST_DAYS[kind];
  return `${year + later}-${last}` < day;
}

/** Our code of a row's period, given how many months the file is declared to cover. */
export function periodCode({ year, kind }: RowPeriod, months: number): string | undefined {
  if (kind === 'AY' && months < 12) return `${year}-08/P${months}M`;
  if (months < 12) return undefined;
  if (kind === 'CY') return String(year);
  return `${kind}${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}
