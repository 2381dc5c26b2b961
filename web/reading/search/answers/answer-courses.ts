import { CoursesAnswer } from '../../../../schemas/answers/provision/courses.ts';
import { COURSES, searchUrl } from '../../../../schemas/words/jobs/search-services.ts';
import { type ApiClient, apiPath } from '../../api-client.ts';
import { findTown } from '../../areas/find-town.ts';
import { readHeld } from '../../read-held.ts';
import type { Question } from '../question/question.ts';
import type { Answered, NotHeld } from './answered.ts';

const SHOWN = '3';

/** Where courses are looked for: near a town or postcode by distance, otherwise in an area. */
function placeOf({ places: [place] }: Question): { near?: string; area?: string } {
  const one = place?.found.one;
  if (!place || !one) return {};
  const near = findTown(place.found, one);
  return near === undefined ? { area: one.code } : { near };
}

/** Courses by the words of their titles; where no title has them, by the subject that they name. */
async function readCourses(client: ApiClient, question: Question): Promise<CoursesAnswer> {
  const { courses: q, subject } = question;
  const asked = { ...placeOf(question), starts: 'ahead', limit: SHOWN };
  const read = (more: { q?: string; subject?: string }) =>
    client.read(apiPath('/v1/courses', { ...asked, ...more }), CoursesAnswer);
  const byWords = await read(q === undefined || q === '' ? {} : { q });
  const code = subject?.about;
  return byWords.total + byWords.started > 0 || !code ? byWords : read({ subject: code });
}

/** That no course is held, or none that fits, with a search for it where courses are listed. */
function tellNoCourse(question: Question, courses: CoursesAnswer | undefined): NotHeld {
  const {
    courses: q = '',
    places: [place],
  } = question;
  const where =
    place?.found.one && (findTown(place.found, place.found.one) ?? place.found.one.name);
  const of = q === '' ? '' : ` of “${q}”`;
  const near = where === undefined ? '' : ` near ${where}`;
  const none = (courses?.listings.length ?? 0) === 0 ? 'courses on offer' : 'any course';
  return {
    what: `${none}${of}${near}`,
    outside: {
      name: `${COURSES.service}, the directory of the National Careers Service`,
      url: searchUrl(COURSES, q === '' ? 'course' : q, where ?? null),
      dataset: 'course-directory',
    },
  };
}

/** The first courses that a question asks for; that none is held, with a directory of others. */
export async function answerCourses(
  client: ApiClient,
  question: Question,
): Promise<Pick<Answered, 'courses' | 'notHeld'>> {
  if (question.courses === undefined) return { courses: undefined, notHeld: [] };
  const courses = await readHeld(readCourses(client, question));
  if (courses && courses.total + courses.started > 0) return { courses, notHeld: [] };
  return { courses: undefined, notHeld: [tellNoCourse(question, courses)] };
}
