import type { FC } from 'hono/jsx';
import { WhichPlace } from '../../../parts/form/which-place.tsx';
import { JobComesNext, WhichJob } from '../../../parts/job/which-job.tsx';
import { apiPath } from '../../../reading/api-client.ts';
import { plainWords } from '../../../reading/search/plain.ts';
import { adviseHref } from '../../../reading/jobs/advise-href.ts';
import type { Question } from '../../../reading/search/question/question.ts';
import { asksForRate, findTab, isAsking } from '../../../reading/search/question/words/asking.ts';
import { isFiller } from '../../../reading/search/question/words/spans.ts';

/** Whether a word only joins others to a sentence, which is broken without those that are left out. */
const isJoining = (word: string): boolean =>
  !asksForRate(word) && (isFiller(word) || (isAsking(word) && findTab([word]) === undefined));

/** The words of a question that are understood, as they were typed, without those that only join them. */
const keptOf = ({ typed, unknown }: Question): string[] =>
  typed.split(/\s+/).filter((word) => {
    const parts = plainWords(word);
    return !parts.some((part) => unknown.includes(part)) && !parts.every(isJoining);
  });

const askHref = (words: readonly string[]): string => apiPath('/search', { q: words.join(' ') });

/** The same question without what is not understood, which is then not limited by it. */
const Without: FC<{ question: Question }> = ({ question }) => {
  const kept = keptOf(question);
  const ofPlaces = plainWords(question.places.map(({ words }) => words).join(' '));
  const isPlaceAlone = kept.flatMap(plainWords).every((word) => ofPlaces.includes(word));
  if (kept.length === 0 || (isPlaceAlone && question.measures.length === 0)) return <></>;
  return (
    <p class="govuk-body">
      {question.measures.length === 0 && `Understood is “${kept.join(' ')}”. `}Without it:{' '}
      <a class="govuk-link" href={askHref(kept)}>
        {kept.join(' ')}
      </a>
    </p>
  );
};

/** Words that are no word of anything held, and the places that are spelt like them. */
const NotUnderstood: FC<{ question: Question }> = ({ question }) => (
  <>
    {(question.measures.length > 0 || question.near.length > 0) && (
      <p class="govuk-body">
        <strong>“{question.unknown.join(' ')}” is not understood</strong>, so nothing is shown for
        the rest either: it would answer another question.
      </p>
    )}
    {question.meant !== undefined && (
      <p class="govuk-body">
        Did you mean:{' '}
        <a class="govuk-link" href={askHref([question.meant])}>
          {question.meant}
        </a>
        ?
      </p>
    )}
    {question.near.length > 0 && (
      <>
        <p class="govuk-body">No place is called so. Did you mean:</p>
        <ul class="govuk-list govuk-list--bullet">
          {question.near.map(({ name, about }) => (
            <li>
              <a class="govuk-link" href={askHref([...keptOf(question), name])}>
                {name}
              </a>{' '}
              ({about})?
            </li>
          ))}
        </ul>
      </>
    )}
    <Without question={question} />
  </>
);

/** What is asked back before anything is answered: which place, which job, what a word is. */
export const AskedBack: FC<{ question: Question }> = ({ question }) => {
  const { places, job, unknown, typed } = question;
  if (unknown.length > 0) return <NotUnderstood question={question} />;
  const place = places.find(({ found }) => !found.one);
  return (
    <>
      {place && (
        <WhichPlace
          found={place.found}
          typed={place.words}
          href={(code) => apiPath('/search', { q: typed, place: code })}
        />
      )}
      {job && !job.jobs.one && place && <JobComesNext typed={job.title} jobs={job.jobs} />}
      {job && !job.jobs.one && !place && (
        <WhichJob
          jobs={job.jobs}
          typed={job.title}
          href={(soc) =>
            adviseHref({
              ...{ job: job.title, place: places[0]?.words },
              ...{ soc, area: places[0]?.found.one?.code },
            })
          }
        />
      )}
    </>
  );
};
