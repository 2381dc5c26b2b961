import type { ChartDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { type FigureRow, textOf } from '../../../schemas/answers/rows/rows.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { ageOfNewest } from '../../charts/words/age-of-newest.ts';
import { nameFigure } from '../../../schemas/figures/name-figure.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { readFigures } from '../../reading/measures/read-figures.ts';
import { toChartRows } from '../figure/chart-rows.ts';
import { describeFigure } from '../figure/describe.ts';
import { MOST_BARS, MOST_LINES } from '../choose/limits.ts';
import { usualAreas } from '../choose/usual-areas.ts';
import { hasNumber, whichDrawn } from '../../charts/words/which-drawn.ts';

const MOST_SERIES = { line: MOST_LINES, bar: MOST_BARS } as const;
/** Areas that are drawn where the release has none of those that the chart is made for. */
const MOST_AREAS = { line: 4, bar: 1 } as const;

/** A chart's rows, what it says, and the query that answers with the same rows in any format. */
export interface ChartContent {
  /** Id of the measure. */
  readonly measure: string;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  readonly query: string;
  /** Series that the answer holds and the chart leaves out, so that it can be read. */
  readonly leftOut: number;
  /** Types of the areas drawn. */
  readonly areaTypes: readonly string[];
}

function firstSeries(rows: readonly ChartRow[], most: number) {
  const names = [...new Set(rows.map(({ series }) => series))];
  const shown = new Set(names.slice(0, most));
  return {
    rows: rows.filter(({ series }) => shown.has(series)),
    leftOut: names.length - shown.size,
  };
}

/** What is said where a chart does not draw all the areas that it was made for. */
function whichOf({ areas }: ChartDeclaration, rows: readonly FigureRow[]): string | undefined {
  const drawn = new Set(rows.filter(hasNumber).map(({ area }) => area));
  const own = areas.filter((code) => drawn.has(code)).length;
  if (own === areas.length) return undefined;
  return whichDrawn(own, { of: areas.length, what: 'areas that this chart is made for' });
}

/**
 * Reads what a declared chart draws. The age of its figures is told by `today`, an ISO date. Throws
 * what the API client throws.
 */
export async function readChart(
  client: ApiClient,
  manifest: Manifest,
  chart: ChartDeclaration,
  held: readonly { code: string }[],
  today?: string,
): Promise<ChartContent> {
  const place = (code: string) => chart.areas.indexOf(code);
  const areas = usualAreas(chart, held, MOST_AREAS[chart.kind])
    .map(({ code }) => code)
    .toSorted((a, b) => place(a) - place(b));
  const parameters = {
    measure: chart.measure,
    area: areas.join(','),
    ...(chart.kind === 'bar' ? { period: 'latest' } : {}),
    ...chart.filters,
    version: manifest.version,
  };
  const answer = await readFigures(client, manifest.dataset, parameters);
  const dimensions = (manifest.table?.dimensions ?? []).map(({ id }) => id);
  const all = toChartRows(answer.data, dimensions, areas);
  const { rows, leftOut } = firstSeries(all, MOST_SERIES[chart.kind]);
  const [first] = answer.data;
  const measure = manifest.measures.find(({ id }) => id === chart.measure) ?? {
    id: chart.measure,
    name: first?.measure_name ?? chart.measure,
    unit: first?.unit ?? 'index',
    decimals: 0,
  };
  return {
    measure: chart.measure,
    rows,
    leftOut,
    areaTypes: answer.data.map((row) => textOf(row, 'area_type')),
    query: apiPath('', parameters),
    intent: {
      ...describeFigure(manifest, measure, {
        title: chart.title,
        kind: chart.kind,
        name: nameFigure(manifest, measure.name, answer.data),
      }),
      which: whichOf(chart, answer.data),
      age: ageOfNewest(rows, manifest, today),
    },
  };
}
