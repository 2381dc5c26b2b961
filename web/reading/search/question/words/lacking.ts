import { COURSES, searchUrl } from '../../../../../schemas/words/jobs/search-services.ts';
import type { Asked } from './shape/asked-shape.ts';

/** Words of names of measures of vacancies that businesses find hard to fill. */
export const HARD_TO_FILL = [
  'establishments with a vacancy that is hard to fill',
  'establishments with a skill shortage vacancy',
];

/** What people ask for that no dataset here tells, with what comes near it. */
export const LACKING: readonly Asked[] = [
  {
    said: 'hard to fill|hardest to fill|hard to recruit|hardest to recruit|hard to fill jobs|hardest to fill jobs|hardest jobs to fill|jobs hard to fill|jobs hardest to fill|jobs are hard to fill|jobs are hardest to fill|hard to fill occupations|hardest to fill occupations',
    measures: [],
    nearest: HARD_TO_FILL.map((measure) => ({ measure, wider: true })),
    lacking: { what: 'vacancies that are hard to fill by job' },
  },
  {
    said: 'bootcamps|bootcamp|boot camps|boot camp|skills bootcamps|skills bootcamp|skills boot camps|skills boot camp',
    measures: [],
    nearest: [
      { measure: 'starts of skills bootcamps', wider: true },
      { measure: 'completions of skills bootcamps', wider: true },
    ],
    lacking: {
      what: 'Skills Bootcamps on offer',
      outside: {
        name: `${COURSES.service}, the directory of the National Careers Service`,
        url: searchUrl(COURSES, 'skills bootcamp', null),
      },
    },
  },
  {
    said: 'employers|employer|employs|who employs|employers of|who hires|companies that employ|biggest employers|largest employers|big employers|large employers|main employers|major employers|top employers|biggest companies|largest companies|biggest businesses|largest businesses',
    measures: [],
    nearest: [
      { measure: 'enterprises', wider: true },
      { measure: 'enterprises', part: 'large', wider: true },
    ],
    beside: ['enterprises'],
    topic: 'employers',
    lacking: {
      what: 'employers by name',
      outside: {
        name: 'Companies House, the register of companies',
        url: 'https://find-and-update.company-information.service.gov.uk/',
      },
    },
  },
];
