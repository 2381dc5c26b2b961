import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  ADVERTS,
  FILE,
  GUIDE,
  ID,
  NEW_ADVERTS,
  NEW_ADVERT_CODES,
  NO_VACANCY,
  PAGE,
  PUBLISHED,
  publishedAs,
} from '../publications/online-job-adverts.ts';

const SHARED = { measure: 'new_adverts_monthly', every: 'month', months: 1 } as const;

/** Digits of SOC 2020 by which a table is, none of them being all adverts of an area. */
const by = (digits?: 2 | 3 | 4, ...besides: string[]) =>
  digits === undefined
    ? { besides }
    : {
        dimensions: { occupation: `SOC ${digits} digit code` },
        names: { occupation: `SOC ${digits} digit label` },
        besides,
      };

const COUNTRIES = {
  ...SHARED,
  area: 'Country',
  area_types: ['country', 'uk'],
  boundaries: '2023-04-01',
} as const;
const AUTHORITIES = {
  ...SHARED,
  area: 'Local Authority District',
  area_code: 'Local Authority Code',
  area_types: ['lad', 'region'],
  boundaries: '2023-04-01',
} as const;
const REGIONS = {
  ...SHARED,
  area: 'Region',
  area_types: ['region', 'country'],
  boundaries: '2023-04-01',
} as const;
const PLANS = {
  ...SHARED,
  area: 'Local Skills Improvement Plan',
  area_types: ['lsip'],
  boundaries: '2023-04-01',
} as const;
const STRATEGIC = {
  ...SHARED,
  area: 'Mayoral Combined Authorities',
  area_types: ['combined_authority', 'region'],
  boundaries: '2025-07-31',
} as const;

export default defineDataset({
  id: 'labour-demand-monthly',
  title: 'New online job adverts by month',
  summary:
    'Job adverts that came online in a month: by country, region and local authority, and by occupation (SOC 2020) of regions at four digits and of local authorities at three.',
  themes: ['demand'],
  ...ADVERTS,
  published_as: publishedAs(ID),
  regularity: 'monthly',
  undated: NEW_ADVERTS.undated,
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: ['country', 'region', 'lad', 'combined_authority', 'lsip'],
  question: 'How many job adverts come online each month, where, and for which occupations?',
  trap: `${NO_VACANCY} These are new adverts of a month; adverts live on a day are another measure.`,
  not_for: [
    ...NEW_ADVERTS.not_for,
    'Growth across November 2025, from March 2026, or from or to June 2026',
    NEW_ADVERTS.no_professions,
    'Adding three months up to a quarter where one of them is suppressed: the quarters are published (labour-demand-new)',
  ],
  quality: {
    url: GUIDE,
    notes: [
      ...NEW_ADVERTS.notes,
      'A row that is not there is missing, which is not the same as suppressed',
      'Counts may not add up to their totals, because they are rounded',
      'Local authorities are those of April 2023',
    ],
  },
  breaks: [
    NEW_ADVERTS.sources_changed,
    { date: '2026-03-01', what: 'March 2026 is suppressed', url: PUBLISHED },
    NEW_ADVERTS.imputed,
    {
      date: '2026-07-01',
      what: 'June 2026 is partly imputed, so that later months are not set against it',
      url: PUBLISHED,
    },
  ],
  hosting: 'hosted',
  kind: 'observations',
  source: {
    publisher: 'ons',
    page: PAGE,
    file: FILE,
    not_titled: ['live', 'snapshot', 'mean'],
    tables: [
      { ...COUNTRIES, sheet: 'Table 1', ...by() },
      { ...AUTHORITIES, sheet: 'Table 2', ...by(undefined, 'Region', 'ITL2') },
      { ...REGIONS, sheet: 'Table 3', ...by(4) },
      { ...AUTHORITIES, sheet: 'Table 4', ...by(3, 'Region', 'ITL2') },
      { ...REGIONS, sheet: 'Table 20', ...by() },
      { ...PLANS, sheet: 'Table 21', ...by() },
      { ...STRATEGIC, sheet: 'Table 23', ...by() },
      { ...REGIONS, sheet: 'Table 26', ...by(2) },
      { ...PLANS, sheet: 'Table 27', ...by(2) },
      { ...STRATEGIC, sheet: 'Table 29', ...by(2) },
      { ...AUTHORITIES, sheet: 'Table 30', ...by(2, 'Region', 'ITL2') },
    ],
    imputed: ['2026-06'],
    tolerance: { parts: 20, placeless: 10_000 },
  },
  schedule: {
    cron: '45 9 * * 5',
    why: 'editions have come out on Fridays, at no announced interval',
  },
  reference: 'Adverts first seen in the month that the period names',
  period: { type: 'month' },
  dimensions: [
    {
      id: 'occupation',
      name: 'Occupation',
      codes: NEW_ADVERT_CODES,
    },
  ],
  measures: [
    {
      id: 'new_adverts_monthly',
      headline: {
        ...{ section: null, order: 84, tile: 'adverts' },
        what: 'the number of new online job adverts in a month',
      },
      name: 'New online job adverts in a month',
      unit: 'adverts',
      decimals: 0,
      nature: 'count',
      additive: true,
      from_parts: 'sum',
      population: NEW_ADVERTS.population,
      clock: 'A flow: all of one month',
      rounding: { to: 1 },
      publisher_words: GUIDE,
      plausible: { min: 0, max: 5_000_000 },
    },
  ],
  charts: [
    {
      title: 'New online job adverts, by month',
      kind: 'line',
      measure: 'new_adverts_monthly',
      filters: { occupation: 'total' },
      areas: ['E92000001', 'E12000003', 'E08000034'],
    },
  ],
  sample: 'sample.sql',
});
