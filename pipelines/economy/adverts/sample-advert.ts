import { z } from 'zod';
import { PAY_PERIODS } from '../../../schemas/adverts/advert.ts';

/**
 * Where invented vacancies are advertised: three public services, an aggregator and a job site that
 * copy from everywhere, the boards of three employers, pages of employers, and a feed.
 */
export const OUTLETS = [
  ...(['schools', 'health', 'apprenticeships', 'aggregator', 'job_site'] as const),
  ...(['board_a', 'board_b', 'board_c', 'own_page', 'feed'] as const),
] as const;
export type Outlet = (typeof OUTLETS)[number];

/**
 * An invented advert as an outlet knows it; its stand-in lays it out in the publisher's own form. The
 * same vacancy on two outlets has the same `reference`, and may be worded differently.
 */
export const SampleAdvert = z.strictObject({
  outlet: z.enum(OUTLETS),
  /** Which vacancy it advertises, copies of agencies too: no outlet prints it, and pooling is judged by it. */
  vacancy: z.string(),
  id: z.string(),
  /** The employer's own; null where an agency hides the employer. */
  reference: z.string().nullable(),
  title: z.string(),
  /** Plain, paragraphs parted by an empty line; a third names a telephone number and an e-mail address. */
  text: z.string(),
  /** Null where an agency hides it. */
  employer: z.string().nullable(),
  employer_id: z.strictObject({ scheme: z.enum(['urn']), id: z.string() }).nullable(),
  /** The agency that posts it; null for the employer itself. */
  agency: z.string().nullable(),
  /** Null where the work is anywhere: recruited nationally, or fully remote. */
  place: z
    .strictObject({
      ...{ town: z.string(), region: z.string(), postcode: z.string() },
      ...{ lon: z.number(), lat: z.number() },
    })
    .nullable(),
  national: z.boolean(),
  remote: z.enum(['no', 'hybrid', 'full']),
  /** `low` and `high` are null where the text names none, and no outlet guesses. */
  pay: z.strictObject({
    text: z.string(),
    ...{ low: z.number().nullable(), high: z.number().nullable() },
    period: z.enum(PAY_PERIODS).nullable(),
    predicted: z.boolean(),
  }),
  contract: z.string(),
  hours: z.enum(['Full time', 'Part time']),
  openings: z.int(),
  posted: z.iso.date(),
  closes: z.iso.date(),
  starts: z.iso.date().nullable(),
  soc4: z.string(),
  /** The outlet's own word for the occupation: a role, the LARS code of a standard, a category. */
  group: z.string(),
  provider: z.strictObject({ name: z.string(), ukprn: z.string() }).nullable(),
  apply_url: z.url().nullable(),
});
export type SampleAdvert = z.infer<typeof SampleAdvert>;
