import type { FC } from 'hono/jsx';
import type { Problem } from '../../../schemas/answers/problems/problem.ts';
import { InPlace } from '../../../schemas/answers/problems/typed-problem.ts';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import type { PageFrame } from '../../parts/layout/page-frame.ts';
import { JobBox } from '../../parts/form/job-box.tsx';
import { jobHref } from '../../reading/jobs/job-href.ts';

interface RefusedProps {
  readonly frame: PageFrame;
  readonly problem: Problem;
  /** The code of the place that was asked for. */
  readonly area: string | undefined;
}

const MOST_NEAR = 3;

/** An occupation or a place that there is not: what was meant, and the box to ask anew. */
export const Refused: FC<RefusedProps> = ({ frame, problem, area }) => {
  const isPlace = problem.errors.some(({ name }) => name === 'area');
  const near = isPlace ? [] : (InPlace.safeParse(problem).data?.nearest_named ?? []);
  return (
    <Page
      frame={frame}
      takesParameters
      title={isPlace ? 'No such place' : 'No such occupation'}
      before={<Breadcrumbs links={[['/jobs', 'Jobs']]} />}
    >
      <h1 class="govuk-heading-l">{isPlace ? 'No such place' : 'No such occupation'}</h1>
      <p class="govuk-body">{problem.detail.replace(/ See \/v1\/[^.]*\./, '')}</p>
      {near.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {near.slice(0, MOST_NEAR).map(({ code, name }) => (
            <li>
              <a class="govuk-link" href={jobHref(code, area)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <JobBox label="Look a job up by its title" />
    </Page>
  );
};
