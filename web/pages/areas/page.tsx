import type { FC } from 'hono/jsx';
import { AREA_TYPES, AREA_TYPE_SETS } from '../../../schemas/words/area-types.ts';
import type { Problem } from '../../../schemas/answers/problems/problem.ts';
import { AreaList, type FoundArea } from '../../../schemas/answers/area.ts';
import { ApiProblem, apiPath, cursorOf } from '../../reading/api-client.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Select, TextField } from '../../parts/form/field.tsx';
import { NearAreas } from '../../parts/form/near-areas.tsx';
import { ProblemSummary } from '../../parts/form/problem-summary.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Table } from '../../parts/table.tsx';
import type { Entry } from '../../reading/search/entry.ts';
import type { SearchIndex } from '../../reading/search/search-index.ts';
import { foundByWords, inForceWords } from '../../words/area.ts';
import { countWords } from '../../words/number.ts';
import { readContainers } from '../../views/wizard/read-group.ts';
import { BrowseLists, readBrowse } from './browse.tsx';
import type { PageContext } from '../context.ts';

const PAGE_SIZE = '50';
const LABELS = { q: 'Name or code', type: 'Kind of area', within: 'Within' };
const FIELDS = Object.keys(LABELS);

const Found: FC<{ areas: readonly FoundArea[] }> = ({ areas }) => (
  <Table
    id="areas"
    caption="Areas found"
    captionSize="hidden"
    columns={[
      { head: 'Name' },
      { head: 'Code' },
      { head: 'Type' },
      { head: 'Code in use', words: true },
    ]}
    rows={areas.map((area) => [
      <>
        <a class="govuk-link" href={`/areas/${area.code}`}>
          {area.name}
        </a>
        {area.name_cy !== null && area.name_cy !== area.name && (
          <>
            {' '}
            (<span lang="cy">{area.name_cy}</span>)
          </>
        )}
        {area.found_by && `: ${foundByWords(area.found_by)}`}
      </>,
      area.code.startsWith('x-') ? 'none published' : area.code,
      AREA_TYPES[area.type].name,
      inForceWords(area.in_force),
    ])}
  />
);

/** The address of the next page of the list, out of the API's own `next`. */
function nextHref(next: string | null, query: Readonly<Record<string, string>>): string | null {
  const cursor = cursorOf(next);
  if (cursor === null) return null;
  return apiPath('/areas', { q: query.q, type: query.type, within: query.within, cursor });
}

async function findAreas({ client }: PageContext, query: Readonly<Record<string, string>>) {
  const path = apiPath('/v1/areas', {
    q: query.q?.trim(),
    type: query.type,
    within: query.within,
    places: 'true',
    limit: PAGE_SIZE,
    cursor: query.cursor,
  });
  try {
    return { path, answer: await client.read(path, AreaList) };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status !== 400) throw error;
    return { path, problem: error.problem };
  }
}

const Results: FC<{
  result: {
    path: string;
    answer?: { total: number; next: string | null; data: readonly FoundArea[] };
  };
  near: readonly Entry[];
  query: Readonly<Record<string, string>>;
}> = ({ result: { path, answer }, near, query }) => {
  if (!answer) return <></>;
  const next = nextHref(answer.next, query);
  return (
    <>
      <p class="govuk-body">
        <strong>{countWords(answer.total, 'area')}</strong>
        {'. '}
        <a class="govuk-link" href={path}>
          This list as JSON
        </a>
      </p>
      {answer.data.length > 0 ? (
        <Found areas={answer.data} />
      ) : (
        <>
          <p class="govuk-body">No area fits. Try part of the name, or a code such as E08000034.</p>
          <NearAreas areas={near} />
        </>
      )}
      {next !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={next} rel="next">
            Next {PAGE_SIZE} areas
          </a>
        </p>
      )}
    </>
  );
};

/** The list of areas with its search. */
export async function areasPage(
  context: PageContext,
  search: () => Promise<SearchIndex>,
  query: Readonly<Record<string, string>>,
): Promise<{ status: 200 | 400; page: unknown }> {
  const asked = ['q', 'type', 'within', 'cursor'].some((name) => (query[name] ?? '').trim() !== '');
  const [result, containers, browse] = await Promise.all([
    asked ? findAreas(context, query) : undefined,
    readContainers(context.client, context.today),
    asked ? undefined : readBrowse(context.client, context.today),
  ]);
  const lost = (query.q ?? '').trim() !== '' && result && 'answer' in result;
  const near = lost && result.answer?.total === 0 ? (await search()).nearAreas(query.q ?? '') : [];
  const inside = containers.find(({ code }) => code === query.within);
  const problem: Problem | undefined = result && 'problem' in result ? result.problem : undefined;
  const types = [
    ['strategic_authority', AREA_TYPE_SETS.strategic_authority.name] as const,
    ...Object.entries(AREA_TYPES).map(([type, { plural }]) => [type, plural] as const),
  ];
  const page = (
    <Page
      frame={context.frame}
      takesParameters
      state={['type', 'within']}
      title="Areas"
      description="Districts, regions, skills plan areas and other places, by name, code or postcode, each with its figures."
      before={<Breadcrumbs links={[]} />}
    >
      {problem && <ProblemSummary problem={problem} fields={LABELS} />}
      <h1 class="govuk-heading-xl">Areas</h1>
      <StrayParameters query={query} known={[...FIELDS, 'cursor']} />
      <form class="app-filters" method="get" action="/areas">
        <TextField
          name="q"
          label={LABELS.q}
          hint="For example Kirklees, Huddersfield, HD1, SEMLEP or E08000034"
          value={query.q}
        />
        <div class="app-pair">
          <Select name="type" label={LABELS.type} options={types} value={query.type} />
          <Select
            name="within"
            label={LABELS.within}
            options={containers.map(
              ({ code, name, type }) => [code, `${name} (${AREA_TYPES[type].name})`] as const,
            )}
            value={query.within}
            any="Anywhere"
          />
        </div>
        <button type="submit" class="govuk-button">
          Find areas
        </button>
      </form>
      <p class="govuk-body">
        Planning for districts that are no area of their own?{' '}
        <a class="govuk-link" href="/areas/custom">
          Make a list of districts
        </a>
        .
      </p>
      {browse && <BrowseLists browse={browse} />}
      {asked && <h2 class="govuk-heading-l">{inside ? `Areas within ${inside.name}` : 'Found'}</h2>}
      {result && <Results result={result} near={near} query={query} />}
    </Page>
  );
  return { status: problem ? 400 : 200, page };
}
