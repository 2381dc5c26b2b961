import { AREA_TYPES, isAreaType } from '../../../schemas/words/area-types.ts';
import { findPeriod } from '../../../schemas/words/period.ts';
import type { Nature } from '../../../schemas/words/vocabulary.ts';
import { type ChartRow, isConfidence } from '../../charts/intent.ts';
import { dateWords } from '../../words/date.ts';
import { listWords } from '../../words/list.ts';
import { countWords, numberWords } from '../../words/number.ts';

/** What is known of a chart before it is drawn. */
export interface Judged {
  readonly kind: 'line' | 'bar';
  readonly rows: readonly ChartRow[];
  readonly breaks: readonly { readonly date: string; readonly what: string }[];
  /** Types of the areas drawn. */
  readonly areaTypes: readonly string[];
  /** A count grows with the area; a rate, a share or a median does not. */
  readonly nature: Nature;
  /** Whether figures of parts may be added up to the figure of the whole. */
  readonly additive: boolean;
  /** Whether the codes of a dimension are the series. */
  readonly brokenDown: boolean;
  /** Whether the codes that become series are of several levels of their dimension. */
  readonly mixedLevels: boolean;
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
  return `The series is broken: ${inside.map(({ date, what }) => `${dateWords(date)}, ${what.replace(/\.$/, '')}`).join('; ')}. Figures on both sides are not one series.`;
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

function unlikeAreas({ areaTypes, nature }: Judged): string | undefined {
  const types = [...new Set(areaTypes)];
  if (types.length < 2) return undefined;
  const names = listWords(
    types.map((type) => (isAreaType(type) ? AREA_TYPES[type].plural.toLowerCase() : type)),
  );
  return nature === 'count'
    ? `The areas are of different kinds (${names}), and this is a count: the larger area is higher because it is larger. Choose a rate, or areas of one kind.`
    : `The areas are of different kinds (${names}); one may lie inside another, so they are not independent.`;
}

function totalsBesideParts({ mixedLevels }: Judged): string | undefined {
  return mixedLevels ? 'Totals stand beside their own parts. Do not add the series up.' : undefined;
}

const UNADDABLE: Partial<Record<Nature, string>> = {
  median: 'median',
  mean: 'mean',
  percentile: 'percentile',
};

/** Parts of a whole, or the areas of a region, invite to be added up or averaged. */
function addedMedians({ nature, additive, brokenDown, rows }: Judged): string | undefined {
  const kind = UNADDABLE[nature] ?? (brokenDown && !additive ? 'rate or share' : undefined);
  const several = new Set(rows.map(({ series }) => series)).size > 1;
  if (kind === undefined || !several) return undefined;
  return `Each figure is a ${kind}. They can be neither added up nor averaged: the ${kind} of the whole is not made of those of its parts.`;
}

/** Bars of a sample survey in a row look like an order, which their intervals do not bear out. */
function uncertainOrder({ kind, rows }: Judged): string | undefined {
  const sure = rows.filter(({ value, interval }) => value !== null && isConfidence(interval));
  if (kind === 'line' || sure.length < 2) return undefined;
  const overlaps = sure.some((row, index) =>
    sure
      .slice(index + 1)
      .some((other) => (row.low ?? 0) <= (other.high ?? 0) && (other.low ?? 0) <= (row.high ?? 0)),
  );
  return overlaps
    ? 'These are estimates from a sample. Where the 95% confidence intervals of two of them overlap, do not say that one is above the other.'
    : undefined;
}

/** Why a chart would mislead, one sentence each; none when nothing is against it. Pure. */
export function judgeChart(chart: Judged): string[] {
  const reasons = [
    hiddenParts,
    brokenSeries,
    overlappingWindows,
    unlikeAreas,
    totalsBesideParts,
    addedMedians,
    uncertainOrder,
  ];
  return reasons.map((reason) => reason(chart)).filter((words) => words !== undefined);
}
