import { z } from 'zod';

/** How a sweep of a channel ended. Only a complete one may say that an advert is no longer there. */
export const SWEEP_OUTCOMES = ['complete', 'partial', 'failed'] as const;

/** Why an item of a sweep is no sighting. Each is counted. */
export const SET_ASIDE = {
  malformed: 'It cannot be read',
  no_id: 'It has no id',
  no_title: 'It has no title',
  repeated: 'Its id came before in the same sweep, and it says the same',
  contradicted: 'Its id came before in the same sweep, and it says something else',
  too_deep: 'Its markup lies deeper than any advert has reason to',
  too_large: 'It is larger than any advert has reason to be',
  erased: 'It was erased, and is not kept again',
  not_open: 'The channel says that it is for internal candidates, or not listed',
} as const;
export type SetAside = keyof typeof SET_ASIDE;

/** Items set aside that are no loss: the advert is there, or is not for everybody. */
export const NO_LOSS: readonly SetAside[] = ['repeated', 'not_open', 'erased'];

/** What was wrong with adverts that were taken, and what was done. Each is counted. */
export const AMENDED = {
  contacts: 'It names how a person is reached: taken out',
  posted_ahead: 'It is posted on a day that has not come: the day is left out',
  posted_long_ago: 'It is posted more than three years ago: the day is left out',
  closes_past: 'It closed before the day of the sweep: the day stands, and it counts as closed',
  closes_far: 'It closes more than two years ahead: the day is left out',
  starts_far: 'It starts more than three years from the day of the sweep: the day is left out',
} as const;
export type Amended = keyof typeof AMENDED;

/** What is kept of one sweep beside its adverts: `sweep.json`. */
export const Sweep = z.strictObject({
  format: z.literal('alongside-sweep/1'),
  channel: z.string(),
  /** When it began. */
  at: z.iso.datetime(),
  /** Day that its adverts were seen on. */
  day: z.iso.date(),
  outcome: z.enum(SWEEP_OUTCOMES),
  /** Why it is not complete. */
  why: z.string().nullable(),
  /** Version of the channel's reader. */
  parser: z.int().positive(),
  requests: z.int().nonnegative(),
  /** Items that came. */
  received: z.int().nonnegative(),
  /** Items that are sightings: lines of `adverts.ndjson.gz`. A failed sweep keeps none of them. */
  adverts: z.int().nonnegative(),
  /** Items that are none, by {@link SET_ASIDE}. */
  set_aside: z.record(z.string(), z.int().positive()),
  /** Adverts with a fault in them, by {@link AMENDED}. */
  amended: z.record(z.string(), z.int().positive()),
  /** Adverts that the channel says it has; null where it does not say. */
  expected: z.int().nonnegative().nullable(),
  /** Ids that the channel says are removed. */
  removed: z.array(z.string()),
  invented: z.boolean(),
});
export type Sweep = z.infer<typeof Sweep>;
