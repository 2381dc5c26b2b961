import { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import type { ApiClient } from '../api-client.ts';
import { type AskedCourses, coursesHref, coursesPath } from './around.ts';

/** Further than any place in Great Britain is from another, in km. */
const ANYWHERE = '500';

/** Courses that are asked for. */
export interface CoursesAround {
  readonly courses: CoursesAnswer;
  /** The nearest of those that are further than is asked, where none is so near; otherwise undefined. */
  readonly further: CoursesAnswer | undefined;
  /** The job that they may lead to, where no title has the words that were asked for. */
  readonly leadTo?: string | undefined;
  /** The page that lists those that are told. */
  readonly all: string;
}

/** Reads the first courses that are asked for; where none is so near, the nearest of the others too. */
export async function readAround(
  client: ApiClient,
  asked: AskedCourses,
  limit: string,
): Promise<CoursesAround> {
  const courses = await client.read(coursesPath(asked, limit), CoursesAnswer);
  if (courses.total > 0 || courses.beyond.further === 0)
    return { courses, further: undefined, all: coursesHref(asked) };
  const wide = { ...asked, km: ANYWHERE };
  const further = await client.read(coursesPath(wide, limit), CoursesAnswer);
  return { courses, further, all: coursesHref(wide) };
}
