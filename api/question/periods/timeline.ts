import { countWords } from '../../../schemas/words/count-words.ts';
import { comparePeriods, findPeriod } from '../../../schemas/words/period.ts';
import type { Period } from '../../../schemas/words/period.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { quotable } from '../../problem.ts';
import type { CodeEntry } from '../../warehouse/codes.ts';
import { listed } from '../filters/filter.ts';

/** A period of the release, by the days that its code covers. */
export type HeldPeriod = Period & { readonly label: string };

function sortPeriods(entries: readonly CodeEntry[]): readonly HeldPeriod[] {
  return entries
    .flatMap((entry) => {
      const period = findPeriod(entry.code);
      return period ? [{ ...period, label: entry.name }] : [];
    })
    .sort(comparePeriods);
}

const KNOWN = new WeakMap<readonly CodeEntry[], readonly HeldPeriod[]>();

/**
 * The periods of a release in their order: by start, end, then code. A list of codes does not change,
 * so its periods are read once: hundreds of them took longer than the answer to a small question.
 */
export function heldPeriods(entries: readonly CodeEntry[]): readonly HeldPeriod[] {
  const known = KNOWN.get(entries) ?? sortPeriods(entries);
  KNOWN.set(entries, known);
  return known;
}

/** Periods a literal or a bound may name: the release's own, and where `latest` and `first` stand. */
interface Timeline {
  readonly periods: readonly HeldPeriod[];
  /** Those of the measures asked, in order: what `latest`, `first` and steps count on. */
  readonly steps: readonly HeldPeriod[];
}

/** Only periods that the measures asked can have: between their first and last, of the same type. */
export function timelineOf(
  periods: readonly HeldPeriod[],
  measures: readonly CodeEntry[],
): Timeline {
  const at = (code: string | null): number => periods.findIndex((period) => period.code === code);
  const firsts = measures.map(({ first_period }) => at(first_period)).filter((i) => i >= 0);
  const lasts = measures.map(({ last_period }) => at(last_period)).filter((i) => i >= 0);
  const [from, to] = [Math.min(...firsts), Math.max(...lasts)];
  const within = lasts.length === 0 ? periods : periods.slice(from, to + 1);
  const type = within.at(-1)?.type;
  return { periods, steps: within.filter((period) => period.type === type) };
}

const inside = (period: Period, start: string, end: string): boolean =>
  start <= period.start && period.end <= end;

const days = ({ start, end }: Period): number => Date.parse(end) - Date.parse(start);

/** The periods that an item selects, or why it selects none. */
type Found = readonly HeldPeriod[] | { readonly code: string; readonly message: string };

/** True when an item selected no period. */
export function isFault(found: Found): found is Exclude<Found, readonly HeldPeriod[]> {
  return 'message' in found;
}

/** `first`, `latest`, `latest-11`; undefined when the text is none of them. */
function relative(text: string, { steps }: Timeline): Found | undefined {
  if (text !== 'first' && !/^latest(-\d{1,6})?$/.test(text)) return undefined;
  const back = text.length > 7 ? Number(text.slice(7)) : 0;
  const period = text === 'first' ? steps[0] : steps.at(-1 - back);
  if (period) return [period];
  const message = `This release has ${countWords(steps.length, 'period')} to count back over; ${text} is before the first.`;
  return { code: 'period-not-in-dataset', message };
}

function extent({ periods }: Timeline): string {
  return `It has ${periods[0]?.code ?? 'no periods'} to ${periods.at(-1)?.code ?? 'none'}.`;
}

const notAPeriod = (text: string): Found => ({
  code: 'malformed-value',
  message: `${quotable(text)} is not a period. Write a code such as 2026-02, 2025, 2025-Q1 or 2024-10/P12M, a range such as 2024..2026, latest, latest-4 or latest_each.`,
});

function literal(text: string, timeline: Timeline): Found {
  const wanted = findPeriod(text);
  if (!wanted) return notAPeriod(text);
  const exact = timeline.periods.find(({ code }) => code === text);
  if (exact) return [exact];
  const types = [...new Set(timeline.periods.map(({ type }) => type))];
  if (!types.includes(wanted.type)) {
    const parts = timeline.periods.filter((held) => inside(held, wanted.start, wanted.end));
    if (parts.length > 0) return parts;
    if (timeline.periods.every((held) => days(wanted) < days(held))) {
      const message = `${text} is a ${wanted.type.replace('_', ' ')}; the periods of this dataset are of type ${listed(types)}.`;
      return { code: 'period-type', message };
    }
  }
  return {
    code: 'period-not-in-dataset',
    message: `This release has no ${text}. ${extent(timeline)}`,
  };
}

/** One end of a range, as the day it stands for; an open end is far away. */
function bound(text: string, timeline: Timeline, side: 'start' | 'end'): string | Found {
  if (text === '') return side === 'start' ? '0000-01-01' : '9999-12-31';
  const found = relative(text, timeline);
  if (found && isFault(found)) return found;
  const period = found?.[0] ?? findPeriod(text);
  return period ? period[side] : notAPeriod(text);
}

function range(from: string, to: string, timeline: Timeline): Found {
  const [start, end] = [bound(from, timeline, 'start'), bound(to, timeline, 'end')];
  if (typeof start !== 'string') return start;
  if (typeof end !== 'string') return end;
  const text = `${from}..${to}`;
  if (start > end) {
    return { code: 'malformed-value', message: `${text} begins after it ends.` };
  }
  const found = timeline.periods.filter((held) => inside(held, start, end));
  if (found.length > 0) return found;
  const message = `No period of this release lies wholly inside ${text}. ${extent(timeline)}`;
  return { code: 'period-not-in-dataset', message };
}

/** Reads one item of `period=` (contract, section 5). */
export function findPeriods(item: string, timeline: Timeline): Found {
  const [from, to, ...more] = item.split('..');
  if (from === undefined || more.length > 0) return notAPeriod(item);
  if (to !== undefined) return range(from, to, timeline);
  return relative(item, timeline) ?? literal(item, timeline);
}

/** Periods nearest to what was asked: by date where it is a period, by spelling where it is not. */
export function nearestPeriods(item: string, { periods }: Timeline): string[] {
  const wanted = findPeriod(item);
  if (!wanted) {
    return nearest(
      item.slice(0, 40),
      periods.map(({ code }) => code),
    );
  }
  const away = (period: Period): number =>
    Math.abs(Date.parse(period.start) - Date.parse(wanted.start));
  return periods
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, 5)
    .map(({ code }) => code);
}

/**
 * The canonical spelling of chosen periods: the codes, or `first..last` where the choice is
 * exactly what that range selects.
 */
export function spell(chosen: readonly HeldPeriod[], timeline: Timeline): string[] {
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first && last && chosen.length > 2) {
    const same = timeline.periods.filter((held) => inside(held, first.start, last.end));
    if (same.length === chosen.length) return [`${first.code}..${last.code}`];
  }
  return chosen.map(({ code }) => code);
}
