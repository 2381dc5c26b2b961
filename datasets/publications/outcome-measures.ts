import { PUBLISHED } from './further-education-outcomes.ts';

interface Rate {
  readonly id: string;
  readonly name: string;
  readonly column: string;
  readonly what: string;
  readonly stage: 'sustained_positive_destination' | 'sustained_26_weeks' | 'progressed';
}

/** Each is a share of the achievers that were found in the records of work, benefits and learning. */
const RATES: readonly Rate[] = [
  {
    id: 'sustained_positive_destination_rate',
    name: 'Sustained positive destination rate',
    column: 'spd_percent',
    what: 'In sustained work, sustained learning, or both',
    stage: 'sustained_positive_destination',
  },
  {
    id: 'sustained_employment_rate',
    name: 'Sustained employment rate',
    column: 'emp_percent',
    what: 'Paid in five of the six months October to March, or self-employed',
    stage: 'sustained_26_weeks',
  },
  {
    id: 'sustained_learning_rate',
    name: 'Sustained learning rate',
    column: 'learn_percent',
    what: 'In learning in all six months October to March',
    stage: 'progressed',
  },
  {
    id: 'no_destination_rate',
    name: 'No sustained destination found',
    column: 'no_dest_percent',
    what: 'Found in the records, and in none of work, learning or benefits for long enough',
    stage: 'sustained_positive_destination',
  },
];

const COLUMNS: readonly (readonly [string, string])[] = [
  ['number_of_learners', 'achievers'],
  ['number_of_matched_learners', 'matched_achievers'],
  ...RATES.map(({ column, id }) => [column, id] as const),
];

const SHARED = {
  clock: 'October to March after the academic year of the achievement',
  publisher_words: PUBLISHED,
} as const;

const LEFT_FOR_WORK = 'People who found work or went on to learn without the qualification';

/** A count of learners, rounded to 10; the whole row is withheld below 6. */
const count = (id: string, name: string, population: string, outside: string) =>
  ({
    ...SHARED,
    ...{ id, name, population },
    frame: {
      stage: 'achieved',
      counts: 'people',
      of: 'none',
      outside,
      clock: { from: 'achievement', months: null, rule: 'The academic year of the achievement' },
    },
    unit: 'people',
    decimals: 0,
    nature: 'count',
    additive: false,
    from_parts: 'not_computed',
    rounding: { to: 10 },
    role: 'base',
    ranking: 'refused',
    plausible: { min: 0, max: 2_000_000 },
  }) as const;

/** What is said of the measures of one file, beside what is said of all of them. */
interface OfFile {
  /** Ends the id of each measure, since an id is unique in the store; nothing for the first file. */
  readonly suffix: string;
  /** What a name ends with: `, by subject`. */
  readonly words: string;
  readonly comparators: string;
}

/** The counts and the four shares of a file of the publication. */
export function outcomeMeasures({ suffix, words, comparators }: OfFile) {
  const base = `matched_achievers${suffix}`;
  return [
    count(
      `achievers${suffix}`,
      `Learners who achieved${words}`,
      'Learners who achieved an aim in the year',
      LEFT_FOR_WORK,
    ),
    count(
      base,
      `Learners found in the records${words}`,
      'Learners who achieved an aim in the year and were found in the records of work, benefits and learning',
      `${LEFT_FOR_WORK}, and achievers who were not found`,
    ),
    ...RATES.map(
      ({ id, name, what, stage }) =>
        ({
          ...SHARED,
          ...{ id: `${id}${suffix}`, name: `${name}${words}` },
          frame: {
            stage,
            reached: id !== 'no_destination_rate',
            counts: 'people',
            of: 'matched_achievers',
            clock: { from: 'achievement', months: 8, rule: `${what}: ${SHARED.clock}` },
            outside: `${LEFT_FOR_WORK}, and achievers who were not found in the records`,
          },
          unit: 'percent',
          decimals: 0,
          nature: 'rate',
          additive: false,
          from_parts: 'ratio_of_sums',
          denominator: base,
          base: 'Learners found in the records',
          base_measure: base,
          interval: 'ci95.wilson',
          population: `${what}; of learners who achieved and were found in the records`,
          comparator_group: comparators,
          ranking: 'refused',
          rounding: { to: 1, zero_means: '0 to 0.4' },
          plausible: { min: 0, max: 100 },
          direction: id === 'no_destination_rate' ? null : 'higher_is_better',
        }) as const,
    ),
  ];
}

/** The columns of the measures of a file. */
export const outcomeIndicators = (suffix: string): Record<string, string> =>
  Object.fromEntries(COLUMNS.map(([column, id]) => [column, `${id}${suffix}`]));
