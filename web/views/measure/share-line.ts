import { listWords } from '../../../schemas/words/list.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { apiPath } from '../../reading/api-client.ts';
import { ageOfNewest } from '../../charts/words/age-of-newest.ts';
import { said } from '../../charts/words/said.ts';
import { inPeriod } from '../../words/period.ts';
import type { SharedChart } from '../shared-chart.ts';
import type { MeasureView } from './load.ts';
import { spanQuery, withinSpan } from './read-span.ts';
import { describeView, sharedParts } from './share-parts.ts';

/**
 * The figures of the areas beside a count, in the last period that it has a number of: a country drawn
 * to the scale of a district would leave nothing of the district to be seen.
 */
function besideWords(
  { measure }: ChartIntent,
  own: readonly ChartRow[],
  beside: readonly ChartRow[],
): string | undefined {
  const ordered = own.toSorted((a, b) => a.period_end.localeCompare(b.period_end));
  const newest = ordered.findLast(({ value }) => value !== null);
  const same = beside.filter(({ period }) => period === newest?.period);
  if (!newest || same.length === 0) return undefined;
  const words = listWords(same.map((row) => `${said(row, measure)} for ${row.series}`));
  return `Not drawn, because a count grows with its place: ${words} ${inPeriod(newest.period_name)}.`;
}

/** A query without some areas: what is not drawn is not among the figures that are taken along. */
function withoutAreas(query: string, areas: readonly { readonly code: string }[]): string {
  const left = new Set(areas.map(({ code }) => code));
  const parts = [...new URLSearchParams(query)].map(([name, value]) => {
    const codes = value.split(',').filter((code) => !left.has(code));
    return [name, name === 'area' ? codes.join(',') : value] as const;
  });
  return apiPath('', Object.fromEntries(parts));
}

/** The figures of the areas of a view over time. Pure; the age is told by `today`, an ISO date. */
export function shareLine(view: MeasureView, today: string | undefined): SharedChart {
  const { series, areas, references, manifest, span, periods } = view;
  const [focus] = [...areas, ...references];
  const title = focus ? `${series.name}, ${focus.name}` : series.name;
  const intent = describeView(view, 'line', title);
  const parts = sharedParts(view, 'line', withinSpan(series.rows, span));
  const own = parts.rows.filter(({ series: name }) => !intent.focus || name === intent.focus);
  const age = ageOfNewest(own, manifest, today, intent.focus);
  const told = { ...parts, data: series.data, query: spanQuery(series.query, span, periods) };
  const { measure, references: wider = [] } = intent;
  if (measure.nature !== 'count' || intent.focus === undefined || own.length === 0) {
    return { ...told, intent: { ...intent, age } };
  }
  const isBeside = ({ series: name }: ChartRow): boolean => wider.includes(name);
  const undrawn = parts.rows.filter(isBeside);
  return {
    ...told,
    query: withoutAreas(told.query, references),
    rows: parts.rows.filter((row) => !isBeside(row)),
    undrawn,
    intent: { ...intent, age, references: [], undrawn: besideWords(intent, own, undrawn) },
  };
}
