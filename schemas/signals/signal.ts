import { z } from 'zod';
import { wordsOf } from '../words/vocabulary.ts';
import { CERTAINTIES, CONSENTS, SIGNAL_KINDS } from './words.ts';

const Text = z.string().min(1).max(300);

/**
 * What an employer or a local partner told: as it is kept after it was read. Place and occupation
 * stand as they were given, and as the codes that they were read as.
 */
export const Signal = z.strictObject({
  /** The giver's own id of it; a newer one of the same id stands in its place. Null: it has none. */
  id: z.string().min(1).max(100).nullable(),
  /** The organisation that told it. */
  told_by: Text,
  told_on: z.iso.date(),
  kind: z.enum(wordsOf(SIGNAL_KINDS)),
  employer: Text,
  /** As given: a code, a postcode or a name. */
  place: Text,
  /** A local authority, a region or a country, by its code. */
  area: z.string().min(1),
  /** As given: a code or a job title. Null: it says nothing of it. */
  occupation: Text.nullable(),
  /** SOC 2020 code of two to four digits; null where the title does not tell one. */
  soc: z
    .string()
    .regex(/^\d{2,4}$/)
    .nullable(),
  /** Jobs that it is about; null where it does not say. */
  number: z.int().min(1).max(999_999).nullable(),
  /** A day or a month (`2027-03`); null where it is not known. */
  start: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullable(),
  certainty: z.enum(wordsOf(CERTAINTIES)),
  consent: z.enum(wordsOf(CONSENTS)),
  /** The last day on which it holds. */
  holds_until: z.iso.date(),
  /** Takes back the one of the same id, or the one that says the same. */
  withdrawn: z.boolean(),
});
export type Signal = z.infer<typeof Signal>;

/** The columns of the template, in its order: what a person fills in. */
export const SIGNAL_FIELDS = [
  ...(['id', 'told_by', 'told_on', 'kind', 'employer', 'place', 'occupation', 'number'] as const),
  ...(['start', 'certainty', 'consent', 'holds_until', 'withdrawn'] as const),
] as const satisfies readonly (keyof Signal)[];
export type SignalField = (typeof SIGNAL_FIELDS)[number];

/** The year that a signal is counted in: of its start, or else of the day on which it was told. */
export const yearOf = ({ start, told_on }: Pick<Signal, 'start' | 'told_on'>): string =>
  (start ?? told_on).slice(0, 4);
