import { findPeriod } from '../../../schemas/words/period.ts';
import { ageOfNewest } from '../../charts/words/age-of-newest.ts';
import type { SharedChart } from '../shared-chart.ts';
import type { MeasureView } from './load.ts';
import { withinSpan } from './read-span.ts';
import { describeView, sharedParts } from './share-parts.ts';

/** The query of the rows of a span of time. */
function spanQuery({ series, span, periods }: MeasureView): string {
  if (span.from === undefined && span.to === undefined) return series.query;
  const inside = withinSpan(
    periods.map(({ code }) => ({ code, period_end: findPeriod(code)?.end ?? '' })),
    span,
  ).toSorted((a, b) => a.period_end.localeCompare(b.period_end));
  return `${series.query}&period=${inside[0]?.code ?? ''}..${inside.at(-1)?.code ?? ''}`;
}

/** The figures of the areas of a view over time. Pure; the age is told by `today`, an ISO date. */
export function shareLine(view: MeasureView, today: string | undefined): SharedChart {
  const { series, areas, manifest, span } = view;
  const [focus] = areas;
  const title = focus ? `${series.name}, ${focus.name}` : series.name;
  const intent = describeView(view, 'line', title);
  const parts = sharedParts(view, 'line', withinSpan(series.rows, span));
  const own = parts.rows.filter(({ series: name }) => !intent.focus || name === intent.focus);
  const age = ageOfNewest(own, manifest, today, intent.focus);
  return { ...parts, intent: { ...intent, age }, data: series.data, query: spanQuery(view) };
}
