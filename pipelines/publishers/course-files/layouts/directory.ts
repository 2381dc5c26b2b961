import { Mapping } from './layout.ts';
import type { Layout } from './layout.ts';

/**
 * The columns of the open data of the National Careers Service course directory, in their order and
 * as they are spelt. They are those of its program in May 2026 (SkillsFundingAgency/dfc-coursedirectory,
 * test of the report of live courses).
 */
export const DIRECTORY_COLUMNS = [
  ...['PROVIDER_UKPRN', 'COURSE_ID', 'COURSE_RUN_ID', 'LEARN_AIM_REF', 'COURSE_NAME'],
  ...['WHO_THIS_COURSE_IS_FOR', 'DELIVER_MODE', 'STUDY_MODE', 'ATTENDANCE_PATTERN'],
  ...['FLEXIBLE_STARTDATE', 'STARTDATE', 'DURATION_UNIT', 'DURATION_VALUE', 'COST'],
  ...['COST_DESCRIPTION', 'NATIONAL', 'REGIONS', 'LOCATION_NAME', 'LOCATION_ADDRESS1'],
  ...['LOCATION_ADDRESS2', 'LOCATION_COUNTY', 'LOCATION_EMAIL', 'LOCATION_LATITUDE'],
  ...['LOCATION_LONGITUDE', 'LOCATION_POSTCODE', 'LOCATION_TELEPHONE', 'LOCATION_TOWN'],
  ...['LOCATION_WEBSITE', 'COURSE_URL', 'UPDATED_DATE', 'ENTRY_REQUIREMENTS'],
  ...['HOW_YOU_WILL_BE_ASSESSED', 'COURSE_TYPE', 'SECTOR', 'EDUCATION_LEVEL', 'AWARDING_BODY'],
];

/** The directory prints the numbers of its program's lists; 0 is not said. */
const DELIVERY = { 0: '', 1: 'classroom', 2: 'online', 3: 'work_based', 4: 'blended' };
const STUDY = { 0: '', 1: 'full_time', 2: 'part_time', 3: 'flexible' };
const ATTENDANCE = { 0: '', 1: 'daytime', 2: 'evening', 3: 'weekend', 4: 'day_or_block_release' };
const UNITS = { 0: '', 1: 'days', 2: 'weeks', 3: 'months', 4: 'years', 5: 'hours' };

/** A run of a course is a row; the sector is a route of apprenticeships, and no subject area. */
export const DIRECTORY: Layout = {
  id: 'directory',
  mapping: Mapping.parse({
    id: 'COURSE_RUN_ID',
    ukprn: 'PROVIDER_UKPRN',
    title: 'COURSE_NAME',
    subject: { column: 'SECTOR', unreadable: 'blank' },
    subject_printed: 'SECTOR',
    awarding_body: 'AWARDING_BODY',
    learning_aim: 'LEARN_AIM_REF',
    level: { column: 'EDUCATION_LEVEL', unreadable: 'blank' },
    level_printed: 'EDUCATION_LEVEL',
    delivery: { column: 'DELIVER_MODE', words: DELIVERY },
    venue: 'LOCATION_NAME',
    town: 'LOCATION_TOWN',
    postcode: 'LOCATION_POSTCODE',
    longitude: 'LOCATION_LONGITUDE',
    latitude: 'LOCATION_LATITUDE',
    national: 'NATIONAL',
    regions: 'REGIONS',
    start: 'STARTDATE',
    flexible_start: 'FLEXIBLE_STARTDATE',
    duration: 'DURATION_VALUE',
    duration_unit: { column: 'DURATION_UNIT', words: UNITS },
    cost: 'COST',
    cost_printed: 'COST_DESCRIPTION',
    entry: 'ENTRY_REQUIREMENTS',
    study_mode: { column: 'STUDY_MODE', words: STUDY },
    attendance: { column: 'ATTENDANCE_PATTERN', words: ATTENDANCE },
    url: 'COURSE_URL',
    updated: 'UPDATED_DATE',
  }),
};
