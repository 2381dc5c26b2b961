import type { FC } from 'hono/jsx';
import { capital } from '../../../schemas/words/list.ts';
import { UNITS } from '../../../schemas/words/vocabulary.ts';
import { findingTitle } from '../../charts/words/finding-title.ts';
import { chartSentence } from '../../charts/words/sentence.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { ChartTable } from '../../parts/chart/chart-table.tsx';
import { AboutFigure } from '../../parts/figure/about-figure.tsx';
import { FigureActions } from '../../parts/figure/actions.tsx';
import { FigureCaution } from '../../parts/figure/caution.tsx';
import { FaultWords } from '../../parts/form/fault-words.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { findAdded } from '../../reading/areas/find-added.ts';
import { compareHref } from '../../reading/measures/compare-href.ts';
import { measureHref } from '../../reading/measures/measure-href.ts';
import type { SearchIndex } from '../../reading/search/search-index.ts';
import { readWritten } from '../../views/choose/written.ts';
import { MOST_AREAS } from '../../views/compare/choice.ts';
import { periodWordsOf } from '../../views/files/picture.ts';
import { shareView } from '../../views/measure/find-measure-chart.ts';
import { type MeasureView, PARAMETERS, readMeasure, saidIn } from '../../views/measure/load.ts';
import { shareAcross } from '../../views/measure/share-across.ts';
import { shareLine } from '../../views/measure/share-line.ts';
import { type SharedChart, drawShared } from '../../views/shared-chart.ts';
import { typedText } from '../../words/typed.ts';
import type { PageContext, Query } from '../context.ts';
import { OneCountry, WithoutFigure } from './across-notes.tsx';
import { Choices } from './choices.tsx';
import { FiguresTable } from './figures-table.tsx';
import { hrefOfAreas, Places } from './places.tsx';
import { Tabs } from './tabs.tsx';
import { UnheldAreas } from './unheld.tsx';
import { YearsBefore } from './years-before.tsx';

type Search = () => Promise<SearchIndex>;

/** What the figure is of, always: measure, unit, whom, when counted, which period. */
const What: FC<{ view: MeasureView; chart: SharedChart }> = ({ view, chart }) => {
  const { measure, series } = view;
  return (
    <p class="govuk-body app-what">
      {series.name}, {UNITS[measure.unit]}. {measure.population}. {measure.clock}.{' '}
      {[`${capital(periodWordsOf(chart))}.`, ...series.borrowed].join(' ')}
    </p>
  );
};

const Faults: FC<{ view: MeasureView }> = ({ view }) => (
  <>
    {view.faults.map((fault) => (
      <p class="govuk-inset-text app-caution">
        <FaultWords fault={fault} hrefOf={(areas) => hrefOfAreas(view, areas.split('; '))} />
      </p>
    ))}
  </>
);

/** Other datasets and pages with the same measure. */
const Elsewhere: FC<{ view: MeasureView }> = ({ view }) => {
  const { others, measure, state, areas, dataset } = view;
  const codes = areas.map(({ code }) => code);
  return (
    <ul class="govuk-list govuk-body-s app-no-print">
      {others.map(({ id, title }) => (
        <li>
          Held in another dataset too:{' '}
          <a class="govuk-link" href={measureHref(measure.id, { ...state, dataset: id })}>
            {title}
          </a>
        </li>
      ))}
      {codes.length > 1 && (
        <li>
          <a class="govuk-link" href={compareHref(codes, measure.id)}>
            What can and cannot be told apart between these places
          </a>
        </li>
      )}
      <li>
        <a
          class="govuk-link"
          href={apiPath('/wizard', { dataset: dataset.id, measure: measure.id })}
        >
          Another chart of {dataset.title.toLowerCase()}
        </a>
      </li>
    </ul>
  );
};

/** The figures alone, where they are shown as a table: of all areas in one period, and over time. */
const AsTable: FC<{ view: MeasureView; context: PageContext }> = ({ view, context: { today } }) => {
  const across = shareAcross(view, today);
  const line = shareLine(view, today);
  const chart = across ?? line;
  return (
    <div class="app-one-figure" id={chart.id}>
      <FigureCaution chart={chart} />
      {across && <FiguresTable view={view} chart={across} />}
      {line.rows.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Over time</h2>
          <ChartTable id="over-time" intent={line.intent} rows={line.rows} openPeriods={5} />
        </>
      )}
      <FigureActions chart={chart} today={today} pictured={false} />
      <AboutFigure chart={chart} pictured={false} />
    </div>
  );
};

/** The address that a name added leads to, where it stands for one area; otherwise what it may stand for. */
async function readAdded({ client }: PageContext, search: Search, query: Query) {
  const { codes } = readWritten(query.areas ?? '', MOST_AREAS);
  const typed = typedText(query.add);
  if (typed === '' || codes.length >= MOST_AREAS) return {};
  const found = await findAdded(client, search, typed, codes);
  return found.one ? { added: [...codes, found.one.code] } : { found, typed };
}

/** The one figure of a measure: as line, ranking, map or table. Its address is its whole state. */
export async function measurePage(context: PageContext, search: Search, id: string, query: Query) {
  const said = saidIn(query);
  const { added, found, typed = '' } = await readAdded(context, search, query);
  const kept = Object.fromEntries(Object.entries(said).filter(([name]) => name !== 'add'));
  if (added) {
    return { redirect: apiPath(`/measures/${id}`, { ...kept, areas: added.join(',') }) };
  }
  if (Object.keys(said).length < Object.keys(query).length) {
    return { redirect: apiPath(`/measures/${id}`, said) };
  }
  const view = await readMeasure(context.client, id, kept);
  if (!view) return {};
  const chart = await shareView(context, view);
  const shown = chart ?? shareAcross(view, context.today) ?? shareLine(view, context.today);
  const drawn = chart && chart.rows.length > 0 ? await drawShared(context, chart) : undefined;
  const title = findingTitle(shown.intent, shown.rows) ?? shown.intent.title;
  const words = chartSentence(shown.intent, shown.rows);
  const page = (
    <Page
      frame={context.frame}
      takesParameters
      title={title}
      description={words}
      state={[...PARAMETERS, ...Object.keys(view.codes)].filter((name) => name !== 'add')}
      chart={drawn && { address: shown.address, words }}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <What view={view} chart={shown} />
      <StrayParameters query={query} known={[...PARAMETERS, ...Object.keys(view.codes)]} />
      <Faults view={view} />
      <UnheldAreas view={view} />
      <Places view={view} typed={typed} found={found} />
      <Tabs view={view} />
      {view.tab === 'map' && <OneCountry view={view} />}
      <div data-span={view.tab === 'line' ? '' : undefined}>
        {chart && drawn ? (
          <ChartFigure chart={chart} drawn={drawn} today={context.today} openPeriods={5} />
        ) : view.tab === 'table' ? (
          <AsTable view={view} context={context} />
        ) : (
          <p class="govuk-body">No figure is held here of what was asked for.</p>
        )}
      </div>
      {view.tab === 'line' && <YearsBefore view={view} />}
      {view.tab !== 'line' && <WithoutFigure view={view} />}
      <Choices view={view} />
      <Elsewhere view={view} />
    </Page>
  );
  return { page };
}
