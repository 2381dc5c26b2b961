import type { z } from 'zod';
import type { ObservationsDeclaration } from '../../schemas/dataset/kinds/observations.ts';

/** What the two datasets of FE Choices, of learners and of employers, say alike. */

const PUBLISHED = 'https://www.gov.uk/government/collections/fe-choices-information-for-providers';
const REPOSITORY = 'SkillsFundingAgency/das-apprenticeship-programs-indexer';
const SCRIPTS = 'src/SFA.DAS.FE-Choices.Database/Manual';

/** The datasets by who was asked. */
interface Asked {
  /** `learners` or `employers`. */
  readonly who: string;
  /** Id of the dataset with underscores: its measures begin with it. */
  readonly prefix: string;
  /** What those who could answer are counted in. */
  readonly unit: 'people' | 'establishments';
}

const SHARED = {
  clock: 'The survey of the academic year',
  publisher_words: PUBLISHED,
  from_parts: 'not_computed',
  additive: false,
  ranking: 'refused',
} as const;

/** Everything of the declaration that does not depend on who was asked. */
export const FE_CHOICES = {
  themes: ['skills'],
  publisher: 'Education and Skills Funding Agency',
  regularity: 'ended',
  undated: 'The script carries no date; its commit does.',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  spatial_availability: [],
  accreditation: { value: 'official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Education and Skills Funding Agency, FE Choices',
  },
  published_as: { name: 'FE Choices', url: PUBLISHED },
  smallest_safe_area: null,
  trap: 'The survey ended: this is 2018/19. Nothing follows it but stars for apprenticeships (apprenticeship-feedback), which are made otherwise.',
  not_for: [
    'Judging a provider of today',
    'A league table: many intervals overlap',
    'Going on into apprenticeship-feedback: stars are means of reviews by those who chose to write one',
    'Outcomes: these are opinions',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'The interval is the Wilson score interval at 95% as if those who answered were drawn at random from those who could; the publisher weighted the answers, so that it is somewhat too narrow',
      'Where no score was awarded the source prints 0 for those asked and for responses too: that zero is no figure and is not published',
      'The score is published as it is printed; the scripts that hold it do not say how it is made',
    ],
  },
  breaks: [],
  schedule: {
    cron: '40 6 1 * *',
    why: 'It has ended: once a month is enough to see that it is there',
  },
  entities: ['provider'],
  period: { type: 'academic_year', last: 'AY2018-19' },
  dimensions: [],
  sample: 'sample.sql',
} satisfies Partial<z.input<typeof ObservationsDeclaration>>;

/** The one file of each: a script of statements without names of columns, named here. */
export const feChoicesSource = (commit: string, file: string) =>
  ({
    publisher: 'dfe-repositories',
    files: [
      {
        id: 'scores',
        at: `${REPOSITORY}/${commit}/${SCRIPTS}/${file}`,
        form: 'script',
        columns: [
          ...['ukprn', 'provider_name', 'organisation_type', 'score', 'reason'],
          ...['asked', 'responses', 'hybrid_year', 'year'],
        ],
      },
    ],
    sql: '../publications/fe-choices.sql',
  }) as const;

/** The score with its base, and how many could have answered. */
export const feChoicesMeasures = ({ who, prefix, unit }: Asked) =>
  [
    {
      ...SHARED,
      id: `${prefix}_asked`,
      name: `FE Choices: ${who} who could answer`,
      unit,
      decimals: 0,
      nature: 'count',
      role: 'base',
      population: `The provider's ${who} in the scope of the survey`,
      plausible: { min: 1, max: 200_000 },
    },
    {
      ...SHARED,
      id: `${prefix}_responses`,
      name: `FE Choices: responses of ${who}`,
      unit: 'responses',
      decimals: 0,
      nature: 'count',
      role: 'base',
      population: `Responses of the provider's ${who}`,
      plausible: { min: 1, max: 200_000 },
    },
    {
      ...SHARED,
      id: `${prefix}_score`,
      name: `FE Choices: satisfaction score by ${who}`,
      frame: {
        stage: 'satisfied',
        counts: 'responses',
        of: 'responses',
        clock: { from: 'start', months: null, rule: SHARED.clock },
        outside: `Those of the ${who} who did not answer, and providers that did not take part`,
      },
      unit: 'percent',
      decimals: 1,
      nature: 'rate',
      denominator: `${prefix}_responses`,
      base: 'Responses',
      base_measure: `${prefix}_responses`,
      interval: 'ci95.wilson',
      direction: 'higher_is_better',
      comparator_group: `Providers scored by ${who} in the same year`,
      population: `Satisfaction with the provider of the ${who} who responded`,
      rounding: { to: 0.1, zero_means: '0 to 0.04' },
      plausible: { min: 0, max: 100 },
    },
  ] as const;
