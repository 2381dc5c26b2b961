import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PAGE = 'https://nationalcareers.service.gov.uk/find-a-course';

/** A column of text that a listing may leave empty. */
const text = (name: string, title: string) =>
  ({ name, title, type: 'text', nullable: true }) as const;

/** A column of text as whoever made the listing wrote it. */
const printed = (name: string, title: string) => ({ ...text(name, title), printed: true }) as const;

export default defineDataset({
  id: 'courses',
  title: 'Courses on offer',
  summary:
    'Courses that providers offer, from listings that were handed in: what is taught, by whom, where, from when, at what cost and for whom.',
  themes: ['skills'],
  publisher: 'Providers of training',
  published_as: { name: 'Listings of courses, of colleges and of the course directory', url: PAGE },
  regularity: 'irregular',
  classification: {
    value: 'education',
    name: 'Courses and their runs',
    standards: ['UKPRN', 'Sector subject areas'],
  },
  spatial_availability: ['lad'],
  accreditation: {
    value: 'not_statistics',
    note: 'What providers say of their own courses, each listing as of its day of import',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Department for Education, National Careers Service course directory, and the providers that each listing names',
  },
  question: 'Which courses can be taken here, when, and with whom?',
  smallest_safe_area: 'lad',
  trap: 'A listing is of the day it was handed in: a course in it may be full or over, and a course that is not in it may run.',
  not_for: [
    'A count of places or of learners',
    'All that is on offer in a place: only the listings that were handed in are here',
    'Judging a provider: nothing here says how its learners fare',
  ],
  quality: {
    url: PAGE,
    notes: [
      'The layout of the course directory is that of its program in May 2026; it has not yet met a file of the directory itself',
      'A venue lies in the authority that most postcodes of its postcode sector lie in; area_share says how many. Without a postcode no place is known',
      'A subject is known only where the listing has a sector subject area, or where the standard of the course has one',
      'Columns with e-mail addresses and telephone numbers are dropped before anything is written, and such addresses and numbers in the other cells are removed',
    ],
  },
  hosting: 'hosted',
  kind: 'records',
  source: { publisher: 'course-files', sample: 'sample.sql' },
  schedule: { cron: '50 5 * * *', why: 'takes up listings that were handed in' },
  reference: 'Courses as each listing had them on its day of import',
  columns: [
    { name: 'course', title: 'Course, by listing and id', role: 'code', type: 'text', key: true },
    { name: 'title', title: 'Title', role: 'title', type: 'text', printed: true },
    { name: 'provider', title: 'UKPRN of the provider', role: 'provider', type: 'text' },
    printed('provider_name', 'Provider, as printed'),
    { ...text('subject', 'Sector subject area'), role: 'dimension' },
    printed('subject_printed', 'Subject, as printed'),
    printed('qualification', 'Qualification'),
    printed('awarding_body', 'Awarding body'),
    text('learning_aim', 'Learning aim reference'),
    {
      ...text('level', 'Level (E for entry)'),
      codes: ['E', '1', '2', '3', '4', '5', '6', '7', '8'],
    },
    printed('level_printed', 'Level, as printed'),
    { ...text('standard', 'Apprenticeship standard'), role: 'dimension' },
    {
      ...text('delivery', 'How it is delivered'),
      codes: ['classroom', 'online', 'work_based', 'blended'],
    },
    {
      name: 'at_employer',
      title: 'At the premises of the employer',
      type: 'boolean',
      nullable: true,
    },
    printed('venue', 'Venue'),
    printed('town', 'Town of the venue'),
    text('postcode', 'Postcode of the venue'),
    { ...text('area', 'Authority of the venue'), role: 'area' },
    { ...text('area_type', 'Area type'), role: 'type' },
    {
      name: 'area_share',
      title: 'Share of the postcodes of its sector or district in the authority, 0 to 1',
      type: 'double',
      nullable: true,
    },
    { name: 'lon', title: 'Longitude', type: 'double', nullable: true },
    { name: 'lat', title: 'Latitude', type: 'double', nullable: true },
    { name: 'national', title: 'Delivered anywhere in England', type: 'boolean', nullable: true },
    { name: 'regions', title: 'Areas it is delivered in, by code', type: 'texts' },
    printed('regions_printed', 'Areas it is delivered in, as printed'),
    text('start', 'Start, a day or a month'),
    printed('start_printed', 'Start, as printed'),
    { name: 'flexible_start', title: 'Starts at any time', type: 'boolean', nullable: true },
    { name: 'duration', title: 'Length', type: 'double', nullable: true },
    {
      ...text('duration_unit', 'Unit of the length'),
      codes: ['hours', 'days', 'weeks', 'months', 'years'],
    },
    printed('duration_printed', 'Length, as printed'),
    { name: 'cost', title: 'Cost in pounds', type: 'double', nullable: true },
    printed('cost_printed', 'Cost, as described'),
    printed('entry', 'What is needed to begin'),
    {
      ...text('study_mode', 'Full time or part time'),
      codes: ['full_time', 'part_time', 'flexible'],
    },
    {
      ...text('attendance', 'When it is attended'),
      codes: ['daytime', 'evening', 'weekend', 'day_or_block_release'],
    },
    printed('url', 'Address of its page'),
    { name: 'updated', title: 'Changed by the provider on', type: 'date', nullable: true },
    { name: 'listing', title: 'Listing it is from', type: 'text' },
    { name: 'listing_name', title: 'Whose listing', type: 'text', printed: true },
    { name: 'imported', title: 'Taken in on', type: 'date' },
  ],
});
