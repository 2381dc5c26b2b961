import type { FC } from 'hono/jsx';
import type { FoundJobs } from '../../reading/jobs/find-jobs.ts';
import { SURENESS_WORDS } from '../../words/jobs/sureness.ts';

interface WhichJobProps {
  readonly jobs: FoundJobs;
  /** The words for the job as they were typed. */
  readonly typed: string;
  /** Address of the page for an occupation; all else that was asked for is kept in it. */
  readonly href: (code: string) => string;
}

/** Which of several occupations was meant, each with how likely it is. */
export const WhichJob: FC<WhichJobProps> = ({ jobs, typed, href }) => (
  <section aria-labelledby="which-job">
    <h2 class="govuk-heading-m" id="which-job">
      {jobs.several.length > 0 ? `Which job is “${typed}”?` : `No job is found by “${typed}”`}
    </h2>
    <p class="govuk-body">
      {jobs.words ?? 'No list of occupations is held here.'}
      {jobs.several.length === 0 &&
        ' Try other words, or the name that an employer would put on the advert.'}
    </p>
    <ul class="govuk-list">
      {jobs.several.map(({ code, name, found_by }) => (
        <li>
          <a class="govuk-link" href={href(code)}>
            {name}
          </a>
          {found_by && `: ${SURENESS_WORDS[found_by.sureness]}, by the title “${found_by.title}”`}
        </li>
      ))}
    </ul>
  </section>
);
