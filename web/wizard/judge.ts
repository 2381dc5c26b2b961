import { AREA_TYPES, isAreaType } from '../../schemas/area.ts';
import { findPeriod } from '../../schemas/period.ts';
import type { ChartRow } from '../charts/intent.ts';
import { dateWords } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { countWords, numberWords } from '../words/number.ts';

/** What is known of a chart before it is drawn. */
export interface Judged {
  readonly kind: 'line' | 'bar';
  readonly rows: readonly ChartRow[];
  readonly breaks: readonly { readonly date: string; readonly what: string }[];
  /** Types of the areas drawn. */
  readonly areaTypes: readonly string[];
  /** A count grows with the area; a rate, a share or a median does not. */
  readonly isCount: boolean;
  /** Levels of the codes that become series, 0 being the total. */
  readonly levels: readonly number[];
}

function hiddenParts({ rows }: Judged): string | undefined {
  const hidden = rows.filter(({ value }) => value === null);
  if (hidden.length === 0) return undefined;
  return `${countWords(hidden.length, 'figure')} of ${numberWords(rows.length)} ${hidden.length === 1 ? 'has' : 'have'} no number: hidden, unreliable or missing. A gap is not a zero, and what is shown must not be added up.`;
}

function brokenSeries({ kind, rows, breaks }: Judged): string | undefined {
  if (kind === 'bar') return undefined;
  const ends = rows.map(({ period_end }) => period_end).sort();
  const inside = breaks.filter(({ date }) => date > (ends[0] ?? '') && date <= (ends.at(-1) ?? ''));
  if (inside.length === 0) return undefined;
  return `The series is broken: ${inside.map(({ date, what }) => `${dateWords(date)}, ${what}`).join('; ')}. Figures on both sides are not one series.`;
}

function overlappingWindows({ kind, rows }: Judged): string | undefined {
  if (kind === 'bar' || findPeriod(rows[0]?.period ?? '')?.type !== 'span') return undefined;
  const periods = new Map(rows.map(({ period_start, period_end }) => [period_start, period_end]));
  const ordered = [...periods].sort(([a], [b]) => (a < b ? -1 : 1));
  const overlap = ordered.some(([start], index) => start <= (ordered[index - 1]?.[1] ?? ''));
  return overlap
    ? 'The periods are windows that overlap: two neighbours share most of their months, so the line is smoother than what happened. Compare windows that do not overlap.'
    : undefined;
}

function unlikeAreas({ areaTypes, isCount }: Judged): string | undefined {
  const types = [...new Set(areaTypes)];
  if (types.length < 2) return undefined;
  const names = listWords(
    types.map((type) => (isAreaType(type) ? AREA_TYPES[type].plural.toLowerCase() : type)),
  );
  return isCount
    ? `The areas are of different kinds (${names}), and this is a count: the larger area is higher because it is larger. Choose a rate, or areas of one kind.`
    : `The areas are of different kinds (${names}); one may lie inside another, so they are not independent.`;
}

function mixedLevels({ levels }: Judged): string | undefined {
  return new Set(levels).size > 1
    ? 'Totals stand beside their own parts. Do not add the series up.'
    : undefined;
}

/** Why a chart would mislead, one sentence each; none when nothing is against it. Pure. */
export function judgeChart(chart: Judged): string[] {
  const reasons = [hiddenParts, brokenSeries, overlappingWindows, unlikeAreas, mixedLevels];
  return reasons.map((reason) => reason(chart)).filter((words) => words !== undefined);
}
