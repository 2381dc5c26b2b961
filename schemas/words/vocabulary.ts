/**
 * The closed word lists of the store: what a figure may be called, and what each word means.
 * `/v1/config`, the validators, the pages and the Cover sheet of a workbook all read these lists.
 */

/** Why a figure is or is not there. Exactly one per row; closed for the life of v1. */
export const STATUSES = {
  observed: 'a number was published or calculated',
  bounded: 'only a range can honestly be given',
  near_zero: 'more than zero, but rounds to zero',
  suppressed: 'withheld to protect people or firms',
  unreliable: 'withheld because the sample is too small',
  missing: 'not collected or not available',
  not_applicable: 'the question makes no sense here',
  not_computed: 'Alongside will not calculate it; the reason is in the answer',
} as const;
export type Status = keyof typeof STATUSES;

/** The word that stands in a cell where no number does. A hidden figure is never shown as zero. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  observed: 'published',
  bounded: 'a range only',
  near_zero: 'nearly zero',
  suppressed: 'suppressed',
  unreliable: 'unreliable',
  missing: 'not available',
  not_applicable: 'not applicable',
  not_computed: 'not calculated',
};

/** What must be known about a number that stands. A row has none, one or several. */
export const FLAGS = {
  break: 'not comparable with the period before',
  built_from_parts: 'made from the figures of its parts: the publisher gives none of its own',
  constructed: 'an indicator of Alongside, not of a publisher',
  estimated: 'the publisher marks it as estimated',
  forecast: 'about a time that has not come yet',
  immature: 'a start cohort whose clock has not run',
  imputed: 'the publisher filled it in',
  invented: 'sample data: nobody ever measured this',
  low_coverage:
    'the channels see too little of all adverts to say more, or it is not known how much',
  low_reliability: 'published, but to be used with care',
  provisional: 'the publisher expects to revise it',
  revised: 'the publisher says that it was revised',
} as const;
export type Flag = keyof typeof FLAGS;

/** What `low` and `high` of a row are, as `family.method`. */
export const INTERVALS = {
  'ci95.published': "the publisher's 95% confidence interval",
  'ci95.cv': "value ± 1.96 × CV × value, from the publisher's coefficient of variation",
  'ci95.wilson': 'Wilson score interval, 95%',
  'ci95.coding':
    '95% interval from the probabilities of the occupations that adverts were coded to',
  'ci95.lq': '95% interval on the logarithm of the location quotient',
  'ci95.bootstrap': '95% interval from resampling',
  'bounds.rounding': 'all values that round to what was published',
  'bounds.suppressed_parts': 'all values that the hidden parts allow',
  'bounds.crosswalk': 'least and most that a many-to-many mapping allows',
  'bounds.definitions': 'least and most that the definitions of two measures allow together',
  'bounds.published': 'a range that the publisher prints',
} as const;
export type Interval = keyof typeof INTERVALS;

/** Units as codes, with the words a page prints after (or, for pounds, around) a number. */
export const UNITS = {
  people: 'people',
  households: 'households',
  jobs: 'jobs',
  jobs_per_year: 'jobs a year',
  jobs_per_resident: 'jobs per resident aged 16 to 64',
  enterprises: 'enterprises',
  local_units: 'local units',
  establishments: 'establishments',
  interviews: 'interviews',
  responses: 'responses',
  labels: 'labels',
  days: 'days',
  months: 'months',
  vacancies: 'vacancies',
  vacancies_per_100_jobs: 'vacancies per 100 employee jobs',
  adverts: 'adverts',
  signals: 'signals',
  adverts_per_1000_people: 'adverts for each 1,000 people in work',
  aims: 'aims',
  percent: 'percent',
  proportion: 'as a proportion (0 to 1)',
  percentage_points: 'percentage points',
  ratio: 'ratio',
  gbp_per_hour: 'pounds an hour',
  gbp_per_week: 'pounds a week',
  gbp_per_month: 'pounds a month',
  gbp_per_year: 'pounds a year',
  hours_per_week: 'hours a week',
  index: 'index',
  score: 'score',
  grade: 'grade',
} as const;
export type Unit = keyof typeof UNITS;

