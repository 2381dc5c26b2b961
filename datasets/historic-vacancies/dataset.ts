import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://www.nomisweb.co.uk/sources/vacs';

/** The datasets of the publisher: notified, unfilled and outflow, each by occupation. */
const [NOTIFIED, UNFILLED, OUTFLOW] = ['NM_51_1', 'NM_90_1', 'NM_91_1'] as const;

const FLOW =
  'A month that ends with a count day: most of it lies in the calendar month before. January 2009 is 6 December 2008 to 2 January 2009';

const COUNT = {
  unit: 'vacancies',
  decimals: 0,
  nature: 'count',
  additive: true,
  from_parts: 'sum',
  population:
    'Openings that employers told Jobcentre Plus of, in the area of the workplace: a part of all vacancies that differs between areas and occupations',
  rounding: { to: 1 },
  publisher_words: PUBLISHED,
  plausible: { min: 0, max: 2_000_000 },
} as const;

export default defineDataset({
  id: 'historic-vacancies',
  title: 'Vacancies at Jobcentres, to 2012',
  summary:
    'Vacancies that employers notified to Jobcentre Plus, those still unfilled and those that left, by area and major group of SOC 2000, each month to November 2012. The series has ended, and nothing continues it.',
  themes: ['demand'],
  publisher: 'Department for Work and Pensions',
  published_as: {
    name: 'vacancies - notified by occupation; unfilled and outflow by duration and occupation',
    url: PUBLISHED,
    ids: { nomis: NOTIFIED, nomis_unfilled: UNFILLED, nomis_outflow: OUTFLOW },
  },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'ended',
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2000'] },
  spatial_availability: ['country', 'region', 'county', 'lad'],
  accreditation: { value: 'official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Work and Pensions, Jobcentre Plus vacancies, via Nomis',
  },
  state: 'ended',
  question: 'How many vacancies did employers here take to the Jobcentre, until November 2012?',
  smallest_safe_area: 'lad',
  trap: 'Not all vacancies, and no series that goes on: only what employers took to the Jobcentre, in a classification of occupations that no later figure has. Never join it to adverts or to a survey of vacancies.',
  not_for: [
    'Any comparison with adverts, with the Vacancy Survey, or with a year after 2012',
    'The level of demand: how much of it went through the Jobcentre differs by area and occupation',
    'One month of one area: a single employer placed 19,008 vacancies in a day',
    'Months on both sides of May 2006',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'The series ended with November 2012: Universal Jobmatch took over on 19 November 2012, and employers placed adverts themselves',
      'One employer once placed 19,008 vacancies in a single day: a peak in a small area may be one notice',
      'Notified vacancies and those that left are of a month that mostly lies in the calendar month before the one it is named by',
      'Occupations are those of SOC 2000',
    ],
  },
  breaks: [
    {
      date: '2006-05-01',
      what: 'Jobcentre Plus handled vacancies in another way from May 2006: unfilled ones are not comparable with those before.',
      url: PUBLISHED,
    },
  ],
  reference: 'Vacancies handled by Jobcentre Plus in Great Britain',
  source: {
    publisher: 'nomis',
    dataset: NOTIFIED,
    also: [UNFILLED, OUTFLOW],
    levels: ['country', 'region', 'county', 'lad'],
    demand_names: true,
    concepts: {
      ITEM: {
        of: [UNFILLED, OUTFLOW],
        codes: [{ code: '1', name: 'Total vacancies' }],
      },
      OCCUPATION: { dimension: 'occupation_soc_2000' },
      DURATION: {
        of: [UNFILLED, OUTFLOW],
        codes: [{ code: '0', name: 'Total' }],
      },
      MEASURES: { codes: [{ code: '20100', name: 'Value' }] },
    },
  },
  schedule: {
    cron: '20 6 3 1,4,7,10 *',
    why: 'the series has ended; it is looked at once a quarter in case it is corrected',
  },
  period: { type: 'month', last: '2012-11' },
  dimensions: [
    {
      id: 'occupation_soc_2000',
      name: 'Occupation (SOC 2000)',
      codes: [
        { code: 'total', name: 'Total', level: 0, publisher_code: '0' },
        ...[
          'Managers and Senior Officials',
          'Professional Occupations',
          'Associate Professional and Technical Occupations',
          'Administrative and Secretarial Occupations',
          'Skilled Trades Occupations',
          'Personal Service Occupations',
          'Sales and Customer Service Occupations',
          'Process, Plant and Machine Operatives',
          'Elementary Occupations',
        ].map((name, at) => ({
          code: String(at + 1),
          name,
          parent: 'total',
          level: 1,
          publisher_code: String(at + 1),
        })),
      ],
      exhaustive: true,
    },
  ],
  measures: [
    {
      ...COUNT,
      id: 'notified_vacancies',
      name: 'Vacancies notified to Jobcentre Plus',
      clock: FLOW,
      at: { dataset: NOTIFIED, MEASURES: '20100' },
    },
    {
      ...COUNT,
      id: 'unfilled_vacancies',
      name: 'Unfilled vacancies at Jobcentre Plus, live and suspended',
      clock: 'A stock: the count day of the month',
      at: { dataset: UNFILLED, MEASURES: '20100' },
    },
    {
      ...COUNT,
      id: 'vacancy_outflow',
      name: 'Vacancies that left Jobcentre Plus, filled or withdrawn',
      clock: FLOW,
      at: { dataset: OUTFLOW, MEASURES: '20100' },
    },
  ],
  charts: [
    {
      title: 'Vacancies notified to Jobcentre Plus',
      kind: 'line',
      measure: 'notified_vacancies',
      filters: { occupation_soc_2000: 'total' },
      areas: ['E92000001', 'E12000003', 'E08000034'],
    },
  ],
  sample: 'sample.sql',
});
