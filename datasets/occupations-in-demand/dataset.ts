import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { INDICATORS } from '../../schemas/figures/in-demand/indicators.ts';

const PAGE =
  'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/datasets/labourdemandvolumesbystandardoccupationclassificationsoc2020uk';

const SERIES = ['area', 'occupation', 'measure', 'period', 'period_start', 'period_end', 'value'];

/** What each indicator is a growth of. */
const OF = {
  indicator_adverts: 'New adverts a month, mean of the newest three months, on a year before',
  indicator_adverts_quarter_before: 'The same of the three months before those',
  indicator_adverts_two_quarters_before: 'The same of the three months before those again',
  indicator_pay: 'Median hourly pay of all employees of the United Kingdom, on a year before',
  indicator_jobs: 'People in work, twelve months, on the twelve months before',
} as const;

export default defineDataset({
  id: 'occupations-in-demand',
  title: 'Occupations whose demand grows unusually',
  summary:
    'Five indicators of each occupation of England: growth of adverts in three successive quarters, of pay and of people in work, each against the occupation’s own history.',
  themes: ['demand'],
  publisher: 'Alongside',
  published_as: { name: 'Occupations in demand', url: PAGE },
  hosting: 'hosted',
  kind: 'derived',
  makes: 'observations',
  inputs: ['labour-demand-new'],
  where_held: [
    { dataset: 'occupation-pay', columns: [...SERIES, 'flags', 'working_pattern'] },
    { dataset: 'occupation-jobs', columns: [...SERIES, 'flags'] },
  ],
  sql: 'occupations-in-demand.sql',
  regularity: 'quarterly',
  undated: 'It is made again whenever one of its inputs has a new release',
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: ['country'],
  accreditation: {
    value: 'constructed',
    note: 'Made by Alongside. The list that government uses is that of Skills England',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Made by Alongside from figures of the Office for National Statistics (Textkernel; Annual Survey of Hours and Earnings; Annual Population Survey, via Nomis)',
  },
  question: 'In which occupations does demand grow more than it usually does?',
  smallest_safe_area: 'country',
  trap: 'It tells of growth against an occupation’s own past, and not of how many are wanted or of a shortage: a small occupation may stand high, and one with the most adverts low.',
  not_for: [
    'Demand in any one place',
    'How many people are wanted, or a shortage of them',
    'An order of merit of occupations',
  ],
  quality: {
    url: PAGE,
    notes: [
      'A score is a growth less the median of all growths of the occupation, in robust standard deviations (1.4826 × the median absolute deviation); of fewer than four growths, or where most are alike, it is not computed',
      'Three of the five are of adverts: with nothing else held, three met means that adverts grew unusually in three quarters running',
      'No growth is across November 2025, March 2026 or June 2026, so that the newest quarter of adverts may be an old one',
      'Pay by occupation is published for the United Kingdom and its regions, and not for England',
      'Projected openings are no indicator: they have no history, and are projected for major groups only',
    ],
  },
  reference: 'The newest period of each series, against those before',
  schedule: { cron: '15 10 * * *', why: 'after its inputs' },
  period: { type: 'span', months: 3 },
  dimensions: [
    {
      id: 'occupation',
      name: 'Occupation',
      codes: { classification: 'soc-2020', levels: [1, 2, 3, 4], total: 'All occupations' },
    },
  ],
  measures: INDICATORS.map(({ id, name }) => ({
    id,
    name: `${name}, against its own history`,
    unit: 'score' as const,
    decimals: 1,
    nature: 'score' as const,
    additive: false,
    from_parts: 'not_computed' as const,
    ranking: 'refused' as const,
    population: OF[id],
    clock:
      'The growth of one year to the period, in robust standard deviations of all growths of the occupation',
    publisher_words: PAGE,
    plausible: { min: -1_000_000, max: 1_000_000 },
  })),
  charts: [
    {
      title: 'Growth of new adverts against its own history',
      kind: 'bar',
      measure: 'indicator_adverts',
      filters: { occupation: '6135' },
      areas: ['E92000001'],
    },
  ],
});
