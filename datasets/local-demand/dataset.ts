import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PAGE =
  'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/datasets/labourdemandvolumesbystandardoccupationclassificationsoc2020uk';

const MADE = {
  additive: false,
  from_parts: 'not_computed',
  publisher_words: PAGE,
} as const;

const CLOCK =
  'As the kind of advert says: live on a day of the month, or come online in the months of the period';

const POOL_CLOCK = 'The last day of the month, or the newest sweep in a month that is not over';
const FLOOR =
  'Only where the pool has at least half of what ONS counts, of the occupation and of all';

export default defineDataset({
  id: 'local-demand',
  title: 'What employers advertise here, by occupation',
  summary:
    'Online job adverts of an area by occupation: how many, what share of all, how that share compares with England, how it changed on a year, and how many claimants there are for each advert.',
  themes: ['demand'],
  publisher: 'Alongside',
  published_as: { name: 'Local demand by occupation', url: PAGE },
  hosting: 'hosted',
  kind: 'derived',
  makes: 'observations',
  inputs: ['labour-demand', 'labour-demand-new', 'claimant-count'],
  where_held: [
    {
      dataset: 'vacancy-flows',
      columns: [
        ...['area', 'area_name', 'area_type', 'period', 'period_start', 'occupation', 'measure'],
        ...['value', 'flags'],
      ],
    },
    {
      dataset: 'channel-coverage',
      columns: ['area', 'period', 'occupation', 'measure', 'value'],
    },
    {
      dataset: 'occupation-jobs',
      columns: ['area', 'occupation', 'measure', 'period_end', 'value', 'low', 'high', 'flags'],
    },
  ],
  sql: 'local-demand.sql',
  hides: {
    adverts: {
      least_width: 5,
      // Adverts whose authority is not known are in no area.
      areas_add_up: false,
      published_as: [
        { dataset: 'labour-demand', measure: 'live_adverts', codes: { advert_kind: 'live' } },
        { dataset: 'labour-demand-new', measure: 'new_adverts', codes: { advert_kind: 'new' } },
      ],
    },
  },
  proofs: [
    {
      id: 'shares_add_up',
      what: 'In every area and period the shares of the widest groups, with the occupation not known, add up to 100%',
      sql: 'shares.sql',
    },
    {
      id: 'live_adverts_as_published',
      what: 'Every published count of live adverts of the periods here stands here once and unchanged',
      sql: 'published.sql',
    },
  ],
  regularity: 'monthly',
  undated: 'It is made again whenever one of its inputs has a new release',
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: ['country', 'region', 'lad', 'combined_authority', 'lsip'],
  accreditation: {
    value: 'constructed',
    note: 'Made by Alongside from official statistics in development',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Made by Alongside from figures of the Office for National Statistics (Textkernel; Claimant Count and Annual Population Survey, via Nomis)',
  },
  question: 'Which occupations do employers here ask for, and more than elsewhere?',
  smallest_safe_area: 'lad',
  trap: 'An advert is no vacancy, and adverts come in clusters of one employer. Employers are not in the source, so that no figure here has an interval of chance: a high share or a large change may be one employer.',
  not_for: [
    'Setting live adverts against new ones: one is a stock of a day, the other a flow of months',
    'A rate of vacancies, or unemployed people for each job: claimants are not all who look for work, and adverts are not jobs',
    'Comparing small shares or small changes as if chance had been allowed for',
    'Change across November 2025, March 2026 or June 2026',
    'London boroughs: London is held as a whole only',
  ],
  quality: {
    url: PAGE,
    notes: [
      'No interval of chance is given: one that takes adverts to be independent of each other (Poisson) would be far too narrow, and one by employer needs employers, which are not published',
      'The share of an occupation is that of all adverts that stand in a row by occupation, the occupation not known among them. The published total of an area differs from their sum by up to 20, that of England by 9,415 in July 2025',
      'A hidden count is anything from none to the least published count that it lies in: all adverts of the area, the wider groups of its occupation there, the same occupation in England. Shares and quotients are then ranges (bounded). What its neighbours have is not taken off it',
      'A row that the publisher does not have counts as none in the sum: the Isles of Scilly have none for the occupation not known. Of an area with fewer than nine in ten of the groups, as in an excerpt, there are no shares',
      'Change on a year is of the same period of the year before, and not computed where a break of the series lies between the two, or where the earlier count is 0 or may be',
      'Live adverts by occupation were published for one month, July 2025, so that only their totals have a change',
      'Claimants are counted on one day of the month and not seasonally adjusted, as the adverts are not; over several months they are the mean of the months. A count of adverts that lacks March 2026, which is suppressed, is not divided by',
      'Figures of the pooled channels are measures of their own and never mixed with those of the series. Their coverage is told always; a share or a quotient only where the pool has at least 50 in a hundred of what the series counts, of the occupation and of all occupations, and is otherwise not computed (low_coverage), as where a count is hidden. The pool has areas of today',
      'Each kind of advert is held for the last two years of its source; older counts stand in labour-demand and labour-demand-new',
    ],
  },
  breaks: [
    {
      date: '2025-11-01',
      what: 'The sources that adverts are collected from changed: figures from November 2025 are less certain',
      url: PAGE,
    },
    {
      date: '2026-03-01',
      what: 'March 2026 is suppressed, so that a quarter with it lacks a month',
      url: PAGE,
    },
    {
      date: '2026-06-01',
      what: 'June 2026 is partly imputed by the publisher',
      url: PAGE,
    },
    {
      date: '2026-07-01',
      what: 'June 2026 is partly imputed, so that later periods are not set against one with it',
      url: PAGE,
    },
  ],
  reference: 'Adverts of the kind that each row names, in the period that it names',
  schedule: { cron: '0 10 * * *', why: 'after its inputs' },
  period: { type: 'month' },
  dimensions: [
    {
      id: 'advert_kind',
      name: 'Kind of advert',
      codes: [
        { code: 'live', name: 'Live on a day of the month', level: 1 },
        { code: 'new', name: 'New: come online in the period', level: 1 },
        { code: 'new_mean', name: 'New a month: mean of the months of the period', level: 1 },
        { code: 'pooled', name: 'Live in the channels that are pooled here', level: 1 },
      ],
    },
    {
      id: 'occupation',
      name: 'Occupation',
      codes: {
        classification: 'soc-2020',
        levels: [1, 2, 3, 4],
        total: 'All occupations',
        also: [{ code: 'unknown', name: 'Occupation not known', parent: 'total', level: 1 }],
      },
    },
  ],
  measures: [
    {
      ...MADE,
      id: 'adverts',
      name: 'Online job adverts',
      unit: 'adverts',
      decimals: 0,
      nature: 'count',
      accreditation: 'official_statistics_in_development',
      population:
        'Adverts that Textkernel found online, duplicates removed as far as it could tell, as ONS publishes them',
      clock: CLOCK,
      plausible: { min: 0, max: 3_000_000 },
    },
    {
      ...MADE,
      id: 'advert_share',
      name: "Share of the area's adverts",
      unit: 'percent',
      decimals: 1,
      nature: 'share',
      numerator: 'adverts',
      population:
        'Adverts of the area that stand in a row by occupation, the occupation not known among them',
      clock: CLOCK,
      plausible: { min: 0, max: 100 },
    },
    {
      ...MADE,
      id: 'advert_location_quotient',
      name: "Share of the area's adverts, for each of England's",
      unit: 'ratio',
      decimals: 2,
      nature: 'ratio',
      numerator: 'advert_share',
      population:
        'The share of the occupation in the adverts of the area, divided by its share in those of England. No interval: adverts come in clusters of one employer',
      clock: CLOCK,
      plausible: { min: 0, max: 10_000 },
    },
    {
      ...MADE,
      id: 'advert_change',
      name: 'Change in adverts on a year',
      unit: 'percent',
      decimals: 1,
      nature: 'change',
      population:
        'Adverts of one kind in the period, against the same period a year before. No interval: adverts come in clusters of one employer',
      clock: 'Twelve months to the period; never across a break of the series',
      plausible: { min: -100, max: 1_000_000 },
    },
    {
      ...MADE,
      id: 'adverts_per_1000_jobs',
      name: 'Adverts for each 1,000 people who work in the occupation',
      unit: 'adverts_per_1000_people',
      decimals: 1,
      nature: 'ratio',
      numerator: 'adverts',
      denominator: 'employed_in_occupation',
      population:
        'Adverts of the occupation, for each 1,000 residents whose main job is in it. The interval is that of the survey of people alone: adverts come in clusters of one employer',
      clock:
        'Adverts of the period, people of the newest twelve months that end with it or less than a year before',
      plausible: { min: 0, max: 1_000_000 },
    },
    {
      ...MADE,
      id: 'claimants_per_advert',
      name: 'Claimants for each advert',
      unit: 'ratio',
      decimals: 1,
      nature: 'ratio',
      denominator: 'adverts',
      population:
        'People of the area who claim benefits mainly because they are out of work, for each advert of any occupation. Claimants are not all who look for work, and an advert is no vacancy',
      clock:
        'Live adverts: claimants on a day of the month by adverts on a day of it, both stocks. New adverts: the mean of claimants over the months by all adverts that came online in them, a stock by a flow: nobody meets so few adverts at one time',
      plausible: { min: 0, max: 100_000 },
    },
    {
      ...MADE,
      id: 'pooled_coverage',
      name: 'Pooled live adverts, for each hundred that ONS counts',
      unit: 'percent',
      decimals: 1,
      nature: 'share',
      population:
        'Live adverts of the channels that are pooled here, for each hundred of the newest count of the official series; as channel-coverage has it',
      clock: POOL_CLOCK,
      plausible: { min: 0, max: 1_000_000 },
    },
    {
      ...MADE,
      id: 'pooled_share',
      name: "Share of the area's pooled adverts",
      unit: 'percent',
      decimals: 1,
      nature: 'share',
      population: `Live adverts of the channels that are pooled here, those of no known occupation among them. ${FLOOR}`,
      clock: POOL_CLOCK,
      plausible: { min: 0, max: 100 },
    },
    {
      ...MADE,
      id: 'pooled_location_quotient',
      name: "Share of the area's pooled adverts, for each of England's",
      unit: 'ratio',
      decimals: 2,
      nature: 'ratio',
      numerator: 'pooled_share',
      population: `The pooled share of the area, divided by that of England. ${FLOOR}, in England as well`,
      clock: POOL_CLOCK,
      plausible: { min: 0, max: 10_000 },
    },
  ],
  charts: [
    {
      title: 'Change in live online job adverts on a year',
      kind: 'line',
      measure: 'advert_change',
      filters: { advert_kind: 'live', occupation: 'total' },
      areas: ['E47000003', 'E47000001', 'E47000007'],
    },
  ],
});
