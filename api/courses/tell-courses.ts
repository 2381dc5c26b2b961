import { z } from 'zod';
import { countWords } from '../../schemas/words/count-words.ts';
import { dayName } from '../../schemas/words/period.ts';
import { furtherWords } from '../../schemas/words/provision/further-courses.ts';
import type { CoursesAnswer } from '../../schemas/answers/provision/courses.ts';
import { rowsOf } from '../warehouse/codes.ts';
import { name } from '../warehouse/sql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const Listing = z.tuple([z.string(), z.string(), z.string(), z.number()]);
const Counts = z.tuple([z.number(), z.number(), z.number()]);

/** The listings that are held, and of how many courses it is not known where, in what and when. */
export async function countCourses({ select }: Pick<Warehouse, 'select'>, data: string) {
  const of = name(data);
  const held = await select({
    sql: `SELECT listing, any_value(listing_name), max(imported)::VARCHAR, count(*)::DOUBLE FROM ${of}
      GROUP BY listing ORDER BY listing`,
    values: [],
  });
  const counted = await select({
    sql: `SELECT count(*) FILTER (area IS NULL AND len(regions) = 0 AND national IS NOT TRUE
        AND delivery IS DISTINCT FROM 'online')::DOUBLE,
      count(*) FILTER (subject IS NULL AND standard IS NULL)::DOUBLE,
      count(*) FILTER (start IS NULL)::DOUBLE FROM ${of}`,
    values: [],
  });
  const listings = rowsOf(held.columns, held.rows).map((row) => {
    const [listing, called, imported, courses] = Listing.parse(row);
    return { listing, name: called, imported, courses };
  });
  const [place, subject, start] = Counts.parse(rowsOf(counted.columns, counted.rows)[0]);
  return { listings, not_told: { place, subject, start } };
}

/** What was asked and found, as far as words need it. */
interface Told {
  readonly counted: Awaited<ReturnType<typeof countCourses>>;
  readonly beyond: CoursesAnswer['beyond'];
  /** From where distances are. */
  readonly of: string | undefined;
  readonly found: number;
  /** How many that fit have started, and whether they are left out. */
  readonly started: number;
  readonly ahead: boolean;
  readonly near: boolean;
  readonly byArea: boolean;
  readonly bySubject: boolean;
  /** How many links lead to the occupation that was asked for; null where none was. */
  readonly links: number | null;
}

const OF_A_DAY =
  'A listing is of the day it was taken in: ask the provider whether a course runs and has places.';
/** Said where no listing was taken in: nothing is known, which is not that nothing is on offer. */
export const NO_LISTING =
  'No listing of courses has been taken in, so none are known here. That says nothing of what is on offer.';

/** That nothing fits, or that all that fits has started. */
function tellNone({ started, ahead, beyond, of }: Told, from: string): string {
  const where =
    beyond.km === null || of === undefined ? '' : ` within ${String(beyond.km)} km of ${of}`;
  const none =
    ahead && started > 0
      ? `No course that fits${where} is yet to start: the start of ${countWords(started, 'course')} has passed.`
      : `No course is known that fits${where}.`;
  return `${none} ${from}; a course that is in no listing may run.`;
}

/** How many more fit and are further than was asked, and how many have no place that is known. */
function tellBeyond({ beyond, found }: Told): string[] {
  const { no_place: unplaced } = beyond;
  const more = found > 0 ? ' more' : '';
  const placeless =
    unplaced === 0
      ? undefined
      : `Of ${countWords(unplaced, 'course')}${more} that would fit no distance is known.`;
  return [furtherWords(beyond, found), placeless].flatMap((each) => each ?? []);
}

/** How many of those that fit have started; none where it is not one. */
function tellStarted({ found, started, ahead }: Told): string[] {
  if (started === 0 || found === 0) return [];
  return [
    ahead
      ? `${countWords(started, 'course')} more that would fit ${started === 1 ? 'has' : 'have'} started, and ${started === 1 ? 'is' : 'are'} left out. One without a printed start is not.`
      : `Of these, ${countWords(started, 'course')} ${started === 1 ? 'has' : 'have'} started.`,
  ];
}

/** What must be known to read an answer, and why it is empty where it is. Pure. */
export function tellCourses(told: Told): string[] {
  const { counted, found, near, byArea, bySubject, links } = told;
  const { listings, not_told } = counted;
  const held = listings.reduce((sum, { courses }) => sum + courses, 0);
  const newest = listings
    .map(({ imported }) => imported)
    .sort()
    .at(-1);
  const from = `${countWords(held, 'course')} of ${countWords(listings.length, 'listing')} are held${newest === undefined ? '' : `, the newest taken in on ${dayName(newest)}`}`;
  return [
    ...(found === 0 ? [tellNone(told, from)] : [OF_A_DAY]),
    ...tellBeyond(told),
    ...tellStarted(told),
    ...(near && found > 0
      ? ['No title has these words: those shown have words that are spelt nearly so.']
      : []),
    ...(byArea && not_told.place > 0
      ? [
          `Of ${countWords(not_told.place, 'course')} no place is known, so that they are not found by place.`,
        ]
      : []),
    ...(bySubject && not_told.subject > 0
      ? [
          `Of ${countWords(not_told.subject, 'course')} no subject is known, so that they are not found by subject or occupation.`,
        ]
      : []),
    ...(links === 0
      ? ['No subject and no standard is known to lead closely to this occupation.']
      : []),
    ...(links !== null && links > 0
      ? [
          'A course stands here because its subject or its standard is linked to the occupation, not because its learners were seen to go there.',
        ]
      : []),
  ];
}
