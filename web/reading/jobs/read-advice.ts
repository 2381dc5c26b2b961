import type { AreaSummary } from '../../../schemas/answers/area.ts';
import type { FoundEntity } from '../../../schemas/answers/entity.ts';
import { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import type { Wanted } from '../../../schemas/answers/jobs/wanted.ts';
import { DemandAnswer } from '../../../schemas/answers/sides/beside.ts';
import { ENGLAND } from '../../../schemas/words/wider-areas.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { findTown } from '../areas/find-town.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { AskedAdvice } from './advise-href.ts';
import { type FoundJobs, findJobs } from './find-jobs.ts';
import { jobPath } from './job-href.ts';
import { type Leading, readLeading } from './read-leading.ts';
import { type ReadTyped, readTyped } from './read-typed.ts';

/** What was typed, what it may mean, and what was chosen of that. */
export interface Understood {
  readonly typed: ReadTyped;
  /** Undefined where no job was typed. */
  readonly jobs: FoundJobs | undefined;
  /** The occupation that is meant, where that is clear or was chosen. */
  readonly occupation: FoundEntity | undefined;
  readonly area: AreaSummary | undefined;
  /** Codes that the words alone do not lead to, as an address keeps them. */
  readonly chosen: Pick<AskedAdvice, 'soc' | 'area'>;
}

/** What the page for advisers tells. */
export type Advice =
  | { readonly tells: 'nothing' }
  /** A job or a place that is several, or none: it is asked back. */
  | { readonly tells: 'choices'; readonly understood: Understood }
  /** What is asked for in a place, where no job was typed. */
  | {
      readonly tells: 'place';
      readonly understood: Understood;
      readonly area: AreaSummary;
      /** Null where no adverts of the place are held. */
      readonly wanted: Wanted | null;
    }
  | {
      readonly tells: 'job';
      readonly understood: Understood;
      readonly job: JobAnswer;
      readonly leading: Leading;
    };

type Search = () => Promise<SearchIndex>;

/** Reads the words for a job and a place, and what was chosen of what they may mean. */
async function understand(
  client: ApiClient,
  search: Search,
  { job = '', place = '', ...asked }: AskedAdvice,
): Promise<Understood> {
  const reading = readTyped(client, search, { job, place });
  // Where no place was typed the words for the job may hold one, so they are read first.
  const own = place === '' ? undefined : findJobs(client, job);
  const typed = await reading;
  const jobs = typed.job === '' ? undefined : await (own ?? findJobs(client, typed.job));
  const { found } = typed;
  const occupation = jobs?.several.find(({ code }) => code === asked.soc) ?? jobs?.one;
  const area = found?.several.find(({ code }) => code === asked.area) ?? found?.one;
  const chosen = {
    soc: occupation === jobs?.one ? undefined : occupation?.code,
    area: area === found?.one ? undefined : area?.code,
  };
  return { typed, jobs, occupation, area, chosen };
}

/** Reads what is told to an adviser. Throws what the API client throws. */
export async function readAdvice(
  client: ApiClient,
  search: Search,
  asked: AskedAdvice,
): Promise<Advice> {
  if ((asked.job ?? '') === '' && (asked.place ?? '') === '') return { tells: 'nothing' };
  const understood = await understand(client, search, asked);
  const { typed, jobs, occupation, area } = understood;
  if ((typed.found && !area) || (jobs && !occupation)) return { tells: 'choices', understood };
  if (occupation) {
    const place = findTown(typed.found, area);
    const title = typed.job === occupation.code ? undefined : typed.job;
    const path = jobPath(occupation.code, { area: area?.code ?? ENGLAND, title, place });
    const job = await client.read(path, JobAnswer);
    return { tells: 'job', understood, job, leading: await readLeading(client, job) };
  }
  if (!area) return { tells: 'nothing' };
  const { wanted } = await client.read(apiPath('/v1/demand', { area: area.code }), DemandAnswer);
  return { tells: 'place', understood, area, wanted };
}
