import type { FC } from 'hono/jsx';
import type { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { listWords } from '../../../schemas/words/list.ts';
import type { DrawnChart } from '../../charts/chart.ts';
import { Drawings } from '../../parts/chart/drawings.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { funnelAddress, funnelTitle } from '../../views/funnel/funnel-view.ts';
import { INSIDE_WORDS, funnelSentence, shortPosition } from '../../words/funnel.ts';
import { countWords, numberWords } from '../../words/number.ts';
import { FunnelTable } from './funnel-table.tsx';
import { HowSure } from './how-sure.tsx';
import { Share } from './share.tsx';
import type { Query } from '../context.ts';

interface ResultProps {
  readonly answer: FunnelAnswer;
  readonly drawn: DrawnChart;
  readonly query: Query;
  /** The address of the answer. */
  readonly path: string;
  /** Base of absolute links, where the operator has set one. */
  readonly base: string | undefined;
}

/** What is known of whom providers teach, and how much it explains. */
const CaseMix: FC<{ answer: FunnelAnswer }> = ({ answer: { case_mix: mix } }) => (
  <Fold title="Whom providers teach">
    <p class="govuk-body">
      {mix.reason ??
        `A rate is expected of each provider from its own people by ${listWords(mix.by.map(({ name }) => name.toLowerCase()))}, each with the rate of everybody. What is not published, such as how far from work people were, is not in it.`}
    </p>
    {mix.dispersion && <p class="govuk-body">About the expected rates: {mix.dispersion.words}</p>}
  </Fold>
);

/** Those that stand outside the limits, by name; more than these stand in the table alone. */
const MOST_OUTSIDE = 20;

const Outside: FC<{ answer: FunnelAnswer }> = ({ answer: { points } }) => {
  const outside = points.filter(
    ({ position }) => position !== 'inside' && position !== 'not_shown',
  );
  if (outside.length > MOST_OUTSIDE) return <p class="govuk-body">{INSIDE_WORDS}</p>;
  return (
    <>
      <p class="govuk-body">
        {INSIDE_WORDS} {outside.length > 0 && 'Outside them:'}
      </p>
      <ul class="govuk-list">
        {outside.map(({ provider, provider_name: name, position }) => (
          <li>
            <a class="govuk-link" href={`/providers/${provider}`}>
              {name}
            </a>
            : {shortPosition(position)}
          </li>
        ))}
      </ul>
    </>
  );
};

/** What is told of a funnel: who stands outside, the drawing, how sure that is, and everybody by name. */
export const Result: FC<ResultProps> = ({ answer, drawn, query, path, base }) => {
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
      <Drawings label={answer.group.words} drawn={drawn} invented={answer.invented}>
        {answer.source}. How it was made:{' '}
        <a class="govuk-link" href={`/datasets/${answer.dataset}`}>
          {answer.dataset}
        </a>
        , version {answer.version}.
      </Drawings>
      <p class="govuk-body-s">
        Each mark is a provider: a triangle stands outside the limits that judge, pointing to the
        side. The grey line is the rate of all people together.
      </p>
      <Share
        address={funnelAddress(query)}
        title={funnelTitle(answer)}
        json={path}
        csv={answer.data.replace('/data?', '/data.csv?')}
        base={base}
      />
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
        <Outside answer={answer} />
        <Fold
          title={`All ${countWords(answer.points.length, 'provider')}, by name`}
          open={query.page !== undefined || marked !== null}
        >
          <FunnelTable answer={answer} query={query} />
        </Fold>
      </Section>
    </>
  );
};
