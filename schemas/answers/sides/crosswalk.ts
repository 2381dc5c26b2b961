import { z } from 'zod';
import { count, listOf, text } from '../list.ts';
import type { Made } from '../made.ts';

/** One link between a subject of courses and a group of occupations. */
export const CrosswalkLink = z.strictObject({
  subject: text,
  subject_name: text,
  subject_tier: count,
  occupation: text.describe('A SOC 2020 code, or none: the subject leads to no occupation.'),
  occupation_name: text,
  occupation_level: count,
  method: text.describe('name, standards, parts or none.'),
  groups: z
    .array(text)
    .nullable()
    .describe('The finer groups that it rests on; null where it follows from other links.'),
  evidence: text.describe('What the link rests on.'),
  reviewed: z.iso.date().describe('When Alongside reviewed it: it is ours, and not official.'),
  cite: text.describe('Address that answers with this link for ever.'),
});
export type CrosswalkLink = Made<z.infer<typeof CrosswalkLink>>;

/** Links between subjects and occupations, with the release that holds them. */
export const CrosswalkList = listOf(CrosswalkLink).extend({
  dataset: text,
  version: text,
  standing: text.describe('Whose links these are.'),
});
export type CrosswalkList = Made<z.infer<typeof CrosswalkList>>;
