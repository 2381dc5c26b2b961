/**
 * The stages of a person's way through a programme or a course, in the order of the way. A measure
 * is put at the stage that its publisher counts; two publishers may count one stage by different rules.
 */
export const STAGES = {
  referred: 'referral to a programme',
  started: 'start',
  active: 'being on a programme or a course',
  completed: 'completion of what was planned',
  achieved: 'achievement',
  into_work: 'work, however long',
  sustained_13_weeks: 'work for 13 weeks, or what the publisher takes for as much',
  sustained_26_weeks: 'work for 26 weeks, or what the publisher takes for as much',
  sustained_positive_destination: 'sustained work, sustained learning, or both',
  progressed: 'further learning',
  earning: 'earnings',
  satisfied: 'satisfaction',
  inspected: 'inspection',
} as const;
export type Stage = keyof typeof STAGES;

/** What one unit of a measure is. One person may have several spells, aims or responses. */
export const COUNTS = {
  people: 'people, each once',
  spells: 'times on a programme or an apprenticeship: one person may have several',
  aims: 'aims of learning: one person may have several',
  responses: 'answers to a survey',
  events: 'events, such as referrals or inspections: one person or provider may have several',
} as const;
export type Counted = keyof typeof COUNTS;

/** Of whom a share is; `none` for a count, a level or a grade. */
export const DENOMINATORS = {
  referrals: 'those who were referred',
  starts: 'those who started',
  leavers: 'those who left, whatever they achieved',
  completers: 'those who completed what was planned',
  achievers: 'those who achieved',
  matched_achievers: 'those who achieved and were found in the records',
  participants: 'those who took part',
  responses: 'those who answered',
  none: 'no share of anybody',
} as const;
export type Denominator = keyof typeof DENOMINATORS;

/** Where the clock of an outcome starts. */
export const CLOCK_STARTS = {
  referral: 'the referral',
  start: 'the start',
  end: 'the end, or the day on which it was planned',
  achievement: 'the achievement',
} as const;
export type ClockStart = keyof typeof CLOCK_STARTS;

/** Clocks of cohorts: until they have run, the figure of a cohort is immature. */
export const COHORT_CLOCKS: readonly ClockStart[] = ['referral', 'start'];
