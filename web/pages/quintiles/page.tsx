import { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import { type FigureAnswer, textOf } from '../../../schemas/answers/rows/rows.ts';
import type { ChartIntent } from '../../charts/intent.ts';
import { Drawings } from '../../parts/chart/drawings.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { readFigures } from '../../reading/measures/read-figures.ts';
import { toChartRows } from '../../views/figure/chart-rows.ts';
import { numberWords } from '../../words/number.ts';
import type { PageContext } from '../context.ts';
import { LabelsTable } from './labels-table.tsx';

const DATASET = 'quintile-labels';
const SHARE = 'quintile_labels_undecided';
/** The publisher labelled the two groups apart; most learners are in this one. */
const GROUP = 'not_on_benefits';

/** Codes of the two labels that an order of merit is read from. */
const [BOTTOM, TOP] = ['1', '5'];

type Rows = FigureAnswer['data'];

const only = (rows: Rows, quintile: string): Rows =>
  rows.filter((row) => textOf(row, 'quintile') === quintile);

/** `73.3% to 76.5%`, over the years; undefined where no year has a number. */
function rangeWords(rows: Rows): string | undefined {
  const values = rows.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return undefined;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${numberWords(least, 1)}% to ${numberWords(most, 1)}%`;
}

/** What the figures say, in one sentence. */
function sentence(rows: Rows): string {
  const [top, bottom] = [rangeWords(only(rows, TOP)), rangeWords(only(rows, BOTTOM))];
  if (top === undefined || bottom === undefined) return 'No label was published with a number.';
  return `Of the labels “top quintile”, ${top} a year are of a rate whose 95% interval holds the middle of the sector; of the labels “bottom quintile”, ${bottom}.`;
}

/** Published quintile labels of providers, and how many of them the figures could bear. */
export async function quintilesPage(context: PageContext, query: Readonly<Record<string, string>>) {
  const { client, charts, frame } = context;
  const record = await client.read(`/v1/datasets/${DATASET}`, DatasetRecord);
  const parameters = { learner_group: GROUP };
  const answer = await readFigures(client, DATASET, parameters);
  const shares = answer.data.filter(({ measure }) => measure === SHARE);
  const newest = shares
    .map(({ period }) => period)
    .toSorted()
    .at(-1);
  const bars = shares.filter((row) => row.period === newest && textOf(row, 'quintile') !== 'total');
  const title = 'Labels of quintiles, read again';
  const intent: ChartIntent = {
    title: `Labels that the figures cannot tell from the middle, ${bars[0]?.period_name ?? ''}`,
    kind: 'bar',
    measure: { name: bars[0]?.measure_name ?? '', unit: 'percent', decimals: 1 },
    breaks: [],
    invented: answer.invented,
  };
  const rows = toChartRows(bars, ['quintile'], []);
  const release = `${answer.dataset}@${answer.version}`;
  const drawn = rows.length > 0 ? await charts({ release, id: 'quintiles', intent, rows }) : null;
  const data = `/v1/datasets/${DATASET}/data`;
  return (
    <Page
      frame={frame}
      takesParameters
      title={title}
      description={record.summary}
      before={<Breadcrumbs links={[['/datasets', 'Datasets']]} />}
    >
      <h1 class="govuk-heading-xl">{title}</h1>
      <StrayParameters query={query} known={[]} />
      <p class="govuk-body-l" id="quintiles-sentence">
        {sentence(shares)}
      </p>
      <p class="govuk-body">
        From 2013/14 to 2015/16 the outcomes of each provider were published with the fifth of
        providers that its rate lay in, for each kind of course. A rate of thirty people may move by
        a fifth or two by chance alone. Where its interval holds the middle, the figures cannot tell
        the provider from one in the middle, whatever the label says. That does not make the label
        wrong: the figures cannot tell.
      </p>
      {drawn && (
        <Drawings label={intent.title} drawn={drawn} invented={answer.invented}>
          {answer.attribution}. Learners who were not on benefits before the course.
        </Drawings>
      )}
      <LabelsTable rows={answer.data} share={SHARE} invented={answer.invented} />
      <h2 class="govuk-heading-l">How it was read</h2>
      <ul class="govuk-list govuk-list--bullet">
        {record.quality.notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
      <p class="govuk-body">
        The rows:{' '}
        <a class="govuk-link" href={`/datasets/${DATASET}`}>
          {record.title}
        </a>
        , version {answer.version}, as{' '}
        <a class="govuk-link" href={apiPath(data, parameters)}>
          JSON
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={apiPath(`${data}.csv`, parameters)}>
          CSV
        </a>
        . Providers of today stand on a{' '}
        <a class="govuk-link" href="/funnel">
          funnel
        </a>
        , which says who can be told from the others.
      </p>
    </Page>
  );
}
