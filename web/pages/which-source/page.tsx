import type { FC, PropsWithChildren } from 'hono/jsx';
import { THEMES, type Theme, isOneOf, wordsOf } from '../../../schemas/words/vocabulary.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Select } from '../../parts/form/field.tsx';
import { Tags } from '../../parts/dataset/tags.tsx';
import { AREA_TYPES, areaTypeWords, isAreaType } from '../../../schemas/words/area-types.ts';
import { type PageContext } from '../context.ts';
import { findSources, readCatalogue } from '../../reading/catalogue.ts';

interface AnswerProps {
  readonly dataset: DatasetSummary;
  readonly sources: ReadonlyMap<string, DatasetSummary>;
}

/** A question with its source; where the figures are held here, the source they come from too. */
const Answer: FC<AnswerProps> = ({ dataset, sources }) => {
  const { smallest_safe_area: area } = dataset;
  const described = [...sources].filter(([, { hosted_as }]) => hosted_as === dataset.id);
  return (
    <li class="app-card app-answer">
      <h3 class="govuk-heading-m">{dataset.question}</h3>
      <p class="govuk-body app-answer__source">
        <a class="govuk-link" href={`/datasets/${dataset.id}`}>
          {dataset.title}
        </a>
        {described.map(([id, { title }]) => (
          <>
            {'. Figures held here, from '}
            <a class="govuk-link" href={`/datasets/${id}`}>
              {title}
            </a>
          </>
        ))}
      </p>
      <p class="govuk-body">
        <strong>Smallest area it is safe for:</strong>{' '}
        {area === null ? 'not stated for any area' : areaTypeWords(area)}
      </p>
      <p class="govuk-body">
        <strong>Watch for:</strong> {dataset.trap}
      </p>
      <Tags dataset={dataset} />
    </li>
  );
};

interface ThemeProps {
  readonly theme: Theme;
  /** Whether a dataset that is mainly about it is held. */
  readonly isHeld: boolean;
  readonly isOpen: boolean;
  readonly count: number;
}

/** The questions of a theme, folded while there are many of all. */
const Theme: FC<PropsWithChildren<ThemeProps>> = ({ theme, isHeld, isOpen, count, children }) => (
  <details class="govuk-details app-theme" id={`theme-${theme}`} open={isOpen}>
    <summary class="govuk-details__summary">
      <h2 class="govuk-heading-m">
        {THEMES[theme]} ({count})
      </h2>
    </summary>
    {!isHeld && (
      <p class="govuk-inset-text">
        No dataset that is mainly about {THEMES[theme].toLowerCase()} is held here. These sources
        are described and linked.
      </p>
    )}
    <ul class="app-cards">{children}</ul>
  </details>
);

/** So many questions stand open; more are looked through theme by theme. */
const MOST_OPEN = 12;

const STATES = ['live', 'paused', 'ended'];

/** Sources that answer today before those that have ended; otherwise in the order of the catalogue. */
function liveFirst(datasets: readonly DatasetSummary[]): DatasetSummary[] {
  return datasets.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
}

/** From a question to its source, the smallest area it is safe for, and what to watch for. */
export async function whichSourcePage(
  { client, frame }: PageContext,
  query: Readonly<Record<string, string>>,
) {
  const catalogue = await readCatalogue(client);
  const sources = new Map(catalogue.map((each) => [each.id, each]));
  const wanted = query.theme ?? '';
  const type = query.area_type ?? '';
  const faults = [
    ...(wanted === '' || isOneOf(THEMES, wanted)
      ? []
      : [`“${wanted.slice(0, 60)}” is not a theme.`]),
    ...(type === '' || isAreaType(type) ? [] : [`“${type.slice(0, 60)}” is not a type of area.`]),
  ];
  const shown = catalogue.filter(
    ({ hosted_as, labels }) =>
      (hosted_as === null || !sources.has(hosted_as)) &&
      (!isAreaType(type) || labels.spatial_availability.value.includes(type)),
  );
  const all = wordsOf(THEMES);
  const known = new Set(catalogue.flatMap(({ labels }) => labels.spatial_availability.value));
  const types = wordsOf(AREA_TYPES).filter((each) => each !== 'none' && known.has(each));
  const themes: Theme[] = isOneOf(THEMES, wanted) ? [wanted] : all;
  const groups = themes
    .map((theme) => ({
      theme,
      members: liveFirst(shown.filter(({ themes: [main] }) => main === theme)),
    }))
    .filter(({ members }) => members.length > 0);
  const questions = groups.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <Page
      frame={frame}
      takesParameters
      title="Which source answers my question?"
      description="From a question about the local labour market to the source that answers it."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Which source answers my question?</h1>
      <p class="govuk-body-l">
        Open a theme and find your question. Each source comes with the smallest kind of area it can
        safely be used for, and what to watch for.
      </p>
      <StrayParameters query={query} known={['theme', 'area_type']} />
      {faults.map((words) => (
        <p class="govuk-inset-text app-caution">{words} All are shown.</p>
      ))}
      <form class="app-filters" method="get" action="/which-source">
        <Select
          name="theme"
          label="My question is about"
          options={all.map((theme) => [theme, THEMES[theme]] as const)}
          value={isOneOf(THEMES, wanted) ? wanted : undefined}
          any="Anything"
        />
        <Select
          name="area_type"
          label="With figures for"
          options={types.map((each) => [each, areaTypeWords(each, 2)] as const)}
          value={isAreaType(type) ? type : undefined}
          any="Any kind of area"
        />
        <button type="submit" class="govuk-button">
          Show questions
        </button>
      </form>
      {groups.length === 0 && <p class="govuk-body">No source is described for this choice yet.</p>}
      {groups.map(({ theme, members }) => (
        <Theme
          theme={theme}
          isHeld={findSources(catalogue, theme).main.length > 0}
          isOpen={questions <= MOST_OPEN || groups.length === 1}
          count={members.length}
        >
          {members.map((dataset) => (
            <Answer dataset={dataset} sources={sources} />
          ))}
        </Theme>
      ))}
    </Page>
  );
}
