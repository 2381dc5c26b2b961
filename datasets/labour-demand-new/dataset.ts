import { defineDataset } from '../../schemas/dataset/declaration.ts';

const WORK = '/employmentandlabourmarket/peopleinwork/employmentandemployeetypes';
const PAGE = `${WORK}/datasets/labourdemandvolumesbystandardoccupationclassificationsoc2020uk`;
const GUIDE = `https://www.ons.gov.uk${WORK}/methodologies/measuringlabourdemandvolumesacrosstheukusingtextkerneldatauserguide`;
const POPULATION =
  'Adverts of jobs in the United Kingdom that Textkernel found online for the first time, duplicates removed as far as it could tell';

export default defineDataset({
  id: 'labour-demand-new',
  title: 'New online job adverts by occupation',
  summary:
    'Job adverts that came online in three months, by occupation (SOC 2020 unit groups): by local authority, quarter by quarter, and for England as a mean a month.',
  themes: ['demand'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Labour demand volumes by Standard Occupation Classification (SOC 2020), UK',
    url: `https://www.ons.gov.uk${PAGE}`,
    ids: { ons: 'labourdemandvolumesbystandardoccupationclassificationsoc2020uk' },
  },
  regularity: 'quarterly',
  undated: 'The landing page that came gives no date of its newest edition',
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: ['country', 'region', 'lad'],
  accreditation: { value: 'official_statistics_in_development' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics (Textkernel)',
  },
  question: 'For which occupations do new job adverts come online, and where?',
  smallest_safe_area: 'lad',
  trap: 'An advert is no vacancy: one advert may offer several openings, one opening may be advertised twice, and not all are advertised online. These are new adverts of three months; adverts live on a day are another measure.',
  not_for: [
    'London boroughs: London is held as a region only',
    'Adding to, dividing by or comparing with live adverts, or with vacancies of a survey',
    'Growth across November 2025, or from or to the first half of 2026',
    'Months: the tables by month are another dataset (labour-demand-monthly)',
    'Adding up occupations or places: more than half of the cells of local authorities are suppressed',
    'Going on from the older series by profession: professions are not occupations of SOC 2020',
  ],
  quality: {
    url: GUIDE,
    notes: [
      'Official statistics in development; occupations are assigned to advert titles by a model, and two careful coders differ on about one title in three at four digits',
      'Live adverts were withdrawn from the release of 26 September 2025: since then new adverts are all that is published',
      'In the edition of August 2026, 55% of the cells of local authorities and occupations were suppressed in the newest quarter',
      'A row that is not there (Lincoln has none for 1256) is missing, which is not the same as suppressed',
      'Local authorities are those of April 2023',
      'The means for England are a working file of the Department for Education: of the months of the three that have a figure, over regions, rounded to two places',
    ],
  },
  breaks: [
    {
      date: '2025-11-01',
      what: 'The sources that adverts are collected from changed: figures from November 2025 are less certain',
      url: `https://www.ons.gov.uk${PAGE}`,
    },
    {
      date: '2026-03-01',
      what: 'March 2026 is suppressed, so that a quarter with it lacks a month',
      url: `https://www.ons.gov.uk${PAGE}`,
    },
    {
      date: '2026-06-01',
      what: 'June 2026 is partly imputed by the publisher',
      url: `https://www.ons.gov.uk${PAGE}`,
    },
    {
      date: '2026-07-01',
      what: 'June 2026 is partly imputed, so that later periods are not set against one with it',
      url: `https://www.ons.gov.uk${PAGE}`,
    },
  ],
  hosting: 'hosted',
  kind: 'observations',
  source: {
    publisher: 'ons',
    page: PAGE,
    file: 'labourdemandbyoccupation.xlsx',
    not_titled: ['live', 'snapshot'],
    tables: [
      {
        sheet: 'Table 5',
        measure: 'new_adverts',
        area: 'Local Authority District',
        area_code: 'Local Authority Code',
        area_types: ['lad', 'region'],
        boundaries: '2023-04-01',
        dimensions: { occupation: 'SOC 4 digit code' },
        besides: ['Region', 'ITL2', 'SOC 4 digit label'],
        every: 'quarter',
        months: 3,
      },
      {
        sheet: 'Mean of three months',
        measure: 'new_adverts_monthly_mean',
        area: 'Country',
        area_types: ['country'],
        boundaries: '2023-04-01',
        dimensions: { occupation: 'SOC 4 digit code' },
        besides: ['SOC 4 digit label'],
        titled: 'mean',
        every: 'month',
        months: 3,
      },
    ],
    imputed: ['2026-04/P3M'],
  },
  schedule: {
    cron: '30 9 * * 5',
    why: 'editions have come out on Fridays, at no announced interval',
  },
  reference: 'Adverts first seen in the three months that the period names',
  period: { type: 'span', months: 3 },
  dimensions: [
    {
      id: 'occupation',
      name: 'Occupation',
      codes: {
        classification: 'soc-2020',
        levels: [1, 2, 3, 4],
        total: 'All occupations',
        publisher_total: 'Total',
        also: [
          {
            code: 'unknown',
            name: 'Occupation not known',
            parent: 'total',
            level: 1,
            publisher_code: 'Unknown',
          },
        ],
      },
    },
  ],
  measures: [
    {
      id: 'new_adverts',
      name: 'New online job adverts',
      unit: 'adverts',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      population: POPULATION,
      clock: 'A flow: all of three months, a calendar quarter',
      rounding: { to: 1 },
      publisher_words: GUIDE,
      plausible: { min: 0, max: 500_000 },
    },
    {
      id: 'new_adverts_monthly_mean',
      name: 'New online job adverts a month, mean of three months',
      unit: 'adverts',
      decimals: 0,
      nature: 'mean',
      additive: false,
      from_parts: 'not_computed',
      population: POPULATION,
      clock: 'A flow: the mean of three months, a new window each month',
      rounding: { to: 0.01 },
      publisher_words: GUIDE,
      plausible: { min: 0, max: 3_000_000 },
    },
  ],
  charts: [
    {
      title: 'New online job adverts a month, England',
      kind: 'line',
      measure: 'new_adverts_monthly_mean',
      filters: { occupation: 'total' },
      areas: ['E92000001'],
    },
  ],
  sample: 'sample.sql',
});
