import type { FC } from 'hono/jsx';
import { apiPath } from '../../api-client.ts';
import { chartData, chartSpec, type DrawnChart } from '../../charts/chart.ts';
import { Page } from '../../layout/page.tsx';
import { Breadcrumbs } from '../../parts/breadcrumbs.tsx';
import { ChartFigure } from '../../parts/chart-figure.tsx';
import { SnippetList } from '../../parts/snippet-list.tsx';
import { PLACEHOLDER } from '../../snippets/snippets.ts';
import { readWizardChart, type WizardChart } from '../../wizard/load.ts';
import { type PageContext, readCatalogue } from '../context.ts';
import { WizardForm } from './form.tsx';

type Query = Readonly<Record<string, string>>;

async function readWizard({ client }: PageContext, query: Query) {
  const catalogue = await readCatalogue(client);
  const datasets = catalogue.filter(
    ({ hosting, kind }) => hosting === 'hosted' && kind === 'observations',
  );
  const dataset = datasets.find(({ id }) => id === query.dataset);
  return { datasets, dataset, chart: dataset && (await readWizardChart(client, dataset, query)) };
}

const Words: FC<{ title: string; items: readonly string[] }> = ({ title, items }) =>
  items.length === 0 ? (
    <></>
  ) : (
    <div class="govuk-inset-text app-caution">
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {items.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    </div>
  );

interface ResultProps {
  readonly chart: WizardChart;
  readonly drawn: DrawnChart | undefined;
  readonly base: string;
  readonly spec: string;
}

const Result: FC<ResultProps> = ({ chart, drawn, base, spec }) => (
  <>
    <h2 class="govuk-heading-l">{chart.intent.title}</h2>
    <Words title="Not drawn as it was asked" items={chart.choice.faults} />
    <Words title="Before you read this chart" items={chart.warnings} />
    {drawn ? (
      <ChartFigure
        id="chart-1"
        intent={chart.intent}
        rows={chart.rows}
        drawn={drawn}
        attribution={chart.dataset.licence.attribution}
        data={chart.data}
        query={chart.query}
        leftOut={0}
      />
    ) : (
      <p class="govuk-body">
        No figure was published for this combination. Choose another measure, area or code.
      </p>
    )}
    <p class="govuk-body-s">
      <a class="govuk-link" href={spec}>
        This chart as Vega-Lite
      </a>
      {'. '}
      <a class="govuk-link" href={`/datasets/${chart.dataset.id}`}>
        About {chart.dataset.title}
      </a>
    </p>
    <h3 class="govuk-heading-m">The same figures by program</h3>
    <SnippetList base={base} path={chart.data} query={chart.query} codes={['area', 'period']} />
  </>
);

/** From dataset to measure, areas, periods and breakdown to a chart; the address is the chart. */
export async function wizardPage(context: PageContext, query: Query) {
  const { datasets, dataset, chart } = await readWizard(context, query);
  const { frame, charts } = context;
  const drawn =
    chart && chart.rows.length > 0
      ? await charts({
          release: `${chart.dataset.id}@${chart.manifest.version}`,
          id: 'chart-1',
          intent: chart.intent,
          rows: chart.rows,
        })
      : undefined;
  const unknown = query.dataset !== undefined && query.dataset !== '' && !dataset;
  return (
    <Page
      frame={frame}
      title={chart ? `Chart: ${chart.intent.title}` : 'Make a chart'}
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Make a chart</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-full">
          <WizardForm datasets={datasets} dataset={dataset?.id} chart={chart} />
        </div>
        <div class="govuk-grid-column-full">
          {unknown && <p class="govuk-body">No dataset with figures is called that here.</p>}
          {!chart && !unknown && (
            <p class="govuk-body">
              Choose a dataset. Only charts that make sense are offered, and what would mislead is
              said before it is drawn.
            </p>
          )}
          {chart && (
            <Result
              chart={chart}
              drawn={drawn}
              base={frame.publicUrl ?? PLACEHOLDER}
              spec={apiPath('/wizard/vega-lite.json', query)}
            />
          )}
        </div>
      </div>
    </Page>
  );
}

/** The chart of an address as a Vega-Lite spec with its rows in it; undefined when there is none. */
export async function wizardSpec(context: PageContext, query: Query): Promise<object | undefined> {
  const { chart } = await readWizard(context, query);
  if (!chart || chart.rows.length === 0) return undefined;
  const { intent, rows } = chart;
  return {
    ...chartSpec(intent, rows, 'wide'),
    description: `${intent.title}. ${intent.invented ? 'Invented figures. ' : ''}${chart.dataset.licence.attribution}`,
    data: { name: 'rows', values: chartData(intent, rows, 'wide') },
  };
}
