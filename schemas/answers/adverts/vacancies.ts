import { z } from 'zod';
import { EMPLOYER_ROLES } from '../../adverts/advert.ts';
import { MERGE_REASONS, PLACE_KINDS, SPELLS } from '../../adverts/vacancy.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { count, listOf, text } from '../list.ts';
import type { Made } from '../made.ts';

const Named = z.strictObject({ code: text, name: text });
const printed = text.nullable().describe('As printed.');
const day = z.iso.date().nullable();
const pounds = z.number().nullable();

/** Two adverts of a vacancy that were found to be one job. */
const Merge = z.strictObject({
  channel: text.nullable().describe('Of the one; null where it may not be shown.'),
  other_channel: text.nullable().describe('Of the other; null where it may not be shown.'),
  reason: z.enum(wordsOf(MERGE_REASONS)),
  score: z.number().min(0).max(1).describe('How sure it is that they are one.'),
});
export type Merge = Made<z.infer<typeof Merge>>;

/** A live vacancy, with a link to each advert of it that may be shown. */
export const VacancyRecord = z.strictObject({
  vacancy: text.describe('The same for as long as the vacancy is known.'),
  title: text,
  employer: printed,
  employer_role: z.enum(EMPLOYER_ROLES).nullable().describe('Who advertises.'),
  occupation: Named.extend({
    probability: z.number().nullable(),
    how: text.nullable().describe('What it is known from.'),
  })
    .nullable()
    .describe('The finest group of SOC 2020 that is likely enough; null where none is.'),
  place: z.strictObject({
    kind: z.enum(wordsOf(PLACE_KINDS)),
    printed,
    areas: z.array(Named).describe('Authorities.'),
    region: Named.nullable(),
    postcode_district: text.nullable(),
  }),
  km: z.number().nullable().describe('From near, as the crow flies; null where no place is known.'),
  pay: z.strictObject({
    low: pounds.describe('Pounds a year.'),
    high: pounds.describe('Pounds a year.'),
    printed,
  }),
  contract: printed,
  hours: printed,
  openings: count.nullable().describe('Where stated: null is not one.'),
  posted: day,
  first_seen: z.iso.date(),
  closes: day,
  links: z.array(z.strictObject({ channel: text, name: text, url: text.nullable() })),
  adverts_not_shown: count
    .nullable()
    .describe('Adverts of channels that do not let them be shown; null where not kept.'),
  merges: z
    .array(Merge)
    .nullable()
    .describe('Why its adverts are one, the surest first; null where the release did not keep it.'),
  spell: z.enum(wordsOf(SPELLS)).nullable(),
  reposts: count.nullable(),
  agency_copy_of: text.nullable().describe('The vacancy that this agency advert seems to be of.'),
  cite: text.describe('Address that answers with this vacancy for as long as its release is kept.'),
});
export type VacancyRecord = Made<z.infer<typeof VacancyRecord>>;

/** A channel that must be named where its adverts are shown. */
const Attribution = z.strictObject({
  ...{ channel: text, attribution: text, licence: text },
  may_share: z.boolean().describe('Others may reuse what it shows.'),
});

const Held = {
  edition: text.nullable(),
  invented: z.boolean(),
  dataset: text,
  version: text.nullable().describe('Null where no channel has been swept.'),
  published: text.nullable().describe('When this release became current.'),
  attributions: z.array(Attribution).describe('Of the channels that show what is in this page.'),
  words: z.array(text).describe('What must be known to read the answer, and why it is empty.'),
};

/** One live vacancy, and why its adverts are one. */
export const VacancyAnswer = z.strictObject({ ...Held, vacancy: VacancyRecord });

/** Live vacancies by words, place, occupation, pay or channel. */
export const VacanciesAnswer = listOf(VacancyRecord).extend({
  ...Held,
  area: Named.extend({ type: text }).nullable(),
  near: z.strictObject({ name: text, lon: z.number(), lat: z.number() }).nullable(),
  swept: z
    .strictObject({ from: z.iso.date(), to: z.iso.date() })
    .nullable()
    .describe(
      'Days of the last complete sweeps of the channels that are on: the oldest and the newest; null where none was complete.',
    ),
  anywhere: count.describe(
    'Vacancies that fit but for the place: remote, or offered in the whole country.',
  ),
});
export type VacanciesAnswer = Made<z.infer<typeof VacanciesAnswer>>;

/** Every live vacancy, for one who keeps a copy. */
export const SnapshotAnswer = listOf(VacancyRecord).extend({
  ...Held,
  changes: text.nullable().describe('Address of what changes after this release.'),
});
export type SnapshotAnswer = Made<z.infer<typeof SnapshotAnswer>>;

/** What happened to a vacancy between two releases. */
export const VacancyEvent = z.strictObject({
  vacancy: text,
  event: z.enum(['added', 'changed', 'removed']).describe('removed: delete it.'),
  removed_by: text
    .nullable()
    .describe('When a release first was without it, at the latest; null unless it is removed.'),
  record: VacancyRecord.nullable().describe('As it is now; null where it is removed.'),
});
export type VacancyEvent = Made<z.infer<typeof VacancyEvent>>;

/** What one who keeps a copy must add, change and delete. */
export const VacancyChangesAnswer = listOf(VacancyEvent).extend({
  ...Held,
  since: text.nullable().describe('The release that the copy was of; null for an empty copy.'),
  changes: text.nullable().describe('Address of what changes after this release.'),
});
export type VacancyChangesAnswer = Made<z.infer<typeof VacancyChangesAnswer>>;
