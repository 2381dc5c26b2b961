import { z } from 'zod';

/** Who put an advert online: the employer itself, an agency for it, a training provider, or nobody named. */
export const EMPLOYER_ROLES = ['hirer', 'agency', 'provider', 'anonymous'] as const;

/** The time that an amount of pay is for. */
export const PAY_PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const;

/** Registers whose ids a channel may give with an employer. */
export const EMPLOYER_SCHEMES = ['urn', 'uid', 'ods', 'ukprn', 'company', 'channel'] as const;

/** What a channel itself says of the occupation, in its own words or codes. */
export const STRUCTURED = [
  'apprenticeship_standard',
  'teaching_role',
  'nhs_staff_group',
  'category',
] as const;

const Text = z.string().trim().min(1).nullable();

/** One place that an advert names: as printed, and what of it the channel gives apart. */
export const AdvertPlace = z.strictObject({
  text: Text,
  postcode: Text,
  town: Text,
  region: Text,
  country: Text,
  lon: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
});
export type AdvertPlace = z.infer<typeof AdvertPlace>;

/**
 * A job advert as one channel showed it, after contacts were taken out: what is kept of it under
 * `private/`. Nothing is worked out yet: pay, place and occupation stand as the channel says them.
 * `null` is "the channel does not say", never "none".
 */
export const Advert = z.strictObject({
  /** The channel's own id. */
  id: z.string().trim().min(1).max(300),
  /** Page of the advert. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Where one applies, where that is another page. */
  apply_url: z.url({ protocol: /^https?$/ }).nullable(),
  title: z.string().trim().min(1).max(500),
  /** Plain text: no markup, no contacts. */
  text: z.string(),
  /** The hirer, as printed; null where the channel hides it. */
  employer: Text,
  employer_ids: z.array(
    z.strictObject({ scheme: z.enum(EMPLOYER_SCHEMES), id: z.string().min(1) }),
  ),
  /** Who posts for the hirer, as printed. */
  poster: Text,
  /** Only where the channel itself says it. */
  employer_role: z.enum(EMPLOYER_ROLES).nullable(),
  /** The employer's own reference. */
  reference: Text,
  places: z.array(AdvertPlace),
  remote: z.enum(['no', 'hybrid', 'full']).nullable(),
  /** The channel says that it recruits in the whole country. */
  national: z.boolean(),
  pay: z.strictObject({
    text: Text,
    low: z.number().nonnegative().nullable(),
    high: z.number().nonnegative().nullable(),
    period: z.enum(PAY_PERIODS).nullable(),
    /** Estimated by the channel: kept out of all figures of pay. */
    predicted: z.boolean(),
  }),
  /** As printed. */
  contract: Text,
  /** As printed. */
  hours: Text,
  /** Openings inside the advert; null is not known, and not one. */
  openings: z.int().positive().nullable(),
  posted: z.iso.date().nullable(),
  closes: z.iso.date().nullable(),
  starts: z.iso.date().nullable(),
  structured: z.array(
    z.strictObject({ scheme: z.enum(STRUCTURED), value: z.string().trim().min(1) }),
  ),
});
export type Advert = z.infer<typeof Advert>;

/** An advert of which a channel says nothing but these: readers begin from it. */
export const BARE_ADVERT = {
  ...{ url: null, apply_url: null, text: '', employer: null, employer_ids: [], poster: null },
  ...{ employer_role: null, reference: null, places: [], remote: null, national: false },
  pay: { text: null, low: null, high: null, period: null, predicted: false },
  ...{ contract: null, hours: null, openings: null, posted: null, closes: null, starts: null },
  structured: [],
} satisfies Omit<Advert, 'id' | 'title'>;

/** A place of which nothing is said: readers begin from it. */
export const BARE_PLACE: AdvertPlace = {
  ...{ text: null, postcode: null, town: null, region: null, country: null, lon: null, lat: null },
};
