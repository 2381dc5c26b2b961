import { countWords } from '../../../schemas/words/count-words.ts';
import { breaksOf } from '../../../schemas/dataset/label.ts';
import { isFigure, type MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { listed } from '../filters/filter.ts';
import type { Query } from '../query.ts';
import { present, warning } from './warning.ts';
import type { Check, Facts } from './warning.ts';

/** Totals of a dimension beside the parts that make them. */
export const totalsBesideParts: Check = (query, _, facts) =>
  query.table.dimensions.flatMap(({ id, name }) => {
    const entries = present(query, id, facts);
    const levels = new Set(entries.map(({ level }) => level ?? 0));
    if (levels.size < 2) return [];
    const top = Math.min(...levels);
    const totals = entries.filter(({ level }) => (level ?? 0) === top).map(({ code }) => code);
    const message = `${name}: totals stand beside their parts. Choose ${id}= before adding up.`;
    return [warning('totals_beside_parts', message, id, totals)];
  });

function periodsOf({ periods }: Query, facts?: Facts) {
  const found = facts?.found.get('period');
  return periods.filter(({ code }) => found?.has(code) ?? true);
}

/** Rolling windows that share months. */
export const overlappingPeriods: Check = (query, _, facts) => {
  if (query.latestEach) return [];
  const periods = periodsOf(query, facts);
  const over = periods.filter((period, i) => {
    const next = periods[i + 1];
    return next !== undefined && next.start <= period.end;
  });
  if (over.length === 0) return [];
  const message = 'Some periods overlap, so the same months are counted in several rows.';
  const codes = over.map(({ code }) => code);
  return [warning('overlapping_periods', message, 'period', codes)];
};

/** The newest of every series, where series end at different times. */
export const mixedPeriods: Check = (query, _, facts) => {
  if (!query.latestEach) return [];
  const periods = periodsOf(query, facts);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || periods.length < 2) return [];
  const message = `The newest figures are not all of one period: the oldest are of ${first.label}, the newest of ${last.label}. Compare only rows of the same period.`;
  const codes = periods.map(({ code }) => code);
  return [warning('mixed_periods', message, 'period', codes)];
};

/** Figures on both sides of a break that the dataset declares. */
export const breaksInSeries: Check = (query, _, facts) => {
  const periods = periodsOf(query, facts);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || periods.length < 2) return [];
  const measures = present(query, 'measure', facts).map(({ code }) => code);
  const crossed = query.table.breaks.filter(({ date }) => first.start < date && date <= last.end);
  return crossed
    .filter((each) => measures.some((measure) => breaksOf([each], measure).length > 0))
    .map(({ date, what }) =>
      warning('break_in_series', `Not one series before and after ${date}: ${what}`, 'period'),
    );
};

const RELATIVE: ReadonlySet<MeasureRecord['nature']> = new Set(['rate', 'share', 'ratio']);

/** Rates in one unit that are rates of different people or things: alike, yet not comparable. */
export const notComparable: Check = (query, _, facts) => {
  const rates = present(query, 'measure', facts).flatMap(({ code }) => {
    const measure = query.table.measures.get(code);
    return measure && isFigure(measure) && RELATIVE.has(measure.nature) ? [measure] : [];
  });
  const units = new Set(rates.map(({ unit }) => unit));
  return [...units].flatMap((unit) => {
    const alike = rates.filter((rate) => rate.unit === unit);
    if (new Set(alike.map(({ population }) => population)).size < 2) return [];
    const names = alike.map(({ name }) => name);
    const message = `Rates of different populations stand side by side (${listed(names, 'and')}). Do not set one against another; choose measure=.`;
    const codes = alike.map(({ id }) => id);
    return [warning('not_comparable', message, 'measure', codes)];
  });
};

/** Rows that a range of numbers passed over because they have no number. */
export const rowsWithoutANumber: Check = (_, __, facts) => {
  const rows = facts?.passedOver ?? 0;
  if (rows === 0) return [];
  const message = `${countWords(rows, 'row has', 'rows have')} no number and could not match; the status says why.`;
  return [warning('rows_without_a_number', message, 'value')];
};
