import type { ViewContext } from '../context.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { readWizardChart } from './load.ts';
import { apiPath } from '../../reading/api-client.ts';
import type { ChartAddress } from '../address.ts';
import type { FindChart } from '../shared-chart.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

/** The words of an address that say something. */
function saidIn(query: ChartAddress['query']): Record<string, string> {
  const pairs = Object.entries(query).flatMap(([name, word]): [string, string][] =>
    word === undefined || word === '' ? [] : [[name, word]],
  );
  return Object.fromEntries(pairs);
}

/** The chart that the choices of the wizard stand for, with what the wizard says against it. */
export const findWizardChart: FindChart = async (context: ViewContext, { path, query }) => {
  const { version, ...choices } = saidIn(query);
  const catalogue = await readCatalogue(context.client);
  const dataset = catalogue.find((each) => each.id === choices.dataset && hasRows(each));
  if (!dataset) return undefined;
  const chart = await readWizardChart(context.client, dataset, saidIn(query), context.today);
  if (!chart || chart.choice.shape === 'table' || chart.choice.shape === 'none') return undefined;
  return {
    address: { path, query: { ...choices, version: chart.manifest.version } },
    id: 'chart-1',
    dataset,
    version: chart.manifest.version,
    intent: chart.intent,
    rows: chart.rows,
    data: chart.data,
    query: chart.query,
    page: apiPath('/wizard', { ...choices, version }),
    cautions: [...chart.warnings, dataset.trap],
  };
};
