import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { type ReadOutcomes, readOutcomes } from '../providers/read-outcomes.ts';

/** Courses shown on a page; the others are told to be there. */
const SHOWN = '20';

/** The courses that may lead to a job in a place, and what learners of their subjects came to. */
export interface Leading {
  readonly courses: CoursesAnswer;
  /** The address of all the courses. */
  readonly json: string;
  readonly outcomes: ReadOutcomes;
}

/** Reads what leads to a job in a place. Throws what the API client throws. */
export async function readLeading(client: ApiClient, job: JobAnswer): Promise<Leading> {
  const asked = { soc: job.occupation.code, area: job.area.code };
  const subjects = (job.provision?.subjects ?? []).map(({ subject, name }) => {
    return { code: subject, name };
  });
  const [courses, outcomes] = await Promise.all([
    client.read(apiPath('/v1/courses', { ...asked, limit: SHOWN }), CoursesAnswer),
    readOutcomes(client, subjects),
  ]);
  return { courses, json: apiPath('/v1/courses', asked), outcomes };
}
