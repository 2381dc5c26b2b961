import type { ViewContext } from '../context.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { type WizardChart, readWizardChart } from './load.ts';
import { apiPath } from '../../reading/api-client.ts';
import type { ChartAddress } from '../address.ts';
import type { FindChart, SharedChart } from '../shared-chart.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

/** The words of an address that say something. */
export function saidIn(query: ChartAddress['query']): Record<string, string> {
  const pairs = Object.entries(query).flatMap(([name, word]): [string, string][] =>
    word === undefined || word === '' ? [] : [[name, word]],
  );
  return Object.fromEntries(pairs);
}

/** A chart of the wizard with all that must go with it; `said` are the choices of its address. Pure. */
export function shareWizardChart(
  chart: WizardChart,
  { version, ...choices }: Readonly<Record<string, string>>,
): SharedChart {
  return {
    address: { path: '/wizard', query: { ...choices, version: chart.manifest.version } },
    id: 'chart-1',
    dataset: chart.dataset,
    version: chart.manifest.version,
    measure: chart.choice.measure,
    intent: chart.intent,
    rows: chart.rows,
    data: chart.data,
    query: chart.query,
    page: apiPath('/wizard', { ...choices, version }),
    cautions: chart.cautions,
    notes: [],
  };
}

/** The chart that the choices of the wizard stand for, with what the wizard says against it. */
export const findWizardChart: FindChart = async (context: ViewContext, { query }) => {
  const said = saidIn(query);
  const catalogue = await readCatalogue(context.client);
  const dataset = catalogue.find((each) => each.id === said.dataset && hasRows(each));
  if (!dataset) return undefined;
  const chart = await readWizardChart(context.client, dataset, said, context.today);
  if (!chart || chart.choice.shape === 'table' || chart.choice.shape === 'none') return undefined;
  return shareWizardChart(chart, said);
};
