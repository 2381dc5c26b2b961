import { z } from 'zod';
import { MOST_SHARING } from '../../adverts/most-sharing.ts';
import { Rights } from '../../adverts/rights.ts';
import { SWEEP_OUTCOMES } from '../../adverts/sweep.ts';
import { count, listOf, text } from '../list.ts';
import type { Made } from '../made.ts';

const day = z.iso.date().nullable();

/** A channel of job adverts: what may be done with it, and how far it is seen. */
export const ChannelRecord = z.strictObject({
  channel: text,
  name: text,
  about: text.describe('What it has.'),
  shows: z
    .enum(['all', 'window'])
    .describe('All open adverts, or only the newest: then absence says nothing.'),
  is_on: z.boolean().describe('It is swept.'),
  why_off: text.nullable(),
  rights: Rights.omit({ consent_setting: true }).extend({
    needs_consent: z.boolean().describe('It stays off until a consent is recorded.'),
  }),
  last_sweep: z
    .strictObject({
      day: z.iso.date(),
      outcome: z.enum(SWEEP_OUTCOMES),
      why: text.nullable().describe('Why it is not complete.'),
      received: count.nullable().describe('Items that came.'),
      adverts: count.nullable().describe('Those that could be read.'),
      expected: count.nullable().describe('Adverts that the channel said it has.'),
    })
    .nullable()
    .describe('Null: it was never swept. That is not none.'),
  last_complete: day.describe('Day of its last complete sweep: only that closes vacancies.'),
  live: count
    .nullable()
    .describe('Live vacancies that it shows; null where no sweep was complete.'),
  only_here: count.nullable().describe('Those of them that no other channel shows.'),
  crowded: count
    .nullable()
    .describe(
      `Adverts new on the last day that share what they are found by with ${MOST_SHARING} others or more, so that copies among them may count twice; null where not counted.`,
    ),
});
export type ChannelRecord = Made<z.infer<typeof ChannelRecord>>;

/** What may be done with the adverts of each channel, and which are not seen. */
export const RightsAnswer = listOf(ChannelRecord).extend({
  edition: text.nullable(),
  invented: z.boolean(),
  dataset: text,
  version: text.nullable().describe('Null where nothing is known of channels yet.'),
  words: z.array(text).describe('What must be known to read the answer.'),
});
export type RightsAnswer = Made<z.infer<typeof RightsAnswer>>;
