/** One measure of the area page, by its id in the dictionary of measures. */
export interface ShownMeasure {
  readonly measure: string;
  /** What is missing when the store has no such measure, as part of a sentence. */
  readonly what: string;
  /** Id of the catalogue entry that says where it is published, for stores that lack it. */
  readonly source?: string;
  /** Codes of dimensions; a dimension that is not named here is taken at its all-categories code. */
  readonly fix?: Readonly<Record<string, string>>;
  /** Id of the section that draws it over time; without one it stands in the table only. */
  readonly section?: 'claimants' | 'work' | 'pay' | 'vacancies';
}

/** What the area page shows, in its order. A measure that the store lacks is said to be missing. */
export const SHOWN: readonly ShownMeasure[] = [
  { measure: 'claimant_count', what: 'the number of claimants' },
  { measure: 'claimant_rate_16_64', what: 'the claimant rate', section: 'claimants' },
  { measure: 'employment_rate_16_64', what: 'the employment rate', section: 'work' },
  { measure: 'unemployment_rate_16_64', what: 'the unemployment rate', section: 'work' },
  { measure: 'economic_inactivity_rate_16_64', what: 'the economic inactivity rate' },
  {
    measure: 'median_weekly_pay',
    what: 'the pay of people who live here',
    fix: { working_pattern: 'full_time' },
    section: 'pay',
  },
  {
    measure: 'median_annual_pay',
    what: 'the pay of a year of people who live here',
    fix: { working_pattern: 'total' },
  },
  {
    measure: 'workplace_median_weekly_pay',
    what: 'the pay of jobs that are here',
    source: 'annual-survey-of-hours-and-earnings',
    fix: { working_pattern: 'full_time' },
    section: 'pay',
  },
  {
    measure: 'survey_vacancies',
    what: 'the number of vacancies',
    section: 'vacancies',
  },
  { measure: 'enterprises', what: 'the number of businesses' },
  { measure: 'jobs_density', what: 'jobs for each resident of working age' },
  { measure: 'population', what: 'the number of residents' },
];

/** Counts of jobs by industry: the one with the newest period is shown, the first when equal. */
export const INDUSTRY_MEASURES: readonly string[] = ['employment_jobs', 'employee_jobs'];

/** Headings of the sections that draw charts. */
export const SECTION_TITLES = {
  claimants: 'Claiming because out of work',
  work: 'In work, looking for work',
  pay: 'Pay',
  vacancies: 'Vacancies',
} as const;
