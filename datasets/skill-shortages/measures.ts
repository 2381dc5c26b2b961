import type { z } from 'zod';
import type { MeasureDeclaration } from '../../schemas/dataset/measure.ts';
import type { Unit } from '../../schemas/words/vocabulary.ts';

type Measure = z.input<typeof MeasureDeclaration>;

/** Where the publisher explains the survey. */
export const PUBLISHED = 'https://www.gov.uk/government/collections/employer-skills-survey-2019';
const CLOCK = 'On the day of the interview, from May to December 2019';
const YEAR = 'The twelve months before an interview of May to December 2019';
const SITES = 'Establishments in England with two people or more on the payroll';

interface Line {
  readonly id: string;
  readonly name: string;
  /** Its label in the sheets. */
  readonly row: string;
  readonly population: string;
  readonly clock: string;
}

/** What every measure of the table has: nothing is ranked, for want of intervals. */
const common = ({ row, ...line }: Line) =>
  ({
    ...line,
    at: { table: 'Vacancies', row },
    ranking: 'refused',
    publisher_words: PUBLISHED,
  }) as const;
const BASE = {
  base: 'Establishments interviewed',
  base_measure: 'skill_survey_interviews',
} as const;

/** A weighted number: an estimate of how many there are. */
const count = (line: Line, unit: Unit, max: number): Measure => ({
  ...common(line),
  ...BASE,
  ...{ unit, decimals: 0, nature: 'count', additive: true, from_parts: 'sum' },
  ...{ rounding: { to: 1 }, plausible: { min: 0, max } },
});

/** A share, which the sheets print as a whole percent. */
const share = (line: Line, numerator: string, denominator: string, max = 100): Measure => ({
  ...common(line),
  ...BASE,
  ...{ unit: 'percent', decimals: 0, nature: 'share', additive: false },
  ...{ from_parts: 'not_computed', numerator, denominator, scale: 100 },
  rounding: { to: 1, zero_means: 'none; more than none that rounds to 0 is printed as *%' },
  plausible: { min: 0, max },
});

/** Days of training for each person of a group. */
const daysEach = (line: Line, denominator: string): Measure => ({
  ...common(line),
  ...BASE,
  ...{ unit: 'days', decimals: 1, nature: 'mean', additive: false },
  ...{ from_parts: 'not_computed', numerator: 'training_days', denominator },
  ...{ rounding: { to: 0.1 }, plausible: { min: 0, max: 260 } },
});

const sites = (id: string, name: string, row: string, numerator: string, clock = CLOCK): Measure =>
  share({ id, name, row, population: SITES, clock }, numerator, 'Establishments');

/**
 * The lines of the table of vacancies, skills gaps and training. Shares of establishments, of
 * vacancies and of staff are measures apart; the names are the survey's own.
 */