/** What kind of number a measure is; it decides what may be done with it. */
export const NATURES = [
  'count',
  'rate',
  'share',
  'ratio',
  'mean',
  'median',
  'percentile',
  'index',
  'score',
  'grade',
  'change',
  'level',
] as const;
export type Nature = (typeof NATURES)[number];

/** Standing of the statistics, worst confusion first: Alongside's own work never borrows a badge. */
export const ACCREDITATIONS = {
  accredited_official_statistics: 'Accredited official statistics',
  official_statistics: 'Official statistics',
  official_statistics_in_development: 'Official statistics in development',
  management_information: 'Management information',
  research: 'Research',
  not_statistics: 'Not statistics',
  constructed: 'Constructed by Alongside',
} as const;

/** What makes figures estimates. Figures that are counted one by one, in records, have none of these. */
export const ESTIMATED_FROM = {
  survey: 'a sample survey',
  partly_survey: 'several sources, one of them a sample survey',
  model: 'other figures, by a calculation of the publisher',
} as const;
export type EstimatedFrom = keyof typeof ESTIMATED_FROM;

/** Which rows a publisher calls provisional in its text, where no mark of its feed tells them apart. */
export const PROVISIONAL = {
  newest_period: 'the rows of the newest period',
} as const;

/** How often a publisher publishes. */
export const REGULARITIES = {
  daily: 'Every day',
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
  twice_a_year: 'Twice a year',
  annual: 'Every year',
  every_ten_years: 'Every ten years',
  irregular: 'At no fixed interval',
  once: 'Published once',
  ended: 'No longer published',
} as const;
export type Regularity = keyof typeof REGULARITIES;

/** How far one update of a publisher lies from the next. */
export interface Rhythm {
  /** Whole months; 0 where it is less than one. */
  readonly months: number;
  /** Days, at most. */
  readonly days: number;
}

/** The rhythm of each regularity; null where nothing is promised. */
export const RHYTHMS: Readonly<Record<Regularity, Rhythm | null>> = {
  daily: { months: 0, days: 1 },
  weekly: { months: 0, days: 7 },
  monthly: { months: 1, days: 31 },
  quarterly: { months: 3, days: 92 },
  twice_a_year: { months: 6, days: 184 },
  annual: { months: 12, days: 366 },
  every_ten_years: { months: 120, days: 3653 },
  irregular: null,
  once: null,
  ended: null,
};

/** Subjects a dataset can be found under. */
export const THEMES = {
  demand: 'Employer demand',
  employment: 'Employment and jobs',
  unemployment: 'Unemployment and benefits',
  pay: 'Pay',
  business: 'Businesses',
  skills: 'Skills and training',
  population: 'Population',
  economy: 'The economy',
  deprivation: 'Deprivation',
  projections: 'Projections',
  reference: 'Areas and classifications',
} as const;
export type Theme = keyof typeof THEMES;

/** Narrows free text to a key of one of the word lists above. */
export function isOneOf<T extends string>(
  list: Readonly<Record<T, unknown>>,
  word: string,
): word is T {
  return Object.hasOwn(list, word);
}

/** The keys of a word list with their literal type kept. */
export function wordsOf<T extends string>(list: Readonly<Record<T, unknown>>): [T, ...T[]] {
  const isWord = (word: string): word is T => Object.hasOwn(list, word);
  const [first, ...rest] = Object.keys(list).filter(isWord);
  if (first === undefined) throw new Error('an empty word list has no words');
  return [first, ...rest];
}

/** The regularity of what comes every so many months; undefined where there is no word for it. */
export const regularityOfMonths = (months: number): Regularity | undefined =>
  months > 0 ? wordsOf(REGULARITIES).find((word) => RHYTHMS[word]?.months === months) : undefined;
