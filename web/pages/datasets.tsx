import type { FC } from 'hono/jsx';
import { AREA_TYPES } from '../../schemas/area.ts';
import type { Problem } from '../../schemas/problem.ts';
import { REGULARITIES, THEMES } from '../../schemas/vocabulary.ts';
import { DatasetList, type DatasetRecord } from '../answers/dataset.ts';
import { ApiProblem, apiPath } from '../api-client.ts';
import { Page } from '../layout/page.tsx';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Select, TextField } from '../parts/field.tsx';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { Tags } from '../parts/tags.tsx';
import { countWords } from '../words/number.ts';
import { periodWords } from '../words/date.ts';
import { type PageContext, readCatalogue } from './context.ts';

/** The filters of the list, named as the API names them. */
export const FILTERS = ['q', 'theme', 'publisher', 'regularity', 'area_type', 'hosting'] as const;
type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

const HOSTING = [
  ['hosted', 'Held here'],
  ['linked', 'Linked only'],
] as const;

const FilterForm: FC<{ filters: Filters; catalogue: readonly DatasetRecord[] }> = ({
  filters,
  catalogue,
}) => {
  const publishers = [...new Set(catalogue.map(({ labels }) => labels.source.publisher))].sort();
  const types = Object.entries(AREA_TYPES)
    .filter(([type]) => type !== 'none')
    .map(([type, { plural }]) => [type, plural] as const);
  return (
    <form class="app-filters" method="get" action="/datasets">
      <h2 class="govuk-heading-m">Filter</h2>
      <TextField name="q" label="Words" value={filters.q} />
      <Select name="theme" label="Theme" options={Object.entries(THEMES)} value={filters.theme} />
      <Select
        name="publisher"
        label="Publisher"
        options={publishers.map((name) => [name, name] as const)}
        value={filters.publisher}
      />
      <Select
        name="regularity"
        label="How often it is published"
        options={Object.entries(REGULARITIES)}
        value={filters.regularity}
      />
      <Select name="area_type" label="Has figures for" options={types} value={filters.area_type} />
      <Select name="hosting" label="Held or linked" options={HOSTING} value={filters.hosting} />
      <button type="submit" class="govuk-button">
        Apply filters
      </button>
      <p class="govuk-body">
        <a class="govuk-link" href="/datasets">
          Clear filters
        </a>
      </p>
    </form>
  );
};

const Card: FC<{ dataset: DatasetRecord }> = ({ dataset }) => {
  const { labels } = dataset;
  const last = labels.date.last_period;
  return (
    <li class="app-card">
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={`/datasets/${dataset.id}`}>
          {dataset.title}
        </a>
      </h2>
      <p class="govuk-body">{dataset.summary}</p>
      <p class="govuk-body-s">
        {labels.source.publisher}. {labels.regularity.name}
        {last === null ? '' : `, latest: ${periodWords(last)}`}.
      </p>
      <Tags dataset={dataset} />
    </li>
  );
};

function givenFilters(query: Readonly<Record<string, string>>): Filters {
  return Object.fromEntries(
    FILTERS.flatMap((name) => (query[name] ? [[name, query[name].trim()]] : [])),
  );
}

async function findDatasets(
  { client }: PageContext,
  filters: Filters,
): Promise<{ found: readonly DatasetRecord[]; problem?: Problem }> {
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
  const { found, problem } = await findDatasets(context, filters);
  const filtered = Object.keys(filters).length > 0;
  const count = countWords(found.length, 'dataset');
  const page = (
    <Page
      frame={context.frame}
      title={filtered ? `Datasets: ${count} found` : 'Datasets'}
      before={<Breadcrumbs links={[]} />}
    >
      {problem && <ProblemSummary problem={problem} fields={FILTERS} />}
      <h1 class="govuk-heading-xl">Datasets</h1>
      <p class="govuk-body app-only-narrow">
        <a class="govuk-link" href="#list">
          Go to the list
        </a>
      </p>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-third">
          <FilterForm filters={filters} catalogue={catalogue} />
        </div>
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body" id="list">
            <strong>{filtered ? `${count} of ${catalogue.length}` : count}</strong>
            {'. '}
            <a class="govuk-link" href={apiPath('/v1/datasets', filters)}>
              This list as JSON
            </a>
          </p>
          {found.length === 0 && !problem && (
            <p class="govuk-body">
              No dataset fits all of these filters. Take one away, or look at{' '}
              <a class="govuk-link" href="/which-source">
                which source answers which question
              </a>
              .
            </p>
          )}
          <ul class="app-cards">
            {found.map((dataset) => (
              <Card dataset={dataset} />
            ))}
          </ul>
        </div>
      </div>
    </Page>
  );
  return { status: problem ? 400 : 200, page };
}
