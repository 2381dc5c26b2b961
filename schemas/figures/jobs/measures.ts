/**
 * What is told of a job in a place, each part with the measure that leads it: the release that has it
 * by occupation is the one to read, whatever its dataset is called. `what` is part of a sentence.
 */
export const JOB_PARTS = {
  adverts: { lead: 'adverts', what: 'adverts by occupation' },
  pay: { lead: 'occupation_median_hourly_pay', what: 'figures of pay by occupation' },
  jobs: { lead: 'employed_in_occupation', what: 'numbers of people in an occupation' },
  outlook: { lead: 'projected_openings', what: 'projected openings by occupation' },
} as const;
export type JobPart = keyof typeof JOB_PARTS;

/** The dimension of an occupation in every release that tells of jobs, and its whole. */
export const OCCUPATION = 'occupation';
export const ALL_OCCUPATIONS = 'total';

/** What is counted as an advert: never added to each other, divided or joined. */
export const ADVERT_KINDS = {
  live: 'live on a day',
  new: 'new in the period',
  new_mean: 'new a month, on average over the period',
} as const;
export type AdvertKind = keyof typeof ADVERT_KINDS;

/**
 * What the pooled channels show: how many adverts for each hundred of the official series and, where
 * that is enough, their mix. Of a kind of their own, never set beside the adverts of the series.
 */
export const POOLED = {
  kind: 'pooled',
  coverage: 'pooled_coverage',
  share: 'pooled_share',
  quotient: 'pooled_location_quotient',
} as const;
