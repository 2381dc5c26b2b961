import type { CoursesAnswer } from '../../schemas/answers/provision/courses.ts';
import { countWords, numberWords } from './number.ts';

/** Of where courses are, to stand after their number: ` within 25 km of HD1`; empty where of anywhere. */
export function whereWords({ area, near, beyond: { km } }: CoursesAnswer): string {
  const far = km === null ? '' : `${numberWords(km)} km`;
  if (area)
    return near && far !== '' ? ` in or within ${far} of ${area.name}` : ` for ${area.name}`;
  if (!near) return '';
  return far === '' ? ` by distance from ${near.name}` : ` within ${far} of ${near.name}`;
}

/** How many courses there are, and where: `No course that is yet to start within 25 km of HD1`. */
export function foundWords(answer: CoursesAnswer): string {
  const { total, started } = answer;
  const none = started > 0 ? 'No course that is yet to start' : 'No known course';
  return `${total === 0 ? none : countWords(total, 'course')}${whereWords(answer)}`;
}

/** How distances from an area are measured; empty where none are. */
export const middleWords = ({ area, near, beyond }: CoursesAnswer): string =>
  area && near && beyond.km !== null
    ? `Distances are from the middle of ${area.name}; courses that are online or delivered there count too.`
    : '';
