import type { FC, PropsWithChildren } from 'hono/jsx';
import { chartData, chartSpec } from '../../charts/chart.ts';
import { chartSentence } from '../../charts/words/sentence.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Unavailable } from '../../parts/dataset/unavailable.tsx';
import { drawShared } from '../../views/shared-chart.ts';
import { saidIn, shareWizardChart } from '../../views/wizard/find-wizard-chart.ts';
import { readWizardChart, type WizardChart } from '../../views/wizard/load.ts';
import type { Query } from '../../views/wizard/stray-words.ts';
import { type PageContext } from '../context.ts';
import { readCatalogue, readUnavailable } from '../../reading/catalogue.ts';
import { WizardForm } from './form.tsx';
import { Result } from './result.tsx';
import { hasFigures } from '../../../schemas/words/kinds.ts';

async function readWizard({ client, today }: PageContext, query: Query) {
  const catalogue = await readCatalogue(client);
  const datasets = catalogue.filter(hasFigures);
  const dataset = datasets.find(({ id }) => id === query.dataset);
  const chart = dataset && (await readWizardChart(client, dataset, query, today));
  return { datasets, dataset, chart };
}

const isDrawn = ({ rows, choice: { shape } }: WizardChart): boolean =>
  rows.length > 0 && (shape === 'line' || shape === 'bar');

const PARAMETERS = 'dataset measure areas area_type within time from to by by2 version'.split(' ');

const knownParameters = (chart: WizardChart | undefined): string[] => [
  ...PARAMETERS,
  ...(chart?.manifest.table?.dimensions ?? []).map(({ id }) => id),
];

/** The choices once they are drawn: folded, so that the chart stands in sight. */
const Folded: FC<PropsWithChildren<{ when: boolean }>> = ({ when, children }) =>
  when ? (
    <details class="govuk-details app-fold">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Change what is drawn</span>
      </summary>
      {children}
    </details>
  ) : (
    <>{children}</>
  );

/** From dataset to measure, areas, periods and breakdown to a chart; the address is the chart. */
export async function wizardPage(context: PageContext, query: Query) {
  const { datasets, dataset, chart } = await readWizard(context, query);
  const { frame } = context;
  const shared = chart && shareWizardChart(chart, saidIn(query));
  const drawn = shared && isDrawn(chart) ? await drawShared(context, shared) : undefined;
  const unknown = query.dataset !== undefined && query.dataset !== '' && !dataset;
  return (
    <Page
      frame={frame}
      takesParameters
      state={knownParameters(chart)}
      title={chart ? `Chart: ${chart.intent.title}` : 'Make a chart'}
      description="A chart of chosen figures, places and years, with a warning before it would mislead."
      chart={
        shared &&
        drawn && {
          address: shared.address,
          words: chartSentence(shared.intent, shared.rows),
        }
      }
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Make a chart</h1>
      <StrayParameters query={query} known={knownParameters(chart)} />
      {chart && !drawn && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href="#chart">
            Go to the result
          </a>
        </p>
      )}
      {unknown && <p class="govuk-body">No dataset with figures is called that here.</p>}
      {unknown && <Unavailable datasets={await readUnavailable(context.client)} />}
      {!chart && !unknown && (
        <p class="govuk-body">
          Choose a dataset. Only charts that make sense are offered, and you are told before one
          would mislead.
        </p>
      )}
      <Folded when={drawn !== undefined}>
        <WizardForm
          datasets={datasets}
          dataset={dataset?.id}
          chart={chart}
          version={query.version}
          areas={query.areas ?? ''}
        />
      </Folded>
      {shared && (
        <Result chart={chart} drawn={drawn} shared={shared} today={context.today} asked={query} />
      )}
    </Page>
  );
}

/** The chart of an address as a Vega-Lite spec with its rows in it; undefined when there is none. */
export async function wizardSpec(context: PageContext, query: Query): Promise<object | undefined> {
  const { chart } = await readWizard(context, query);
  if (!chart || !isDrawn(chart)) return undefined;
  const { intent, rows } = chart;
  return {
    ...chartSpec(intent, rows, 'wide'),
    description: `${intent.title}. ${intent.invented ? 'Invented figures. ' : ''}${chart.dataset.licence.attribution}`,
    data: { name: 'rows', values: chartData(intent, rows, 'wide') },
  };
}
