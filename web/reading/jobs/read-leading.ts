import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { type LiveVacancies, readVacancies } from '../adverts/read-vacancies.ts';
import { type Outside, findOutside } from '../search/answers/find-outside.ts';
import { readCatalogue } from '../catalogue.ts';
import type { ApiClient } from '../api-client.ts';
import { placeCourses } from '../courses/around.ts';
import { type CoursesAround, readAround } from '../courses/read-around.ts';
import { type ReadOutcomes, readOutcomes } from '../providers/read-outcomes.ts';

/** Courses shown on a page; the others are told to be there. */
const SHOWN = '20';
/** Live vacancies shown. */
const VACANCIES = 10;

/** What is read beside the answer of a job: courses that may lead to it, and where its pay stands. */
export interface Leading extends CoursesAround {
  /** What learners of the subjects of the courses came to. */
  readonly outcomes: ReadOutcomes;
  /** Live vacancies of the job, near the town where one was named; undefined where none are held. */
  readonly vacancies: LiveVacancies | undefined;
  /** Where pay by occupation is published, where none is held. */
  readonly payElsewhere: Outside | undefined;
}

/** Reads what is told beside a job in a place. Throws what the API client throws. */
export async function readLeading(client: ApiClient, job: JobAnswer): Promise<Leading> {
  const asked = { soc: job.occupation.code, ...placeCourses(job.area) };
  const subjects = (job.provision?.subjects ?? []).map(({ subject, name }) => {
    return { code: subject, name };
  });
  const sought = {
    ...{ occupation: job.occupation.code, area: job.area.code, limit: VACANCIES },
    near: job.town ?? undefined,
  };
  const [around, outcomes, vacancies, catalogue] = await Promise.all([
    readAround(client, asked, SHOWN),
    readOutcomes(client, subjects),
    readVacancies(client, sought),
    job.pay ? [] : readCatalogue(client),
  ]);
  const payElsewhere = findOutside(catalogue, ['pay', 'occupation']);
  return { ...around, outcomes, vacancies, payElsewhere };
}
