import type { FC } from 'hono/jsx';
import { Outcomes } from '../../../parts/provision/outcomes.tsx';
import { centreWords } from '../../../parts/provision/outcome-words.ts';
import { apiPath } from '../../../reading/api-client.ts';
import type { AnsweredOutcomes } from '../../../reading/search/answers/answer-outcomes.ts';
import type { ListedProviders } from '../../../reading/search/answers/answered.ts';
import { providersLink } from './links/providers-link.ts';

/** The rate of the learners of all subjects, where none is held of the one that is asked for. */
const OfAll: FC<{ all: NonNullable<AnsweredOutcomes['all']>; subject: string }> = ({
  all,
  subject,
}) => (
  <>
    <p class="govuk-body">
      <strong>None is held of {subject} alone.</strong> {all.measure.name} of learners of all
      subjects: {centreWords({ funnel: all })}.{' '}
      <a class="govuk-link" href={apiPath('/funnel', { measure: all.measure.id })}>
        Each by name, on a funnel
      </a>
    </p>
    <p class="govuk-body-s">
      {all.measure.population}. {all.measure.frame && `Outside it: ${all.measure.frame.outside}.`}{' '}
      Source:{' '}
      <a class="govuk-link" href={`/datasets/${all.dataset}`}>
        {all.source}
      </a>
      , version {all.version}.
    </p>
  </>
);

const ProvidersLine: FC<{ list: ListedProviders }> = ({ list }) => {
  const [href, words] = providersLink(list);
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {words}
      </a>
    </p>
  );
};

/** What learners of a subject came to, of which providers it is told, and what the subject takes in. */
export const OutcomesAnswered: FC<{
  answered: AnsweredOutcomes;
  list: ListedProviders | undefined;
}> = ({ answered: { subject, work, all, providers }, list }) => (
  <section class="app-answered app-answered-outcomes" aria-labelledby="outcomes">
    <h2 class="govuk-heading-m" id="outcomes">
      What learners of {subject.name} came to
    </h2>
    {all ? (
      <OfAll all={all} subject={subject.name} />
    ) : (
      <Outcomes outcomes={work} providers={providers} />
    )}
    {list && <ProvidersLine list={list} />}
  </section>
);
