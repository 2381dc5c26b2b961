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
  not_open: 'The channel says that it is for internal candidates, or not listed',
} as const;
export type SetAside = keyof typeof SET_ASIDE;

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
  /** Items that are sightings: lines of `adverts.ndjson.gz`. */
  adverts: z.int().nonnegative(),
  set_aside: z.record(z.string(), z.int().positive()),
  /** Adverts that the channel says it has; null where it does not say. */
  expected: z.int().nonnegative().nullable(),
  /** Ids that the channel says are removed. */
  removed: z.array(z.string()),
  invented: z.boolean(),
});
export type Sweep = z.infer<typeof Sweep>;
