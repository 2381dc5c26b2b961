import { z } from 'zod';
import { REGISTERS } from '../words/entities.ts';
import { wordsOf } from '../words/vocabulary.ts';
import { count, listOf, text } from './list.ts';
import type { Made } from './made.ts';

/** Where an entry was read. */
const Origin = {
  register: z.enum(wordsOf(REGISTERS)),
  dataset: text.describe('The dataset that is the register.'),
  version: text.describe('The release of it that this was read from.'),
  invented: z.boolean(),
};

const Related = z.strictObject({ code: text, name: text });

/** An occupation, a provider or another entry of a register, as lists have it. */
export const EntitySummary = z.strictObject({
  code: text,
  name: text,
  parent: text.nullable().describe('Code of the entry directly above; null where there is none.'),
  level: count.nullable().describe('1 is the top. Null in a register without levels.'),
  in_force: z
    .strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable() })
    .describe('First and last day, inclusive; null is not known.'),
});
export type EntitySummary = Made<z.infer<typeof EntitySummary>>;

/** One entry with those above and directly below it, and all else that the register says of it. */
export const EntityRecord = EntitySummary.extend({
  parents: z.array(Related).describe('Those above it, the nearest first.'),
  children: z.array(Related).describe('Those directly below it.'),
  attributes: z
    .record(z.string(), z.union([text, z.number(), z.boolean(), z.array(text)]).nullable())
    .describe('Further columns of the register, by name.'),
  datasets: z.array(text).describe('Datasets with figures of it.'),
  ...Origin,
});
export type EntityRecord = Made<z.infer<typeof EntityRecord>>;

/** Entries by name, code, level or what they belong to. */
export const EntityList = listOf(EntitySummary).extend(Origin);
