import type { CoursesAnswer } from '../../../../schemas/answers/provision/courses.ts';
import { COURSES, searchUrl } from '../../../../schemas/words/jobs/search-services.ts';
import type { ApiClient } from '../../api-client.ts';
import { findTown } from '../../areas/find-town.ts';
import { type CoursesPlace, placeCourses } from '../../courses/around.ts';
import { type CoursesAround, readAround } from '../../courses/read-around.ts';
import { readHeld } from '../../read-held.ts';
import { findJobs } from '../../jobs/find-jobs.ts';
import type { Question } from '../question/question.ts';
import type { Answered, NotHeld } from './answered.ts';

/** Courses that are listed in an answer. */
const SHOWN = '8';

/** Where courses are looked for: near a town or postcode by distance, otherwise in an area. */
function placeOf({ places: [place] }: Question): CoursesPlace {
  const one = place?.found.one;
  return place && one ? placeCourses(one, findTown(place.found, one)) : {};
}

const isAny = ({ total, started, beyond: { further, no_place } }: CoursesAnswer): boolean =>
  total + started + further + no_place > 0;

/** Courses by the words of their titles; where no title has them, by the subject that they name, or the job that they may lead to. */
async function readCourses(client: ApiClient, question: Question): Promise<CoursesAround> {
  const { courses: q, subject } = question;
  const place = placeOf(question);
  const byWords = await readAround(client, q === undefined ? place : { q, ...place }, SHOWN);
  if (isAny(byWords.courses) || q === undefined) return byWords;
  if (subject) return readAround(client, { subject: subject.about, ...place }, SHOWN);
  // Without a listing there is nothing to look through.
  const job = byWords.courses.listings.length === 0 ? undefined : (await findJobs(client, q)).one;
  if (!job) return byWords;
  const leading = await readAround(client, { soc: job.code, ...place }, SHOWN);
  return isAny(leading.courses) ? { ...leading, leadTo: job.name } : byWords;
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
  const none = courses?.listings.length === 0 ? 'courses on offer' : 'any course';
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
  // Who asks what came of a course asks for no course: that none is held is told at the end.
  if (question.topic === 'outcomes')
    return { courses: courses && isAny(courses.courses) ? courses : undefined, notHeld: [] };
  if (courses && isAny(courses.courses)) {
    const { total, started } = courses.courses;
    return { courses, notHeld: total + started > 0 ? [] : [tellNoCourse(question, undefined)] };
  }
  return { courses: undefined, notHeld: [tellNoCourse(question, courses?.courses)] };
}
