import type { z } from 'zod';
import type { MeasureDeclaration } from '../../schemas/dataset/measure.ts';
import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PUBLISHED = 'https://findapprenticeshiptraining.apprenticeships.education.gov.uk/';
const AT = 'SkillsFundingAgency/das-roatp-api';
const SCRIPTS = 'src/SFA.DAS.Roatp.Database/Scripts';

const SCRIPT = {
  form: 'script',
  columns: ['ukprn', 'review_count', 'stars', 'time_period'],
} as const;
const SHARED = {
  clock: 'The academic year in which the review was left',
  publisher_words: PUBLISHED,
  from_parts: 'not_computed',
  additive: false,
  ranking: 'refused',
} as const;

/** Stars by one kind of reviewer, and how many reviews they are made of. */
const by = ({ one, many, least }: { one: string; many: string; least: number }) =>
  [
    {
      ...SHARED,
      id: `apprenticeship_feedback_${one}_reviews`,
      name: `Reviews of a provider of apprenticeships by ${many}`,
      unit: 'responses',
      decimals: 0,
      nature: 'count',
      role: 'base',
      population: `Reviews by ${many} that the rating is made of`,
      plausible: { min: least, max: 100_000 },
    },
    {
      ...SHARED,
      id: `apprenticeship_feedback_${one}_stars`,
      name: `Stars of a provider of apprenticeships by ${many}`,
      frame: {
        stage: 'satisfied',
        counts: 'responses',
        of: 'none',
        clock: { from: 'start', months: null, rule: SHARED.clock },
        outside: `Those of the ${many} who left no review`,
      },
      unit: 'grade',
      decimals: 0,
      nature: 'grade',
      value_type: 'ordinal',
      categories: [
        { value: 1, name: 'very poor' },
        { value: 2, name: 'poor' },
        { value: 3, name: 'good' },
        { value: 4, name: 'excellent' },
      ],
      base: `Reviews by ${many}`,
      base_measure: `apprenticeship_feedback_${one}_reviews`,
      comparator_group: `Providers rated by ${many} in the same year`,
      population: `Mean stars of the reviews by ${many}, rounded to a whole star by the service`,
      plausible: { min: 1, max: 4 },
    },
  ] satisfies z.input<typeof MeasureDeclaration>[];

export default defineDataset({
  id: 'apprenticeship-feedback',
  title: 'Stars that apprentices and employers gave a provider',
  summary:
    'Overall star rating of each provider of apprenticeships by its apprentices and by its employers, one to four, with the number of reviews that it is made of.',
  themes: ['skills'],
  publisher: 'Department for Education',
  published_as: { name: 'Find apprenticeship training: reviews', url: PUBLISHED },
  hosting: 'hosted',
  kind: 'observations',
  regularity: 'annual',
  undated: 'The scripts carry no date; their commit does.',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  spatial_availability: [],
  accreditation: { value: 'management_information' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Find apprenticeship training',
  },
  question: 'How did apprentices and employers rate this provider, and how many of them did?',
  smallest_safe_area: null,
  trap: 'More than half of the employers’ ratings are of a single review. And three stars may be a mean of 2.3: the service rounds up from .3.',
  not_for: [
    'A league table: there are four values, and most rest on a handful of reviews',
    'Telling two providers apart: nothing is published of how reviews spread, so no interval can be given',
    'Setting apprentices’ stars against employers’: apprentices’ are shown from ten reviews on, employers’ from one',
    'Outcomes: these are opinions of those who chose to review',
  ],
  quality: {
    url: PUBLISHED,
    notes: [
      'Figures are those that the service’s own scripts fill its database with, as published at the commit that is named',
      'Reviewers choose themselves; how many were asked is not published',
      'The scripts name no provider. Names are those of the dashboard of apprenticeships; one that it does not have is named by its number',
    ],
  },
  breaks: [],
  reference: 'Reviews left in an academic year',
  source: {
    publisher: 'dfe-repositories',
    files: [
      {
        ...SCRIPT,
        id: 'apprentices',
        at: `${AT}/b1b3dc2066beb06c1eedc7ef58758eddef51e35b/${SCRIPTS}/CSP-1832-Insert_ProviderApprenticeStars.sql`,
      },
      {
        ...SCRIPT,
        id: 'employers',
        at: `${AT}/fb12474e355a4aad6a79a114d0917563cb2d8427/${SCRIPTS}/CSP-1832-Insert_ProviderEmployerStars.sql`,
      },
      {
        id: 'names',
        at: 'dfe-analytical-services/apprenticeships-provider-dashboard/main/data/national_provider_summary_0.parquet',
        form: 'parquet',
        columns: ['Academic Year', 'Provider name', 'UKPRN'],
        unused: [
          ...['Learner characteristic', 'Apprenticeships', 'Education and Training'],
          ...['Tailored Learning', 'Community Learning'],
        ],
        joined: true,
      },
    ],
    sql: 'feedback.sql',
  },
  schedule: { cron: '20 6 1 * *', why: 'Ratings of a year are put in place once, after its end' },
  entities: ['provider'],
  period: { type: 'academic_year' },
  dimensions: [],
  measures: [
    ...by({ one: 'apprentice', many: 'apprentices', least: 10 }),
    ...by({ one: 'employer', many: 'employers', least: 1 }),
  ],
  charts: [
    {
      title: 'Stars that apprentices gave',
      kind: 'bar',
      measure: 'apprenticeship_feedback_apprentice_stars',
      filters: {},
    },
  ],
  sample: 'sample.sql',
});
