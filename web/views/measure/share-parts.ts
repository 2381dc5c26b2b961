import { areaCautions } from '../../../schemas/figures/cautions/areas.ts';
import { estimateCautions, standingCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { seriesCautions } from '../../../schemas/figures/cautions/series.ts';
import { type FigureRow, textOf } from '../../../schemas/answers/rows/rows.ts';
import type { ChartIntent, ChartKind } from '../../charts/intent.ts';
import { measureHref } from '../../reading/measures/measure-href.ts';
import { areaNames } from '../compare/names.ts';
import { toChartRows } from '../figure/chart-rows.ts';
import { describeFigure } from '../figure/describe.ts';
import type { SharedChart } from '../shared-chart.ts';
import type { MeasureView } from './load.ts';

/** The names that the series of a view have: those chosen, and those beside them. */
export function namesIn({ areas, references }: MeasureView) {
  const names = areaNames([...areas, ...references]);
  const nameOf = ({ code, name }: { readonly code: string; readonly name: string }): string =>
    names.get(code) ?? name;
  return { names, chosen: areas.map(nameOf), beside: references.map(nameOf) };
}

/** What a figure of a view says of itself, whatever is drawn of it. */
export function describeView(view: MeasureView, kind: ChartKind, title: string): ChartIntent {
  const { manifest, measure, series } = view;
  const { chosen, beside } = namesIn(view);
  const [focus, ...others] = chosen;
  const described = describeFigure(manifest, measure, { title, kind, name: series.name });
  return { ...described, focus, chosen: others, references: beside };
}

/** Rows as series: the chosen areas first, those that stand beside them after. */
function rowsOf(view: MeasureView, found: readonly FigureRow[]) {
  const { names } = namesIn(view);
  const named = found.map((row) => ({
    ...row,
    area_name: names.get(row.area ?? '') ?? row.area_name,
  }));
  const order = [...view.areas, ...view.references].map(({ code }) => code);
  return toChartRows(named, [], order);
}

function cautionsOf(view: MeasureView, kind: ChartKind, found: readonly FigureRow[]) {
  const { manifest, measure, areas } = view;
  const areaTypes = found.map((row) => textOf(row, 'area_type')).filter((type) => type !== '');
  const estimates = estimateCautions(manifest, areaTypes);
  const judged = seriesCautions({
    kind,
    rows: rowsOf(view, found),
    breaks: describeView(view, 'line', '').breaks,
    // Region and country stand beside by themselves: that they are of another kind is plain.
    areaTypes: areas.map(({ type }) => type),
    nature: measure.nature,
    additive: measure.additive,
    brokenDown: false,
    mixedLevels: false,
  });
  const mixed = judged.some(({ code }) => code === 'mixed_area_types');
  const unlike = areaCautions(areas).filter(({ code }) => !mixed || code !== 'mixed_area_types');
  return [
    ...judged,
    ...unlike,
    ...estimates,
    ...(estimates.length > 0 ? [] : standingCautions(manifest)),
  ];
}

/** What goes with a figure of a view, apart from its title and where its rows are answered. */
export function sharedParts(
  view: MeasureView,
  kind: ChartKind,
  found: readonly FigureRow[],
): Omit<SharedChart, 'intent' | 'data' | 'query'> {
  const { manifest, dataset, measure, state } = view;
  const said = Object.entries(state).map(
    ([name, word]) => [name, typeof word === 'object' ? word.join(',') : word] as const,
  );
  return {
    address: {
      path: `/measures/${measure.id}`,
      query: { ...Object.fromEntries(said), version: manifest.version },
    },
    id: 'figure',
    dataset,
    version: manifest.version,
    measure,
    rows: rowsOf(view, found),
    page: measureHref(measure.id, state),
    cautions: cautionsOf(view, kind, found),
    notes: [],
  };
}
