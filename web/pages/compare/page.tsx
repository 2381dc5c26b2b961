import type { FC } from 'hono/jsx';
import { chartSentence } from '../../charts/words/sentence.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Fold } from '../../parts/fold.tsx';
import { FaultWords } from '../../parts/form/fault-words.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import type { SearchIndex } from '../../reading/search/search-index.ts';
import { listWords } from '../../../schemas/words/list.ts';
import type { PageContext, Query } from '../context.ts';
import { type CompareChart, compareChart } from '../../views/compare/charts.ts';
import { LEAST_AREAS, MOST_AREAS, readAsked } from '../../views/compare/choice.ts';
import { Drawn } from './drawn.tsx';
import { findAdded } from '../../reading/areas/find-added.ts';
import { Headline } from './headline.tsx';
import { type Comparison, readComparison } from '../../views/compare/load.ts';
import { Picker } from './picker.tsx';
import { compareHref } from '../../reading/measures/compare-href.ts';
import { readHeadline } from './read-headline.ts';
import { Verdicts } from './verdicts.tsx';

type Search = () => Promise<SearchIndex>;

interface ResultProps {
  readonly context: PageContext;
  readonly comparison: Comparison;
  readonly charts: readonly CompareChart[];
}

const Result: FC<ResultProps> = ({ context, comparison, charts }) => {
  const { series, measureName } = comparison;
  if (!series || charts.length === 0) {
    return (
      <p class="govuk-body">
        {measureName === undefined ? 'No such figure' : `No figure of “${measureName}”`} is held for
        these areas. Choose another measure above, or look at those below.
      </p>
    );
  }
  return (
    <section aria-labelledby="compared">
      <h2 class="govuk-heading-l" id="compared">
        {series.name}
      </h2>
      <Verdicts comparison={comparison} />
      {charts.map((chart) => (
        <Drawn context={context} comparison={comparison} chart={chart} />
      ))}
    </section>
  );
};

/** The address that a name added leads to, where it stands for one area; undefined otherwise. */
async function readAdded({ client }: PageContext, search: Search, query: Query) {
  const asked = readAsked(query);
  if (asked.add === '' || asked.codes.length >= MOST_AREAS) return {};
  const found = await findAdded(client, search, asked.add, asked.codes);
  return found.one
    ? { redirect: compareHref([...asked.codes, found.one.code], asked.measure, asked.from) }
    : { found };
}

/** Chosen areas side by side, with their regions and countries. The address is the comparison. */
export async function comparePage(context: PageContext, search: Search, query: Query) {
  const { redirect, found } = await readAdded(context, search, query);
  if (redirect !== undefined) return { redirect };
  const comparison = await readComparison(context.client, readAsked(query));
  const { areas, beside, faults } = comparison;
  const names = listWords(areas.map(({ name }) => name));
  const enough = areas.length >= LEAST_AREAS;
  const charts = enough
    ? (['latest', 'all'] as const).flatMap(
        (time) => compareChart(comparison, time, context.today) ?? [],
      )
    : [];
  const [main] = charts;
  const page = (
    <Page
      frame={context.frame}
      takesParameters
      state={['areas', 'measure', 'from']}
      title={enough ? `Compare ${names}` : 'Compare areas'}
      description="The labour market of chosen areas side by side, with their region and country: figures, intervals, and what can and cannot be told apart."
      {...(main && {
        chart: { address: main.address, words: chartSentence(main.intent, main.rows) },
      })}
      before={<Breadcrumbs links={[['/areas', 'Areas']]} />}
    >
      <div class="app-compare">
        <h1 class="govuk-heading-xl">{enough ? `Compare ${names}` : 'Compare areas'}</h1>
        {enough && beside.length > 0 && (
          <p class="govuk-body-l">Beside them: {listWords(beside.map(({ name }) => name))}.</p>
        )}
        <StrayParameters query={query} known={['areas', 'measure', 'from', 'add', 'version']} />
        {faults.map((fault) => (
          <p class="govuk-inset-text app-caution">
            <FaultWords
              fault={fault}
              hrefOf={(codes) =>
                compareHref([codes], comparison.asked.measure, comparison.asked.from)
              }
            />
          </p>
        ))}
        {!enough && (
          <p class="govuk-body">
            Choose{' '}
            {areas.length === 0 ? `${LEAST_AREAS} to ${MOST_AREAS} areas` : 'at least one more'}.
            Their figures then stand side by side, with what can and cannot be told apart.
          </p>
        )}
        {charts.length > 0 && found === undefined ? (
          <Fold title="Change the areas or the measure" kind="app-no-print">
            <Picker comparison={comparison} found={found} />
          </Fold>
        ) : (
          <Picker comparison={comparison} found={found} />
        )}
        {enough && (
          <>
            <Result context={context} comparison={comparison} charts={charts} />
            <section aria-labelledby="headline">
              <h2 class="govuk-heading-l" id="headline">
                Headline measures
              </h2>
              <Headline
                chosen={comparison}
                series={await readHeadline(context.client, comparison)}
                invented={context.frame.stamp === 'sample'}
                today={context.today}
              />
            </section>
          </>
        )}
      </div>
    </Page>
  );
  return { page };
}
