/** The least and the most that a number can be, both in its unit. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Completers of a course who enter work that it leads to, as a share. No outcomes by subject are
 * published for areas, so it is an assumption: from three in ten to all.
 */
export const SHARE_ENTERING: Bounds = { low: 0.3, high: 1 };

/**
 * Aims that one completer achieves in a year. In England in the academic year 2023 to 2024 there
 * were 1.93 for each learner who achieved in education and training (Department for Education,
 * Further education and skills); at least one is certain, at most two on average is an assumption.
 */
export const AIMS_PER_COMPLETER: Bounds = { low: 1, high: 2 };

/**
 * A projected cell with fewer jobs than this gives no ratio: the advice of the projections' authors
 * (Skills Imperative 2035, Institute for Employment Research and Cambridge Econometrics).
 */
export const LEAST_PROJECTED_JOBS = 10_000;

/** Years of the projected change, 2020 to 2035: a year's openings are a fifteenth of it. */
export const YEARS_PROJECTED = 15;

/** What a ratio of completers to openings takes for granted, by code. Said wherever one is shown. */
export const ASSUMPTIONS = {
  share_entering:
    'Between three in ten and all of those who complete a course enter work that it leads to. No outcomes by subject are published for areas.',
  aims_are_not_people:
    'Achievements are counted in aims, and one person may achieve several. The number of people is taken to be between half of the aims and all of them.',
  courses_lead_where_linked:
    'A course may lead to every group of occupations that it is linked to. The links are ours, reviewed, and not official.',
  average_year:
    'Projected openings of a year are a fifteenth of those projected for 2020 to 2035, so they are those of an average year, not of this one.',
} as const;
export type Assumption = keyof typeof ASSUMPTIONS;

/** Supplies of people to an opening other than local further education, by code. None is counted. */
export const SUPPLIES_NOT_COUNTED = {
  apprenticeships: 'apprenticeships',
  higher_education: 'higher education',
  moving: 'people who move in or commute',
  changing_jobs: 'people who change jobs',
  out_of_work: 'people out of work',
} as const;
export type Supply = keyof typeof SUPPLIES_NOT_COUNTED;
