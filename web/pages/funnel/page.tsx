import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { drawFunnel, funnelWithPoints } from '../../charts/funnel/draw-funnel.ts';
import { ProblemSummary } from '../../parts/form/problem-summary.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Table } from '../../parts/table.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { funnelSentence } from '../../words/funnel.ts';
import { numberWords } from '../../words/number.ts';
import { listWords } from '../../../schemas/words/list.ts';
import type { PageContext } from '../context.ts';
import { FunnelForm, readChoices } from './funnel-form.tsx';
import { FunnelTable } from './funnel-table.tsx';
import { type Query, readFunnel } from './read-funnel.ts';

const KNOWN = ['measure', 'period', 'provider', 'page', 'edition'];
const LABELS = { measure: 'Measure', period: 'Period', provider: 'Mark one provider' };

interface ResultProps {
  readonly answer: FunnelAnswer;
  readonly drawn: { readonly wide: string; readonly narrow: string };
  readonly query: Query;
  readonly path: string;
}

/** What the limits do and do not tell, and what would be found at each size. */
const HowSure: FC<{ answer: FunnelAnswer }> = ({ answer }) => (
  <Section id="how-sure" title="How often this is wrong, and what it would find">
    <p class="govuk-body">{answer.words}</p>
    <p class="govuk-body">{answer.dispersion.words}</p>
    <Table
      id="power"
      caption="The true difference, in percentage points, that is found eight times in ten"
      columns={[
        { head: 'A provider of this size' },
        { head: 'People', numeric: true },
        { head: 'By the 95% limits', numeric: true },
        { head: 'By the 99.8% limits', numeric: true },
      ]}
      rows={answer.power
        .filter(({ limit }) => limit === '95')
        .map(({ n, size, true_difference: usual }) => {
          const far = answer.power.find(
            (each) => each.n === n && each.size === size && each.limit === '99_8',
          );
          const say = (difference: number | null | undefined) =>
            typeof difference === 'number' ? numberWords(difference, 1) : 'none is found';
          return [size, numberWords(n), say(usual), say(far?.true_difference)];
        })}
    />
    <p class="govuk-body-s">
      Rounding alone puts nobody outside: the smallest base and the nearest rate that round to what
      was published are judged. Limits: Spiegelhalter,{' '}
      <a class="govuk-link" href="https://doi.org/10.1002/sim.1970">
        Statistics in Medicine 24 (2005)
      </a>
      . A place in an order is as uncertain as the limits are wide, so there is no order of merit:
      Goldstein and Spiegelhalter,{' '}
      <a class="govuk-link" href="https://doi.org/10.2307/2983325">
        Journal of the Royal Statistical Society A 159 (1996)
      </a>
      .
    </p>
  </Section>
);

/** What is known of whom providers teach, and how much it explains. */
const CaseMix: FC<{ answer: FunnelAnswer }> = ({ answer: { case_mix: mix } }) => (
  <Section id="case-mix" title="Whom providers teach">
    <p class="govuk-body">
      {mix.reason ??
        `A rate is expected of each provider from its own people by ${listWords(mix.by.map(({ name }) => name.toLowerCase()))}, each with the rate of everybody. What is not published, such as how far from work people were, is not in it.`}
    </p>
    {mix.dispersion && <p class="govuk-body">About the expected rates: {mix.dispersion.words}</p>}
  </Section>
);

const Result: FC<ResultProps> = ({ answer, drawn, query, path }) => {
  const { marked, hidden, measure } = answer;
  return (
    <>
      <p class="govuk-body-l app-lead" id="funnel-sentence">
        {funnelSentence(answer)}
      </p>
      {marked && (
        <p class="govuk-body">
          <strong>{marked.provider_name}</strong>:{' '}
          {marked.place?.words ?? 'it has no number here, so it has no place.'}
        </p>
      )}
      {query.provider && !marked && (
        <p class="govuk-inset-text app-caution">
          No provider here has the number “{query.provider.slice(0, 20)}”, so none is marked.
        </p>
      )}
      <figure class="app-chart" aria-label={answer.group.words}>
        {(['wide', 'narrow'] as const).map((drawing) => (
          <div class={`app-chart__${drawing}`}>{raw(drawn[drawing])}</div>
        ))}
        <figcaption class="govuk-body-s">
          {answer.invented && <strong>Invented figures. </strong>}
          {answer.source}. How it was made:{' '}
          <a class="govuk-link" href={`/datasets/${answer.dataset}`}>
            {answer.dataset}
          </a>
          , version {answer.version}.
        </figcaption>
      </figure>
      <p class="govuk-body-s">
        Each mark is a provider: a triangle stands outside the limits that judge, pointing to the
        side. The grey line is the rate of all people together. This as{' '}
        <a class="govuk-link" href={path}>
          JSON
        </a>
        ,{' '}
        <a class="govuk-link" href={answer.data.replace('/data?', '/data.csv?')}>
          CSV of the rows
        </a>
        ,{' '}
        <a
          class="govuk-link"
          href={apiPath('/funnel/vega-lite.json', { ...query, page: undefined })}
        >
          Vega-Lite
        </a>
        .
      </p>
      <p class="govuk-body">
        {measure.population}. {measure.clock}.
      </p>
      {hidden.count > 0 && (
        <p class="govuk-body">
          Not shown:{' '}
          {listWords(hidden.why.map(({ count, message }) => `${numberWords(count)} (${message})`))}.
          A hidden rate is no low rate.
        </p>
      )}
      <HowSure answer={answer} />
      <CaseMix answer={answer} />
      <Section id="providers" title="Providers by name">
        <FunnelTable answer={answer} query={query} />
      </Section>
    </>
  );
};

/** Providers of one group by size and rate: who can be told from the others, and who cannot. */
export async function funnelPage(context: PageContext, query: Query) {
  const { client, frame } = context;
  const { answer, problem, known, path } = await readFunnel(context, query);
  const choices = await readChoices(client, answer);
  const drawn = answer && (await drawFunnel(answer, 'funnel'));
  const page = (
    <Page
      frame={frame}
      takesParameters
      title={answer ? `${answer.measure.name}: providers on a funnel` : 'Providers on a funnel'}
      description="Rates of providers by size, with the limits of chance: who can be told from the others, how often that is wrong, and what it would find."
      before={<Breadcrumbs links={[]} />}
    >
      <div class="app-funnel">
        <h1 class="govuk-heading-xl">
          {answer ? `${answer.measure.name}: providers on a funnel` : 'Providers on a funnel'}
        </h1>
        <StrayParameters query={query} known={answer ? [...known, 'page'] : KNOWN} />
        {problem && <ProblemSummary problem={problem} fields={LABELS} />}
        {answer && drawn && <Result answer={answer} drawn={drawn} query={query} path={path} />}
        <Section id="another" title={answer ? 'Another comparison' : 'Choose what to compare'}>
          {choices.measures.length === 0 ? (
            <p class="govuk-body">No rate by provider is held here.</p>
          ) : (
            <FunnelForm choices={choices} query={query} answer={answer} />
          )}
        </Section>
      </div>
    </Page>
  );
  return { status: problem ? 400 : 200, page } as const;
}

/** The funnel of an address as a Vega-Lite spec; undefined where there is none. */
export async function funnelSpecFile(
  context: PageContext,
  query: Query,
): Promise<object | undefined> {
  const { answer } = await readFunnel(context, query);
  return answer && funnelWithPoints(answer);
}
