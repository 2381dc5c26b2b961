import type { FC } from 'hono/jsx';
import type { FoundJobs } from '../../reading/jobs/find-jobs.ts';
import { plainName } from '../../words/jobs/plain-name.ts';

interface WhichJobProps {
  readonly jobs: FoundJobs;
  /** The words for the job as they were typed. */
  readonly typed: string;
  /** Address of the page for an occupation; all else that was asked for is kept in it. */
  readonly href: (code: string) => string;
}

const notTitleWords = (typed: string): string => `“${typed}” is not a job title that is held here.`;

/** What is asked of whoever typed the words, or what he may do where they lead to no job. */
function askWords({ several, words, isTitle }: FoundJobs, typed: string): string {
  if (several.length === 0)
    return `${words ?? 'No list of occupations is held here.'} Try other words, or the name that an employer would put on the advert.`;
  if (several.length === 1)
    return `${isTitle ? '' : notTitleWords(typed)} One job has a title near to it. Choose it if it fits.`.trim();
  const choose = 'Choose the job that fits best; the likeliest stands first.';
  return isTitle ? choose : `${notTitleWords(typed)} These jobs have titles near to it. ${choose}`;
}

/** That of a job with several meanings is asked after the place, so that what is chosen is kept. */
export const JobComesNext: FC<Omit<WhichJobProps, 'href'>> = ({ jobs, typed }) => (
  <p class="govuk-body">
    {jobs.several.length === 0
      ? askWords(jobs, typed)
      : `${jobs.isTitle ? `“${typed}” is a title of several jobs.` : notTitleWords(typed)} After the place you are asked ${jobs.several.length === 1 ? 'whether the one job that is near to it fits' : `which of ${jobs.several.length} jobs fits best`}.`}
  </p>
);

/** Which of several occupations was meant, the likeliest first, each with a title of it. */
export const WhichJob: FC<WhichJobProps> = ({ jobs, typed, href }) => (
  <section aria-labelledby="which-job">
    <h2 class="govuk-heading-m" id="which-job">
      {jobs.several.length > 0 ? `Which job is “${typed}”?` : `No job is found by “${typed}”`}
    </h2>
    <p class="govuk-body">{askWords(jobs, typed)}</p>
    <ul class="govuk-list">
      {jobs.several.map(({ code, name, found_by }) => (
        <li>
          <a class="govuk-link" href={href(code)}>
            {plainName(name)}
          </a>
          {found_by && `, such as “${found_by.title}”`}
        </li>
      ))}
    </ul>
  </section>
);
