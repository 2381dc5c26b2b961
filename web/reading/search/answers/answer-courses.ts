import { CoursesAnswer } from '../../../../schemas/answers/provision/courses.ts';
import { type ApiClient, apiPath } from '../../api-client.ts';
import { findTown } from '../../areas/find-town.ts';
import { readCatalogue } from '../../catalogue.ts';
import { readHeld } from '../../read-held.ts';
import type { Question } from '../question/question.ts';
import { findOutside } from './find-outside.ts';
import type { Answered } from './answered.ts';

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
  const asked = { ...placeOf(question), limit: SHOWN };
  const read = (more: { q?: string; subject?: string }) =>
    client.read(apiPath('/v1/courses', { ...asked, ...more }), CoursesAnswer);
  const byWords = await read(q === undefined || q === '' ? {} : { q });
  const code = subject?.about;
  return byWords.total > 0 || !code ? byWords : read({ subject: code });
}

/** The first courses that a question asks for; that none is held, with a directory of others. */
export async function answerCourses(
  client: ApiClient,
  question: Question,
): Promise<Pick<Answered, 'courses' | 'notHeld'>> {
  if (question.courses === undefined) return { courses: undefined, notHeld: [] };
  const courses = await readHeld(readCourses(client, question));
  if (courses && courses.total > 0) return { courses, notHeld: [] };
  const outside = findOutside(await readCatalogue(client), ['courses', 'offer']);
  const what = courses?.listings.length === 0 ? 'Courses on offer' : 'A course that fits';
  return { courses: undefined, notHeld: [{ what, outside }] };
}
