import type { DeclarationInput } from '../../schemas/dataset/declaration.ts';

/** The address of the service. */
export const PUBLISHED = 'https://stat-xplore.dwp.gov.uk/';

/** What all datasets of Universal Credit in Stat-Xplore say alike. */
export const UNIVERSAL_CREDIT = {
  publisher: 'Department for Work and Pensions',
  regularity: 'monthly',
  undated: 'The service says which months it has and not when they were put there.',
  classification: { value: 'benefits', name: 'Benefits and employment programmes' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Work and Pensions, Stat-Xplore',
  },
  accreditation: { value: 'official_statistics' },
  themes: ['unemployment'],
  spatial_availability: ['country', 'region', 'lad'],
  smallest_safe_area: 'lad',
  period: { type: 'month' },
  sample: 'sample.sql',
} satisfies Partial<DeclarationInput>;

/** Months from `from` on, and the areas, as every database names their fields. */
export const readSince = (from: string) => ({
  month: 'Month',
  from,
  area: { field: 'National - Regional - LA - OAs', levels: ['country', 'region', 'lad'] },
});

/** Whom a count of people on a day is of. */
export const ON_A_DAY =
  'People whose claim had begun and not ended on the second Thursday of the month';

/** A dimension of a whole and of all its parts, by code and words. */
export const parted = (
  id: string,
  name: string,
  all: string,
  parts: Readonly<Record<string, string>>,
) => ({
  ...{ id, name, exhaustive: true },
  codes: [
    { code: 'total', name: all, level: 0 },
    ...Object.entries(parts).map(([code, words]) => ({
      ...{ code, name: words },
      ...{ parent: 'total', level: 1 },
    })),
  ],
});

/** Where the tables live; the schema names each database by the end of its id. */
export const publishedAs = (name: string, database: string) =>
  ({ name, url: PUBLISHED, ids: { stat_xplore: `str:database:${database}` } }) as const;

/** What is known of every count: why parts and totals differ, and what a printed zero may hide. */
export const ADJUSTED =
  'Every count is adjusted by a few, at random, so that nobody can be found: in the recorded replies of 2018 totals and their parts differ by up to 10';

/** A label that the service's schema was not seen to have is looked up there, and refused if it is not. */
export const NOT_MET =
  'The adapter has not yet met the live service: ids of databases, fields and measures are those of its schema of 2023, values are found there by their labels, and a label that is not known stops the run by name';

/** What a count is rounded by, as far as the recorded replies show. */
export const COUNT = {
  unit: 'people',
  decimals: 0,
  nature: 'count',
  additive: true,
  from_parts: 'sum',
  publisher_words: PUBLISHED,
  ranking: 'refused',
  rounding: { to: 10, zero_means: 'none or a few' },
} as const;

/** The service is looked at each morning of the week in which the month's figures come. */
export const SCHEDULE = {
  cron: '45 9 10-24 * *',
  why: 'Published at 09:30 on a day in the middle of the month; looked for each morning from the 10th to the 24th',
} as const;

/** When Universal Credit changed whom it is for. */
export const ROLL_OUT = [
  {
    date: '2018-12-01',
    what: 'Universal Credit full service has reached every Jobcentre: before, who was on it depended on the place.',
    url: PUBLISHED,
  },
  {
    date: '2020-04-01',
    what: 'Claims of the pandemic: many people with earnings came onto Universal Credit.',
    url: PUBLISHED,
  },
] as const;
