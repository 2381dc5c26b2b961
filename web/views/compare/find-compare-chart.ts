import { messagesOf } from '../../../schemas/figures/cautions/codes.ts';
import { estimateCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { apiPath } from '../../reading/api-client.ts';

import type { FindChart } from '../shared-chart.ts';
import { areaCautions } from '../../../schemas/figures/cautions/areas.ts';
import { compareChart } from './charts.ts';
import { LEAST_AREAS, readAsked } from './choice.ts';
import { readComparison } from './load.ts';

/** Said with every chart of areas, because a row of bars is read as a ranking. */
export const NO_RANKING =
  'Areas stand in the order in which they were chosen. This is not a ranking.';

/** One of the two charts of a comparison: `time=latest` as bars, otherwise lines over all periods. */
export const findCompareChart: FindChart = async ({ client, today }, { query }) => {
  const comparison = await readComparison(client, readAsked(query));
  const { areas, series, asked } = comparison;
  if (!series || areas.length < LEAST_AREAS) return undefined;
  const chart = compareChart(comparison, query.time === 'latest' ? 'latest' : 'all', today);
  if (!chart) return undefined;
  const estimates = estimateCautions(
    series.manifest,
    areas.map(({ type }) => type),
  );
  const codes = areas.map(({ code }) => code).join(',');
  const { id, address, intent, rows, data, query: rowsQuery } = chart;
  return {
    id,
    address,
    intent,
    rows,
    data,
    query: rowsQuery,
    dataset: series.dataset,
    version: series.manifest.version,
    page: apiPath('/compare', { areas: codes, measure: asked.measure }),
    cautions: [
      ...messagesOf([...areaCautions(areas), ...estimates]),
      NO_RANKING,
      series.dataset.trap,
    ],
  };
};
