import type { FC } from 'hono/jsx';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { DatasetList } from '../../parts/dataset/dataset-list.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { hasFigures } from '../../../schemas/words/kinds.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { apiPath } from '../../reading/api-client.ts';
import { findTown } from '../../reading/areas/find-town.ts';
import { type FoundJobs, findJobs } from '../../reading/jobs/find-jobs.ts';
import { type ReadTyped, readTyped } from '../../reading/jobs/read-typed.ts';
import type { SearchIndex } from '../../reading/search/search-index.ts';
import { typedText } from '../../words/typed.ts';
import type { PageContext, Query } from '../context.ts';
import { WhichPlace } from '../../parts/form/which-place.tsx';
import { WhichJob } from '../../parts/job/which-job.tsx';
import { JobBox } from '../../parts/form/job-box.tsx';
import { jobHref } from '../../reading/jobs/job-href.ts';

/** Datasets of figures that are held by occupation: what the page of a job can tell. */
async function readFiguresByOccupation(client: PageContext['client']): Promise<DatasetSummary[]> {
  const catalogue = await readCatalogue(client);
  return catalogue.filter(
    (dataset) =>
      hasFigures(dataset) &&
      dataset.state !== 'ended' &&
      dataset.labels.classification.value === 'occupation',
  );
}

const Promised: FC<{ figures: readonly DatasetSummary[] }> = ({ figures }) => (
  <>
    <p class="govuk-body">
      The page of a job shows these figures for the place, or for the nearest wider area that has
      them; jobs near it; and courses that may lead to it. Without a place it is of England.
    </p>
    {figures.length > 0 && <DatasetList datasets={figures} />}
  </>
);

/** The place as it was typed; the name of one that was given by its code. */
function shownPlace(typed: ReadTyped | undefined): string | undefined {
  const one = typed?.found?.one;
  return one?.code === typed?.place ? one?.name : typed?.place;
}

/** Where a box that tells one job and one place, or none, leads; undefined where it is to be asked. */
function findAddress(jobs: FoundJobs, { job, found }: ReadTyped): string | undefined {
  if (!jobs.one || (found && !found.one)) return undefined;
  return jobHref(jobs.one.code, found?.one?.code, job, findTown(found, found?.one));
}

/**
 * The box for a job and a place. One job in one place leads straight to its page, unless `choose` asks
 * for all that the title may mean.
 */
export async function jobsPage(
  { client, frame }: PageContext,
  search: () => Promise<SearchIndex>,
  query: Query,
): Promise<{ readonly redirect?: string; readonly page?: unknown }> {
  const asked = {
    job: typedText(query.q),
    place: typedText(query.place),
  };
  const typed = asked.job === '' ? undefined : await readTyped(client, search, asked);
  const jobs = typed && (await findJobs(client, typed.job));
  const redirect =
    typed && jobs && query.choose === undefined ? findAddress(jobs, typed) : undefined;
  if (redirect !== undefined) return { redirect };
  const { found } = typed ?? {};
  const page = (
    <Page
      frame={frame}
      takesParameters
      title="Find a job in a place"
      description="Adverts, pay, jobs and outlook for a job in a place, and jobs near it."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Find a job in a place</h1>
      <StrayParameters query={query} known={['q', 'place', 'choose']} />
      <JobBox job={typed?.job ?? asked.job} place={shownPlace(typed) ?? asked.place} />
      {asked.job === '' && query.q !== undefined && (
        <p class="govuk-body">Type a job, such as care worker.</p>
      )}
      {typed && found && !found.one && (
        <WhichPlace
          found={found}
          typed={typed.place}
          href={(place) => apiPath('/jobs', { q: typed.job, place })}
        />
      )}
      {typed && jobs && !(jobs.one && found && !found.one) && (
        <WhichJob
          jobs={jobs}
          typed={typed.job}
          href={(code) => jobHref(code, typed.found?.one?.code, typed.job)}
        />
      )}
      {!typed && <Promised figures={await readFiguresByOccupation(client)} />}
    </Page>
  );
  return { page };
}
