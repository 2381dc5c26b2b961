import { estimateCautions, standingCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { compareHref } from '../../reading/measures/compare-href.ts';
import type { Series } from '../../reading/measures/read-series.ts';
import type { FindChart, SharedChart } from '../shared-chart.ts';
import { areaCautions } from '../../../schemas/figures/cautions/areas.ts';
import { type CompareChart, compareChart } from './charts.ts';
import { LEAST_AREAS, readAsked } from './choice.ts';
import { type Comparison, readComparison } from './load.ts';

/** Said with every chart of areas, because a row of bars is read as a ranking. */
export const NO_RANKING =
  'Areas stand in the order in which they were chosen. This is not a ranking.';

/** Which periods the rows of a chart are of: a comparison has a chart of one, and one of all. */
function rowsOf({ intent, rows }: CompareChart, { from }: Comparison['span']) {
  if (intent.kind === 'line') return { rowsOf: from ? 'the periods drawn' : 'all periods' };
  const [first] = rows;
  return first ? { rowsOf: first.period_name } : {};
}

/** A chart of a comparison with all that must go with it. Pure. */
export function shareComparison(
  { areas, span }: Comparison,
  series: Series,
  chart: CompareChart,
): SharedChart {
  const types = areas.map(({ type }) => type);
  const estimates = estimateCautions(series.manifest, types);
  const standing = estimates.length > 0 ? [] : standingCautions(series.manifest);
  const codes = areas.map(({ code }) => code);
  return {
    ...chart,
    ...rowsOf(chart, span),
    dataset: series.dataset,
    version: series.manifest.version,
    page: compareHref(codes, series.measure.id, span.from),
    measure: series.measure,
    cautions: [...areaCautions(areas), ...estimates, ...standing],
    notes: [NO_RANKING],
  };
}

/** One of the two charts of a comparison: `time=latest` as bars, otherwise lines over all periods. */
export const findCompareChart: FindChart = async ({ client, today }, { query }) => {
  const comparison = await readComparison(client, readAsked(query));
  const { areas, series } = comparison;
  if (!series || areas.length < LEAST_AREAS) return undefined;
  const chart = compareChart(comparison, query.time === 'latest' ? 'latest' : 'all', today);
  return chart && shareComparison(comparison, series, chart);
};
