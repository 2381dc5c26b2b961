import { z } from 'zod';
import { wordsOf } from '../../words/vocabulary.ts';
import { count, listOf, text } from '../list.ts';
import type { Made } from '../made.ts';

const Named = z.strictObject({ code: text, name: text });
const printed = text.nullable().describe('As the listing prints it.');
const known = text.nullable();
const number = z.number();

/** Why a course is told of for a place. */
export const REACHES = {
  venue: 'its venue lies there',
  around: 'its venue lies near there',
  region: 'it is delivered in an area that has the place in it, or lies in it',
  national: 'it is delivered anywhere in England',
  online: 'it is online',
  unknown: 'where it is delivered is not known',
} as const;

/** What leads from courses to an occupation. */
export const CourseLink = z.strictObject({
  by: z.enum(['subject', 'standard']),
  code: text.describe('Code of the subject or the standard.'),
  name: text,
  occupation: text.describe('The occupation, or the group of occupations it is in.'),
  method: text.describe('How the link is known: of a subject that of the crosswalk.'),
  evidence: text,
  cite: text.describe('Address that answers with this link for ever.'),
});
export type CourseLink = Made<z.infer<typeof CourseLink>>;

/** A course as a listing has it. */
export const CourseRecord = z.strictObject({
  course: text.describe('The listing and the id in it.'),
  title: text,
  provider: z.strictObject({ ukprn: text, name: known }),
  subject: Named.extend({
    from: z.enum(['listing', 'standard']).describe('What says so.'),
  }).nullable(),
  subject_printed: printed,
  level: text.nullable().describe('E for entry level, or 1 to 8.'),
  level_printed: printed,
  standard: z.strictObject({ code: text, name: known }).nullable(),
  qualification: known,
  awarding_body: known,
  delivery: text.nullable().describe('classroom, online, work_based or blended.'),
  at_employer: z.boolean().nullable().describe('At the premises of the employer.'),
  venue: z.strictObject({
    name: known,
    town: known,
    postcode: known,
    area: Named.nullable().describe('The authority that most of its postcode sector lies in.'),
    share: number.nullable().describe('Share of the postcodes of the sector that lie there.'),
  }),
  reach: z.enum(wordsOf(REACHES)),
  km: number.nullable().describe('From near, as the crow flies; null where no place is known.'),
  start: z.strictObject({
    value: text.nullable().describe('A day, or a month such as 2026-09.'),
    printed,
    flexible: z.boolean().nullable(),
    passed: z.boolean().nullable().describe('Whether it has passed today; null: not known.'),
  }),
  duration: z.strictObject({ value: number.nullable(), unit: known, printed }),
  cost: z.strictObject({ pounds: number.nullable(), printed }),
  entry: text.nullable().describe('What is needed to begin.'),
  study_mode: known,
  attendance: known,
  url: known,
  updated: z.iso.date().nullable().describe('Changed by the provider on.'),
  listing: text,
  imported: z.iso.date().describe('The day on which the listing was taken in.'),
  leads_to: z.array(count).describe('Which of links are of this course, from 0.'),
  cite: text.describe('Address that answers with this course for ever.'),
});
export type CourseRecord = Made<z.infer<typeof CourseRecord>>;

const Listing = z.strictObject({
  listing: text,
  name: text.describe('Whose listing.'),
  imported: z.iso.date(),
  courses: count.describe('All of them, whatever was asked.'),
});

/** Courses on offer, by title or distance, and what is not known of them. */
export const CoursesAnswer = listOf(CourseRecord).extend({
  edition: known,
  started: count.describe(
    'Courses that fit and have started; with starts=ahead they are not among data and total.',
  ),
  beyond: z
    .strictObject({
      km: number.nullable().describe('The distance that was asked for.'),
      further: count.describe('Courses that fit and are further than km.'),
      nearest: number.nullable().describe('How far the nearest of them is, in km.'),
      no_place: count.describe('Courses that fit and of which no place is known.'),
    })
    .describe('What km leaves out; nothing without km.'),
  invented: z.boolean(),
  dataset: text,
  version: text.nullable().describe('Null where no listing has been taken in.'),
  area: Named.extend({ type: text }).nullable(),
  near: z
    .strictObject({ name: text, lon: number, lat: number })
    .nullable()
    .describe('From where a distance is: with area and km the middle of its postcodes.'),
  occupation: Named.nullable(),
  links: z.array(CourseLink).describe('What leads to the occupation that was asked for.'),
  listings: z.array(Listing),
  not_told: z
    .strictObject({ place: count, subject: count, start: count })
    .describe('Courses of which it is not known, of all that are held.'),
  words: z.array(text).describe('What must be known to read the answer, and why it is empty.'),
});
export type CoursesAnswer = Made<z.infer<typeof CoursesAnswer>>;