export const MEASURES: readonly Measure[] = [
  {
    ...common({
      id: 'skill_survey_interviews',
      name: 'Establishments interviewed',
      row: 'Unweighted row',
      population: SITES,
      clock: CLOCK,
    }),
    ...{ unit: 'interviews', decimals: 0, nature: 'count', additive: true, from_parts: 'sum' },
    ...{ role: 'base', rounding: { to: 1 }, plausible: { min: 0, max: 100_000 } },
  },
  count(
    {
      id: 'skill_survey_establishments',
      name: 'Establishments that the interviews stand for',
      row: 'Total (establishments)',
      population: SITES,
      clock: CLOCK,
    },
    'establishments',
    3_000_000,
  ),
  count(
    {
      id: 'skill_survey_staff',
      name: 'Staff of the establishments',
      row: 'Total number of staff',
      population: `Staff of e${SITES.slice(1)}`,
      clock: CLOCK,
    },
    'people',
    40_000_000,
  ),
  sites(
    'establishments_with_vacancy',
    'Establishments with a vacancy',
    'Establishments with any vacancies',
    'Establishments with at least one vacancy',
  ),
  sites(
    'establishments_with_hard_to_fill_vacancy',
    'Establishments with a vacancy that is hard to fill',
    'Have at least one vacancy that is hard to fill',
    'Establishments with at least one vacancy that is hard to fill',
  ),
  {
    ...sites(
      'establishments_with_skill_shortage_vacancy',
      'Establishments with a skill-shortage vacancy',
      'Have a skills shortage vacancy (prompted or unprompted)',
      'Establishments with a vacancy that is hard to fill for want of skills, qualifications or experience',
    ),
    headline: {
      ...{ section: 'skills', order: 88 },
      what: 'the share of employers with a skill-shortage vacancy',
    },
  },
  count(
    {
      id: 'employer_vacancies',
      name: 'Vacancies that employers report',
      row: 'Number of vacancies',
      population: 'Vacancies that employers said they had',
      clock: CLOCK,
    },
    'vacancies',
    3_000_000,
  ),
  count(
    {
      id: 'skill_shortage_vacancies',
      name: 'Skill-shortage vacancies',
      row: 'Number of skill-shortage vacancies',
      population:
        'Vacancies that employers find hard to fill for want of skills, qualifications or experience among applicants',
      clock: CLOCK,
    },
    'vacancies',
    3_000_000,
  ),
  share(
    {
      id: 'vacancy_density',
      name: 'Vacancies as a share of employment',
      row: 'Number of vacancies as a % of all employment',
      population: 'Vacancies, as percent of staff',
      clock: CLOCK,
    },
    'employer_vacancies',
    'skill_survey_staff',
  ),
  share(
    {
      id: 'skill_shortage_vacancy_density',
      name: 'Vacancies that are skill-shortage vacancies',
      row: '% of all vacancies which are SSVs',
      population: 'Vacancies that employers said they had',
      clock: CLOCK,
    },
    'skill_shortage_vacancies',
    'employer_vacancies',
  ),
  sites(
    'establishments_with_skills_gap',
    'Establishments with a skills gap',
    '% of establishments with any staff not fully proficient',
    'Establishments with staff who are not fully proficient at their job',
  ),
  count(
    {
      id: 'skills_gaps',
      name: 'Skills gaps',
      row: 'Number of skills gaps',
      population: 'Staff who are not fully proficient at their job, in the judgement of employers',
      clock: CLOCK,
    },
    'people',
    20_000_000,
  ),
  share(
    {
      id: 'skills_gap_density',
      name: 'Skills gaps as a share of employment',
      row: 'Number of skills gaps as a % of employment',
      population: 'Staff',
      clock: CLOCK,
    },
    'skills_gaps',
    'skill_survey_staff',
  ),
  sites(
    'establishments_training',
    'Establishments that trained staff',
    '% of establishments training staff over the last 12 months',
    'Establishments that arranged or paid for training; the others gave none',
    YEAR,
  ),
  sites(
    'establishments_training_off_the_job',
    'Establishments that trained off the job',
    '% of establishments providing off-the-job training in the last 12 months',
    'Establishments that trained staff away from their work',
    YEAR,
  ),
  sites(
    'establishments_training_on_the_job',
    'Establishments that trained on the job',
    '% of establishments providing on-the-job training in the last 12 months',
    'Establishments that trained staff at their work',
    YEAR,
  ),
  share(
    {
      id: 'training_establishments_online',
      name: 'Training establishments that trained online',
      row: '% of training establishments providing online training or e-learning in the last 12 months',
      population: 'Establishments that trained staff, not all',
      clock: YEAR,
    },
    'Establishments that gave online training or e-learning',
    'Establishments that trained staff',
  ),
  count(
    {
      id: 'staff_trained',
      name: 'Staff trained',
      row: 'Total number trained (including modelled data)',
      population: 'Staff who were trained in the year; some of them are modelled by the publisher',
      clock: YEAR,
    },
    'people',
    40_000_000,
  ),
  share(
    {
      id: 'staff_trained_share',
      name: 'Staff trained as a share of staff',
      row: 'Number trained as % of total staff',
      population: 'Staff trained in the year, as percent of staff at the interview',
      clock: YEAR,
    },
    'staff_trained',
    'skill_survey_staff',
    150,
  ),
  count(
    {
      id: 'training_days',
      name: 'Days of training',
      row: 'Total Days Training',
      population: 'Days of training given in the year, all trainees together',
      clock: YEAR,
    },
    'days',
    300_000_000,
  ),
  daysEach(
    {
      id: 'training_days_per_trainee',
      name: 'Days of training for each trainee',
      row: 'Training days per trainee',
      population: 'Staff who were trained in the year',
      clock: YEAR,
    },
    'staff_trained',
  ),
  daysEach(
    {
      id: 'training_days_per_staff',
      name: 'Days of training for each member of staff',
      row: 'Training days per staff',
      population: 'All staff, trained or not',
      clock: YEAR,
    },
    'skill_survey_staff',
  ),
];
