import type { FC } from 'hono/jsx';
import { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { ENGLAND } from '../../../schemas/words/wider-areas.ts';
import { PrintedHeading } from '../../parts/printed-heading.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { JobBox } from '../../parts/form/job-box.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { apartWords } from '../../words/jobs/plain-name.ts';
import { surenessWords } from '../../words/jobs/sureness.ts';
import { ApiProblem, apiPath } from '../../reading/api-client.ts';
import type { PageContext, Query } from '../context.ts';
import { adviseHref } from '../../reading/jobs/advise-href.ts';
import { jobPath } from '../../reading/jobs/job-href.ts';
import { readLeading } from '../../reading/jobs/read-leading.ts';
import { Searches } from '../../parts/job/searches.tsx';
import { Sources } from '../../parts/job/sources.tsx';
import { Answers } from './answers.tsx';
import { Leading } from './leading.tsx';
import { Provision } from './provision.tsx';
import { Refused } from './refused.tsx';
import { Related } from './related.tsx';

/** Faults of the address that its page explains. */
const EXPLAINED: Readonly<Record<string, 400 | 404>> = {
  '/problems/unknown-entity': 404,
  '/problems/unknown-code': 400,
  '/problems/malformed-value': 400,
};

/**
 * One job in one place: the answers in one view, what is near it and what leads to it below. An
 * occupation or a place that there is not is explained, with the box to ask anew.
 */
export async function jobPage(context: PageContext, code: string, query: Query) {
  try {
    return { status: 200, page: await showJob(context, code, query) } as const;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { problem } = error;
    const status = EXPLAINED[problem.type];
    if (status === undefined) throw error;
    const { frame } = context;
    return { status, page: <Refused frame={frame} problem={problem} area={query.area} /> };
  }
}

/** What the job is, how surely the words that were asked with mean it, and ways to ask anew. */
const Lead: FC<{ job: JobAnswer; asked: boolean }> = ({ job, asked }) => {
  const { occupation, title, area } = job;
  const [group] = occupation.parents;
  const apart = apartWords(occupation);
  const others =
    title &&
    title.others > 0 &&
    apiPath('/jobs', { q: title.text, place: area.code, choose: 'yes' });
  return (
    <p class="govuk-body app-lead">
      {title && `“${title.text}”: ${surenessWords(title)}. `}
      {group && `In the group “${group.name}”. `}
      {apart !== undefined && `${apart} `}
      {job.town !== null && `${job.town} is in ${area.name}: figures are of ${area.name}. `}
      {!asked && 'No place was given, so this is of England. '}
      <span class="app-no-print">
        {others && (
          <>
            <a class="govuk-link" href={others}>
              Other jobs called “{title.text}”
            </a>
            {' · '}
          </>
        )}
        <a class="govuk-link" href={adviseHref({ job: occupation.code, place: area.code })}>
          On one screen, in large type
        </a>
        {' · '}
        <a class="govuk-link" href="#another">
          Another job or place
        </a>
      </span>
    </p>
  );
};

async function showJob(context: PageContext, code: string, query: Query) {
  const { client, frame, today } = context;
  const { area = ENGLAND, title, place: typed, edition } = query;
  const asked = { area, title, place: typed };
  const job = await client.read(jobPath(code, { ...asked, edition }), JobAnswer);
  const leading = await readLeading(client, job);
  const { occupation, area: place } = job;
  const json = jobPath(code, { ...asked, edition: job.edition ?? undefined });
  return (
    <Page
      frame={frame}
      takesParameters
      state={['area', 'place']}
      title={`${occupation.name} in ${place.name}`}
      description={`Adverts, pay, jobs and outlook for ${occupation.name} in ${place.name}, and jobs near it.`}
    >
      <div class="app-job">
        <PrintedHeading>
          <h1 class="govuk-heading-l">
            {occupation.name} in {place.name}
          </h1>
        </PrintedHeading>
        <StrayParameters query={query} known={['area', 'title', 'place', 'edition']} />
        <Lead job={job} asked={query.area !== undefined} />
        <Answers job={job} payElsewhere={leading.payElsewhere} today={today} />
        <Searches job={job} />
        <Related job={job} />
        <Provision job={job} />
        <Leading leading={leading} today={today} />
        <Sources job={job} today={today} json={json} />
        <div class="app-no-print" id="another">
          <h2 class="govuk-heading-m">Another job or place</h2>
          <JobBox job={title ?? occupation.name} place={place.name} label="Another job or place" />
        </div>
      </div>
    </Page>
  );
}
