import type { FC } from 'hono/jsx';
import { messagesOf } from '../../../schemas/figures/cautions/codes.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { ENTITIES } from '../../../schemas/words/entities.ts';
import { isOneOf } from '../../../schemas/words/vocabulary.ts';
import { apiPath } from '../../reading/api-client.ts';
import type { DrawnChart } from '../../charts/chart.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { ChartTable } from '../../parts/chart/chart-table.tsx';
import { SnippetList } from '../../parts/snippets/snippet-list.tsx';
import type { SharedChart } from '../../views/shared-chart.ts';
import type { WizardChart } from '../../views/wizard/load.ts';
import type { Query } from '../../views/wizard/stray-words.ts';
import { Faults, Lacking, Warnings } from './cautions.tsx';
import { Fuller } from './fuller.tsx';
import { Pinned } from './pinned.tsx';

interface ResultProps {
  readonly chart: WizardChart;
  readonly drawn: DrawnChart | undefined;
  /** The chart with all that goes with it. */
  readonly shared: SharedChart;
  /** Today as an ISO date, for the date of access in a citation. */
  readonly today: string | undefined;
  /** The address of the chart, as its parameters. */
  readonly asked: Query;
}

/** Columns of the key whose codes would be read as numbers: what the figures are of, and when. */
const keyWithCodes = ({ table }: Manifest): string[] =>
  (table?.key ?? []).filter((column) => column === 'period' || isOneOf(ENTITIES, column));

/** The chart, or the table where a chart could not be read, or why there is neither. */
const Shown: FC<Omit<ResultProps, 'asked'>> = (props) => {
  const { chart, drawn, shared, today } = props;
  const { intent, rows, choice, dataset } = chart;
  if (rows.length === 0) {
    const words =
      choice.areas.length === 0 && choice.heldAreas > 0
        ? `Nothing is drawn, because ${choice.areasText === '' ? 'no area is chosen' : 'this dataset has no area as it was typed'}.`
        : choice.shape === 'none'
          ? 'Nothing is drawn. The data below have every figure.'
          : chart.instead
            ? 'No figure of this combination is held here. Choose another measure, area or code.'
            : 'No figure of this measure is held here. Choose another measure.';
    return (
      <>
        <p class="govuk-body">{words}</p>
        {chart.instead && (
          <p class="govuk-body">
            <a class="govuk-link" href={apiPath('/wizard', chart.instead)}>
              The nearest combination that has figures
            </a>
          </p>
        )}
      </>
    );
  }
  if (!drawn) {
    return (
      <>
        <ChartTable id="chart-1-table" intent={intent} rows={rows} />
        <p class="govuk-body-s">{dataset.licence.attribution}</p>
      </>
    );
  }
  return <ChartFigure chart={shared} drawn={drawn} today={today} />;
};

const FORMATS = [
  ['.csv', 'CSV'],
  ['.json', 'JSON'],
  ['.xlsx', 'Excel'],
  ['', 'API call'],
] as const;

/** A chart as it was chosen: what to know first, the chart, and the same as data. */
export const Result: FC<ResultProps> = (props) => {
  const { chart, drawn, shared, today, asked } = props;
  const { intent, choice, data, query, dataset } = chart;
  const all = choice.asked === 'all' && choice.time === 'latest';
  const chosen = choice.areas.length > 0 || choice.heldAreas === 0;
  return (
    <>
      <h2 class="govuk-heading-l" id="chart">
        {intent.title}
      </h2>
      <Pinned chart={chart} query={asked} />
      <Faults faults={choice.faults} query={asked} />
      {!drawn && (
        <Warnings
          warnings={[
            ...(intent.age === undefined ? [] : [intent.age]),
            ...messagesOf(chart.cautions),
          ]}
        />
      )}
      <Lacking which={chart.which} />
      <Fuller chart={chart} query={asked} />
      <Shown chart={chart} drawn={drawn} shared={shared} today={today} />
      {chosen && (
        <>
          <h3 class="govuk-heading-m">Open it as data</h3>
          <ul class="govuk-list govuk-list--bullet">
            {FORMATS.map(([extension, words]) => (
              <li>
                <a class="govuk-link" href={`${data}${extension}${query}`}>
                  {all ? 'All periods asked for' : 'These figures'}: {words}
                </a>
              </li>
            ))}
            {chart.made !== undefined && (
              <li>
                <a class="govuk-link" href={chart.made}>
                  Figures of lists of districts, as they are made: API call
                </a>
              </li>
            )}
            {drawn && (
              <li>
                <a class="govuk-link" href={apiPath('/wizard/vega-lite.json', asked)}>
                  This chart: Vega-Lite
                </a>
              </li>
            )}
          </ul>
          <h3 class="govuk-heading-m">The same figures by program</h3>
          <SnippetList path={data} query={query} codes={keyWithCodes(chart.manifest)} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/datasets/${dataset.id}`}>
          About {dataset.title}
        </a>
      </p>
    </>
  );
};
