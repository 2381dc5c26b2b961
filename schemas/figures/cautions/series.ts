import { isAreaType } from '../../words/area-types.ts';
import { countWords } from '../../words/count-words.ts';
import { dayName, findPeriod } from '../../words/period.ts';
import type { Nature } from '../../words/vocabulary.ts';
import { judgeDifference } from '../difference.ts';
import { type Estimate, findConfidence } from '../interval.ts';
import { type Counted, maySharePeople } from '../shared-people.ts';
import { mixedKinds } from './areas.ts';
import type { Caution } from './codes.ts';

/** One figure of several that are drawn together. */
export interface SeriesRow extends Estimate {
  readonly series: string;
  readonly period: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly counted?: Counted | undefined;
}

/** What is known of figures before they are drawn together. */
export interface Judged {
  readonly kind: 'line' | 'bar' | 'ranked';
  readonly rows: readonly SeriesRow[];
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

type Judge = (judged: Judged) => Caution | undefined;

const hiddenParts: Judge = ({ rows }) => {
  const hidden = rows.filter(({ value }) => value === null);
  if (hidden.length === 0) return undefined;
  return {
    code: 'hidden_figures',
    message: `${countWords(hidden.length, 'figure')} of ${rows.length.toLocaleString('en-GB')} ${hidden.length === 1 ? 'has' : 'have'} no number: hidden, unreliable or missing. A gap is not a zero, and what is shown must not be added up.`,
  };
};

const brokenSeries: Judge = ({ kind, rows, breaks }) => {
  if (kind !== 'line') return undefined;
  const ends = rows.map(({ period_end }) => period_end).sort();
  const inside = breaks.filter(({ date }) => date > (ends[0] ?? '') && date <= (ends.at(-1) ?? ''));
  if (inside.length === 0) return undefined;
  const said = inside.map(({ date, what }) => `${dayName(date)}, ${what.replace(/\.$/, '')}`);
  return {
    code: 'break_in_series',
    message: `The series is broken: ${said.join('; ')}. Figures on both sides are not one series.`,
  };
};

const overlappingWindows: Judge = ({ kind, rows }) => {
  if (kind !== 'line' || findPeriod(rows[0]?.period ?? '')?.type !== 'span') return undefined;
  const periods = new Map(rows.map(({ period_start, period_end }) => [period_start, period_end]));
  const ordered = [...periods].sort(([a], [b]) => (a < b ? -1 : 1));
  const overlap = ordered.some(([start], index) => start <= (ordered[index - 1]?.[1] ?? ''));
  if (!overlap) return undefined;
  return {
    code: 'overlapping_periods',
    message:
      'The periods are windows that overlap: two neighbours share most of their months, so the line is smoother than what happened. Compare windows that do not overlap.',
  };
};

const unlikeAreas: Judge = ({ areaTypes, nature }) => {
  const kinds = mixedKinds(areaTypes.filter(isAreaType));
  if (kinds === undefined) return undefined;
  return {
    code: 'mixed_area_types',
    message:
      nature === 'count'
        ? `The areas are of different kinds (${kinds}), and this is a count: the larger area is higher because it is larger. Choose a rate, or areas of one kind.`
        : `The areas are of different kinds (${kinds}); one may lie inside another, so they are not independent.`,
  };
};

const totalsBesideParts: Judge = ({ mixedLevels }) =>
  mixedLevels
    ? {
        code: 'totals_beside_parts',
        message: 'Totals stand beside their own parts. Do not add the series up.',
      }
    : undefined;

const UNADDABLE: Partial<Record<Nature, string>> = {
  median: 'median',
  mean: 'mean',
  percentile: 'percentile',
};

/** Parts of a whole, or the areas of a region, invite to be added up or averaged. */
const addedMedians: Judge = ({ nature, additive, brokenDown, rows }) => {
  const kind = UNADDABLE[nature] ?? (brokenDown && !additive ? 'rate or share' : undefined);
  const several = new Set(rows.map(({ series }) => series)).size > 1;
  if (kind === undefined || !several) return undefined;
  return {
    code: 'not_additive',
    message: `Each figure is a ${kind}. They can be neither added up nor averaged: the ${kind} of the whole is not made of those of its parts.`,
  };
};

/** Whether two figures of a chart may share people; where nothing is known of them, they may. */
export function mayShareRows(a: SeriesRow, b: SeriesRow): boolean {
  return a.counted === undefined || b.counted === undefined
    ? false
    : maySharePeople(a.counted, b.counted);
}

/**
 * Bars of a sample survey in a row look like an order, which their intervals do not bear out. A
 * ranked chart says itself which of them are level.
 */
const uncertainOrder: Judge = ({ kind, rows }) => {
  const sure = rows.filter((row) => findConfidence(row) !== undefined);
  if (kind !== 'bar' || sure.length < 2) return undefined;
  const level = sure.some((row, index) =>
    sure
      .slice(index + 1)
      .some((other) => judgeDifference(row, other, mayShareRows(row, other)).told === 'not_apart'),
  );
  if (!level) return undefined;
  return {
    code: 'not_told_apart',
    message:
      'These are estimates from a sample. The 95% confidence interval of the difference of some of them includes zero: do not say of two of those that one is above the other.',
  };
};

const JUDGES: readonly Judge[] = [
  hiddenParts,
  brokenSeries,
  overlappingWindows,
  unlikeAreas,
  totalsBesideParts,
  addedMedians,
  uncertainOrder,
];

/** Why figures drawn together would mislead; none when nothing is against it. Pure. */
export function seriesCautions(judged: Judged): Caution[] {
  return JUDGES.map((judge) => judge(judged)).filter((caution) => caution !== undefined);
}
