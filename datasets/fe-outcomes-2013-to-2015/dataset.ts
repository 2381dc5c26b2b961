import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { part } from '../publications/education-statistics.ts';
import { MEASURES, PUBLISHED } from './measures.ts';

const AT =
  'dfe-analytical-services/fe-outcome-success/46a2398b0835042eaccfc2f95cd326baeee7608a/Data';

const YEARS = ['13/14', '14/15', '15/16'];
const headings = (kinds: readonly string[], suffixes: readonly string[]): string[] =>
  YEARS.flatMap((year) =>
    suffixes.flatMap((suffix) => kinds.map((kind) => `${kind} ${year}${suffix}`)),
  );

export default defineDataset({
  id: 'fe-outcomes-2013-to-2015',
  title: 'What learners of a provider did next, 2013/14 to 2015/16',
  summary:
    'Sustained positive destinations of people who completed further education, by provider, kind of course and subject, with the quintile label that the publisher gave each rate and the thresholds of the labels. An ended series.',
  themes: ['skills', 'employment'],
  publisher: 'Department for Education',
  published_as: { name: 'Further education: outcome based success measures', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'ended',
  undated: 'The files of the repository carry no date; their commit does.',
  classification: {
    value: 'subject',
    name: 'Learner categories: kind of course and sector subject area',
    standards: ['Sector subject areas', 'UKPRN'],
  },
  spatial_availability: [],
  accreditation: { value: 'official_statistics_in_development' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Department for Education, Further education outcome based success measures',
  },
  question:
    'How was this provider labelled by its outcomes from 2013/14 to 2015/16, and could the figures bear the label?',
  smallest_safe_area: null,
  trap: 'A quintile is an order of rates, most of which cannot be told apart: about three in four "top quintile" labels are of rates whose interval holds the sector’s middle.',
  not_for: [
    'A league table, by rate or by label: most intervals overlap',
    'The years since: the series ended, and fe-outcomes counts another group of learners',
    'Adding benefit learners and others: what the file calls All is all but benefit learners',
    'Comparing categories: each label is of an order within one category and group',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Completers are rounded to 10 and rates to a whole percent; fewer than 11 completers, rates of 1 or 2 learners and rates that round to zero are withheld (x); no completers are a full stop',
      'The interval is the Wilson score interval at 95% from the published rate and the smallest number of completers that rounds to the published one',
      'A label compares the rate with the 20th, 40th, 60th and 80th percentile of the providers of the same category and group; which percentile a rate that equals one belongs to is not said',
      'The shares by quintile are of both groups of learners together',
      'The next series is fe-outcomes, from 2018/19; nothing was published by provider for the years between',
    ],
  },
  breaks: [],
  reference:
    'Learners who completed in an academic year, and what they did from October to March after it',
  source: {
    publisher: 'dfe-repositories',
    files: [
      {
        id: 'obsm',
        at: `${AT}/obsm.csv`,
        form: 'csv',
        columns: [
          ...['UKPRN', 'Provider Name', 'Learner Category'],
          ...headings(
            ['Completions', 'Sustained Positive Destination Rate', 'Quintile'],
            [' BL', ' All'],
          ),
        ],
      },
      {
        id: 'summary',
        at: `${AT}/summary.csv`,
        form: 'csv',
        columns: [
          ...['UKPRN', 'Provider Name'],
          ...headings(
            [
              'Completions',
              ...['Bottom', 'Second', 'Third', 'Fourth', 'Top'].map((each) => `${each} Quintile`),
            ],
            [''],
          ),
        ],
        unused: ['Provider Type'],
      },
      {
        id: 'thresholds',
        at: `${AT}/thresholds.csv`,
        form: 'csv',
        columns: [
          ...['Learner Category', 'Learner Type'],
          ...headings(
            [20, 40, 60, 80].map((percent) => `${percent}th Percentile`),
            [''],
          ),
        ],
      },
    ],
    sql: 'outcomes.sql',
  },
  schedule: {
    cron: '0 6 1 * *',
    why: 'It has ended: once a month is enough to see that it is there',
  },
  entities: ['provider'],
  period: { type: 'academic_year', last: 'AY2015-16' },
  dimensions: [
    {
      id: 'learner_category',
      name: 'Kind of course or learner',
      codes: [
        { code: 'total', name: 'All categories', level: 0 },
        part('lldd', 'Learners with learning difficulties or disabilities', 'LLDD learner'),
        part(
          'advanced_apprenticeship',
          'Advanced and higher apprenticeships',
          'Advanced and Higher Apprenticeships',
        ),
        part(
          'intermediate_apprenticeship',
          'Intermediate apprenticeships',
          'Intermediate Apprenticeships',
        ),
        part('full_level_3', 'Full level 3 and above', 'Full Level 3+'),
        part('access_to_he', 'Access to higher education', 'Access to HE'),
        part('other_level_3', 'Other level 3', 'Other Level 3'),
        part('full_level_2', 'Full level 2', 'Full Level 2'),
        part(
          'below_full_level_2',
          'Other below full level 2',
          'Other provision below Full Level 2',
        ),
        part('traineeship', 'Traineeships'),
        part('english_and_maths', 'English and maths', 'English & Maths'),
        part(
          'esol',
          'English for speakers of other languages',
          'English for Speakers of Other Languages (ESOL)',
        ),
      ],
    },
    {
      id: 'subject',
      name: 'Sector subject area',
      codes: {
        classification: 'subjects',
        levels: [1],
        total: 'All subjects',
        publisher_column: 'publisher_label',
      },
    },
    {
      id: 'learner_group',
      name: 'Learners',
      codes: [
        { code: 'total', name: 'Both groups', level: 0 },
        part('on_benefits', 'On benefits before the course', 'BL'),
        part('not_on_benefits', 'Not on benefits before the course', 'All'),
      ],
    },
  ],
  measures: MEASURES,
  charts: [
    {
      title: 'Sustained positive destinations of intermediate apprenticeships in business',
      kind: 'line',
      measure: 'outcome_success_rate',
      filters: {
        learner_category: 'intermediate_apprenticeship',
        subject: '15',
        learner_group: 'not_on_benefits',
      },
    },
  ],
  sample: 'sample.sql',
});
