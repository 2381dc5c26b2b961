import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { FRAMES, PUBLISHED } from '../publications/apprenticeships.ts';
import {
  DASHBOARD,
  fileAt,
  LEVEL,
  ROUNDING_NOTE,
  wholeAndSoFar,
} from '../publications/apprenticeships-dashboard.ts';

export default defineDataset({
  ...DASHBOARD,
  hosting: 'hosted',
  kind: 'observations',
  id: 'apprenticeships-by-subject',
  title: 'Apprenticeships of a provider by subject, since 2022/23',
  summary:
    'Apprenticeships started, in progress and achieved with each provider, by sector subject area of both tiers and by level.',
  classification: {
    value: 'subject',
    name: 'Subject and level of the apprenticeship',
    standards: ['Sector subject areas', 'UKPRN'],
  },
  spatial_availability: [],
  question: 'In which subjects does this provider train apprentices today?',
  smallest_safe_area: null,
  trap: 'The dashboard and the data catalogue round alike and are not the same release: go on from apprenticeship-starts (to 2021/22) with care.',
  not_for: [
    'None: what the dashboard shows as 0 may be up to 4 people',
    'An achievement rate: starts and achievements of a year are not the same people',
    'Where apprentices live or learn: that is in apprenticeships-by-place',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      ROUNDING_NOTE,
      'Subjects of the second tier are of all levels together; those of the first are by level too',
      'Standards and frameworks of a subject are added up here from the counts of the file, as the dashboard adds them',
    ],
  },
  reference: 'Apprenticeships of an academic year, or of its months so far',
  source: {
    publisher: 'dfe-repositories',
    files: [
      {
        id: 'standards',
        at: fileAt('subjects_and_standards'),
        form: 'parquet',
        columns: [
          ...['year', 'provider_name', 'apps_Level', 'ssa_t1_desc', 'ssa_t2_desc'],
          ...['measure', 'values'],
        ],
        unused: ['provider_type', 'std_fwk_name', 'std_fwk_flag'],
      },
    ],
    sql: 'by-subject.sql',
  },
  entities: ['provider'],
  dimensions: [
    LEVEL,
    {
      id: 'subject',
      name: 'Sector subject area',
      codes: {
        classification: 'subjects',
        levels: [1, 2],
        total: 'All subjects',
        publisher_column: 'publisher_label',
      },
    },
  ],
  measures: wholeAndSoFar([
    {
      id: 'apprenticeship_starts_by_subject',
      name: 'Apprenticeships started, by subject',
      population: 'Apprenticeships that began in the year',
      clock: 'The academic year of the start',
      frame: FRAMES.starts,
    },
    {
      id: 'apprenticeship_enrolments_by_subject',
      name: 'Apprenticeships in progress, by subject',
      population: 'Apprenticeships that were in progress at some time of the year',
      clock: 'Any day of the academic year',
      frame: FRAMES.enrolments,
    },
    {
      id: 'apprenticeship_achievements_by_subject',
      name: 'Apprenticeships achieved, by subject',
      population: 'Apprenticeships that were achieved in the year, whenever they began',
      clock: 'The academic year of the achievement',
      frame: FRAMES.achievements,
    },
  ]),
  charts: [
    {
      title: 'Apprenticeships started',
      kind: 'line',
      measure: 'apprenticeship_starts_by_subject',
      filters: { level: 'total', subject: 'total' },
    },
  ],
});
