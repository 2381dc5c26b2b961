import type { FC } from 'hono/jsx';
import type { Problem } from '../../../schemas/answers/problems/problem.ts';
import { DatasetList, type DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { ApiProblem, apiPath } from '../../reading/api-client.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Fold } from '../../parts/fold.tsx';
import { ProblemSummary } from '../../parts/form/problem-summary.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Tags } from '../../parts/dataset/tags.tsx';
import { Unavailable } from '../../parts/dataset/unavailable.tsx';
import { periodWords } from '../../words/date.ts';
import { countWords } from '../../words/number.ts';
import { FACET_NAMES, FACETS, type Filters, FILTERS } from './facets.ts';
import { ChosenFilters, FilterForm } from './filter-form.tsx';
import { Counts, Inventory, fewWords } from './inventory.tsx';
import { heldBriefly } from '../../parts/dataset/held-words.ts';
import { type PageContext } from '../context.ts';
import { readCatalogue, readUnavailable } from '../../reading/catalogue.ts';
import { type Newest, readNewest } from '../../reading/read-newest.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

const LABELS = Object.fromEntries<string>([
  ['q', 'Words'],
  ...FACET_NAMES.map((facet) => [facet, FACETS[facet].label] as const),
]);

/** More datasets than these are listed in short, with the rest of each folded. */
const MOST_WHOLE = 12;

interface CardProps {
  readonly dataset: DatasetSummary;
  readonly newest: Newest | undefined;
  readonly isShort: boolean;
}

const Card: FC<CardProps> = ({ dataset, newest, isShort }) => {
  const { labels } = dataset;
  const last = labels.date.last_period;
  const held = hasRows(dataset) ? heldBriefly(dataset) : undefined;
  const about = (
    <>
      <p class="govuk-body">{dataset.summary}</p>
      {held !== undefined && <p class="govuk-body-s">Held here: {held}.</p>}
      <Tags dataset={dataset} />
    </>
  );
  return (
    <li class="app-card">
      <h3 class="govuk-heading-m">
        <a class="govuk-link" href={`/datasets/${dataset.id}`}>
          {dataset.title}
        </a>
      </h3>
      <p class="govuk-body-s">
        {labels.source.publisher}. {labels.regularity.name}
        {last === null ? '' : `, latest: ${periodWords(last)}${fewWords(newest?.areas)}`}.
      </p>
      {isShort ? (
        <Fold title="What it is" of={dataset.title}>
          {about}
        </Fold>
      ) : (
        about
      )}
    </li>
  );
};

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly hosting: DatasetSummary['hosting'];
  readonly of: readonly DatasetSummary[];
  readonly newest: ReadonlyMap<string, Newest>;
  /** Whether a long list of them is folded. */
  readonly folds?: boolean;
}

/** The datasets found that are held here, or those that are not; nothing where there are none. */
const Group: FC<GroupProps> = ({ id, title, hosting, of, newest, folds = false }) => {
  const members = of.filter((dataset) => dataset.hosting === hosting);
  if (members.length === 0) return <></>;
  const isShort = of.length > MOST_WHOLE;
  const list = (
    <ul class="app-cards">
      {members.map((dataset) => (
        <Card dataset={dataset} newest={newest.get(dataset.id)} isShort={isShort} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-l" id={id}>
        {title}
      </h2>
      {isShort && folds ? (
        <Fold title={`All ${countWords(members.length, 'source')}`}>{list}</Fold>
      ) : (
        list
      )}
    </section>
  );
};

function givenFilters(query: Readonly<Record<string, string>>): Filters {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = query[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

async function findDatasets(
  { client }: PageContext,
  filters: Filters,
): Promise<{ found: readonly DatasetSummary[]; problem?: Problem }> {
  try {
    return { found: (await client.read(apiPath('/v1/datasets', filters), DatasetList)).data };
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 400) {
      return { found: [], problem: error.problem };
    }
    throw error;
  }
}

/** The catalogue with its filters; a filter that the API refuses is told on the page, status 400. */
export async function datasetsPage(
  context: PageContext,
  query: Readonly<Record<string, string>>,
): Promise<{ status: 200 | 400; page: unknown }> {
  const filters = givenFilters(query);
  const catalogue = await readCatalogue(context.client);
  const unavailable = await readUnavailable(context.client);
  const { found, problem } = await findDatasets(context, filters);
  const { found: records } = await findDatasets(context, filters.q ? { q: filters.q } : {});
  const filtered = Object.keys(filters).length > 0;
  const newest = await readNewest(context.client, filtered ? found : catalogue);
  const count = countWords(found.length, 'dataset');
  const page = (
    <Page
      frame={context.frame}
      takesParameters
      state={FILTERS}
      title={filtered ? `Datasets: ${count} found` : 'Datasets'}
      description="Every dataset that is held or linked here: what it is about, how new it is and how small an area it is safe for."
      before={<Breadcrumbs links={[]} />}
    >
      {problem && <ProblemSummary problem={problem} fields={LABELS} />}
      <h1 class="govuk-heading-xl">Datasets</h1>
      <StrayParameters query={query} known={FILTERS} />
      {!filtered && <Counts stamp={context.frame.stamp} catalogue={catalogue} />}
      <p class="govuk-body app-only-narrow">
        <a class="govuk-link" href="#list">
          Go to the list
        </a>
      </p>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-third">
          <FilterForm filters={filters} records={records} />
        </div>
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body" id="list">
            <strong>{filtered ? `${count} of ${catalogue.length}` : count}</strong>
            {'. '}
            <a class="govuk-link" href={apiPath('/v1/datasets', filters)}>
              This list as JSON
            </a>
          </p>
          <ChosenFilters filters={filters} />
          <Unavailable datasets={unavailable} />
          {found.length === 0 && !problem && (
            <p class="govuk-body">
              No dataset fits all of these filters. Take one away, or look at{' '}
              <a class="govuk-link" href="/which-source">
                which source answers which question
              </a>
              .
            </p>
          )}
          <Group id="held" title="Held here" hosting="hosted" of={found} newest={newest} />
          <Group
            id="linked"
            title="Held elsewhere, described here"
            hosting="linked"
            of={found}
            newest={newest}
            folds
          />
        </div>
      </div>
      {!filtered && (
        <Fold title="How fresh the datasets held here are">
          <Inventory hosted={catalogue.filter(hasRows)} newest={newest} />
        </Fold>
      )}
    </Page>
  );
  return { status: problem ? 400 : 200, page };
}
