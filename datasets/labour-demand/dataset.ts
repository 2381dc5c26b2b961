import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  ADVERTS,
  FILE,
  GUIDE,
  ID,
  NO_VACANCY,
  NOT_KNOWN,
  PAGE,
  publishedAs,
} from '../publications/online-job-adverts.ts';

/** Tables of one level: all adverts by month, and the newest month by occupation. */
function tablesOf(
  [total, groups]: readonly [string, string],
  [area, groupArea]: readonly [string, string],
  level: {
    readonly area_types: readonly ('country' | 'region' | 'lad' | 'lsip' | 'combined_authority')[];
    readonly boundaries: string;
    readonly area_code?: string;
  },
) {
  const shared = { ...level, measure: 'live_adverts', every: 'month' as const, months: 1 };
  const besides = level.area_code === undefined ? [] : ['Region'];
  return [
    { ...shared, sheet: total, area, besides },
    {
      ...{ ...shared, sheet: groups, area: groupArea },
      dimensions: { occupation: 'SOC 2 digit code' },
      names: { occupation: 'SOC 2 digit label' },
      besides,
    },
  ];
}

export default defineDataset({
  id: 'labour-demand',
  title: 'Live online job adverts by occupation',
  summary:
    'Job adverts that could be seen online on a day, by local authority, skills plan area and occupation, July 2021 to July 2025. ONS withdrew the series in September 2025.',
  themes: ['demand'],
  ...ADVERTS,
  published_as: publishedAs(`${ID}, 2025 July edition`),
  regularity: 'ended',
  undated:
    'The page of the publisher gives the date of its newest edition only, and this is an earlier one, of August 2025',
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: ['country', 'region', 'lad', 'combined_authority', 'lsip'],
  state: 'ended',
  question: 'How many job adverts were live, where, and for which occupations?',
  trap: `${NO_VACANCY} These are adverts live on a day; new adverts of a period are another measure.`,
  not_for: [
    'London boroughs: London is held as a whole only',
    'Adding to, dividing by or comparing with new adverts, or with vacancies of a survey',
    'A rate of vacancies, or a number of claimants for each job',
    'The present: the series ended with July 2025',
  ],
  quality: {
    url: GUIDE,
    notes: [
      'Occupations are assigned to advert titles by a model; two careful coders differ on about one title in three at four digits',
      'Figures of skills plan areas, combined authorities and major groups, and those of England by occupation, are sums of local authorities and sub-major groups made by the Department for Education and flagged so',
      'England exceeds the sum of its areas by adverts whose local authority is not known: 4,579 to 9,442 in the months held',
      'The total of a district differs from the sum of its occupations by up to 9, that of a wider area by up to 20: the publisher gives no reason',
      'Skills plan areas are those of 2023 and local authorities those of April 2023; combined authorities are those of July 2025',
    ],
  },
  hosting: 'hosted',
  kind: 'observations',
  source: {
    publisher: 'ons',
    page: PAGE,
    file: FILE,
    edition: '2025-07',
    not_titled: ['new'],
    tables: [
      ...tablesOf(['Table 1', 'Table 8'], ['Country', 'Region'], {
        area_types: ['country', 'region'],
        boundaries: '2023-04-01',
      }),
      ...tablesOf(
        ['Table 6', 'Table 12'],
        ['Local Authority District', 'Local Authority District'],
        {
          area_types: ['lad', 'region'],
          boundaries: '2023-04-01',
          area_code: 'Local Authority Code',
        },
      ),
      ...tablesOf(
        ['Table 3', 'Table 9'],
        ['Local Skills Improvement Plan', 'Local Skills Improvement Plan'],
        { area_types: ['lsip'], boundaries: '2023-04-01' },
      ),
      ...tablesOf(
        ['Table 5', 'Table 11'],
        ['Mayoral Combined Authorities', 'Mayoral Combined Authorities'],
        { area_types: ['combined_authority', 'region'], boundaries: '2025-07-31' },
      ),
    ],
    tolerance: { parts: 20, placeless: 10_000 },
  },
  schedule: {
    cron: '0 6 2 1,4,7,10 *',
    why: 'the series has ended; the edition is looked at once a quarter in case it is corrected',
  },
  reference: 'Adverts live on a day in the month that the period names; which day is not published',
  period: { type: 'month', last: '2025-07' },
  dimensions: [
    {
      id: 'occupation',
      name: 'Occupation',
      codes: {
        classification: 'soc-2020',
        levels: [1, 2],
        total: 'All occupations',
        also: [NOT_KNOWN],
      },
    },
  ],
  measures: [
    {
      id: 'live_adverts',
      headline: {
        ...{ section: 'demand', order: 85, tile: 'adverts' },
        what: 'the number of online job adverts',
        side: { of: 'demand', by: 'occupation' },
      },
      name: 'Live online job adverts',
      unit: 'adverts',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      population:
        'Adverts of jobs in the United Kingdom that Textkernel found online, duplicates removed as far as it could tell, live on the day of the count',
      clock: 'A stock: one day in the month',
      rounding: { to: 1 },
      publisher_words: GUIDE,
      plausible: { min: 0, max: 3_000_000 },
      step: { ratio: 5, floor: 500 },
    },
  ],
  charts: [
    {
      title: 'Live online job adverts',
      kind: 'line',
      measure: 'live_adverts',
      filters: { occupation: 'total' },
      areas: ['E47000003', 'E47000001', 'E47000007'],
    },
  ],
  sample: 'sample.sql',
});
