import { z } from 'zod';
import { Signal } from '../../signals/signal.ts';
import { SIGNAL_STATES } from '../../signals/words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { count, listOf, text } from '../list.ts';

/** What came of a body of signals that was taken in. */
export const SignalReceipt = z.strictObject({
  given_by: text.describe('Whose token it was.'),
  received: z.iso.datetime(),
  sha256: text.describe('Digest of the body: the same body is taken in once.'),
  signals: count,
  again: z.boolean().describe('True where the same body had come before, and nothing was added.'),
  notes: z.array(text).describe('What was read otherwise than it may have been meant.'),
});
export type SignalReceipt = z.infer<typeof SignalReceipt>;

const { shape } = Signal;

/** A signal as far as the holder of a token is told of it. A member is null where he is not. */
export const KnownSignal = z.strictObject({
  given_by: text.describe('Whose token, or which file, it came with.'),
  own: z.boolean().describe('It came with the token that asks.'),
  received: z.iso.datetime(),
  employer: shape.employer,
  told_on: shape.told_on,
  holds_until: shape.holds_until,
  id: shape.id,
  told_by: shape.told_by.nullable(),
  kind: shape.kind.nullable(),
  place: shape.place.nullable(),
  area: shape.area.nullable(),
  occupation: shape.occupation,
  soc: shape.soc,
  number: shape.number,
  start: shape.start,
  certainty: shape.certainty.nullable(),
  consent: shape.consent.nullable(),
  state: z.enum(wordsOf(SIGNAL_STATES)).describe('What became of it.'),
});
export type KnownSignal = z.infer<typeof KnownSignal>;

/** The signals that the holder of a token is told of. */
export const KnownSignals = listOf(
  KnownSignal.extend({
    counts_in: text
      .nullable()
      .describe(
        'The figures that a signal counts in: of its area, occupation, kind and year, or of its kind where nothing of the area is shown.',
      ),
  }),
).extend({ given_by: text, employer: text.nullable() });
export type KnownSignals = z.infer<typeof KnownSignals>;
