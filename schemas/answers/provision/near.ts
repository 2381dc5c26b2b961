import { z } from 'zod';
import { wordsOf } from '../../words/vocabulary.ts';
import { text } from '../list.ts';
import type { Made } from '../made.ts';

/** What of a provider a distance is measured to. */
export const PROVIDER_PLACES = {
  venue: 'a venue of its listed courses',
  head_office: 'the middle of the authority that its head office is in',
} as const;

/** How far an entry of a register is. */
export const EntryNear = z.strictObject({
  km: z.number().min(0).describe('As the crow flies, to a tenth; to its nearest place.'),
  what: z.enum(wordsOf(PROVIDER_PLACES)),
  name: text.describe('What the place is called.'),
  words: text,
});
export type EntryNear = Made<z.infer<typeof EntryNear>>;
