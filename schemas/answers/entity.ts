import { z } from 'zod';
import { REGISTERS } from '../words/entities.ts';
import { ROW_KINDS } from '../words/kinds.ts';
import { wordsOf } from '../words/vocabulary.ts';
import { SURENESS } from '../titles/rank/sureness.ts';
import { VERDICTS } from '../titles/rank/tell-title.ts';
import { count, listOf, text } from './list.ts';
import { EntryNear } from './provision/near.ts';
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

const RelatedEntry = Related.extend({
  same_parent: z.boolean().describe('It belongs to the same entry above.'),
  shared_titles: count
    .nullable()
    .describe('Job titles that the coding index has under both; null where no index is held.'),
});
export type RelatedEntry = Made<z.infer<typeof RelatedEntry>>;

/** A name of an entry, and where and when it is printed. */
const DatedName = z.strictObject({
  name: text,
  source: text.describe('The dataset or list that has the name.'),
  first_period: text.nullable().describe('Null where the source has no periods.'),
  last_period: text.nullable(),
  known_by: text.describe(
    'printed: the source prints the code beside it; reviewed: a person matched the name.',
  ),
});
export type DatedName = Made<z.infer<typeof DatedName>>;

const HeldOf = z.strictObject({
  dataset: text,
  title: text,
  kind: z.enum(wordsOf(ROW_KINDS)).describe('Whether its rows are figures or records.'),
  rows: count,
  first_period: text.nullable().describe('Null for records.'),
  last_period: text.nullable(),
  data: text.describe('Its rows of this entry.'),
});
export type HeldOf = Made<z.infer<typeof HeldOf>>;

/** One entry with those above and directly below it, and all else that the register says of it. */
export const EntityRecord = EntitySummary.extend({
  parents: z.array(Related).describe('Those above it, the nearest first.'),
  children: z.array(Related).describe('Those directly below it.'),
  related: z
    .array(RelatedEntry)
    .describe(
      'Those below the same entry, and occupations of the same sub-major or major group that share several job titles with it, most shared first.',
    ),
  attributes: z
    .record(z.string(), z.union([text, z.number(), z.boolean(), z.array(text)]).nullable())
    .describe('Further columns of the register, by name.'),
  datasets: z.array(text).describe('Datasets with figures of it.'),
  names: z
    .array(DatedName)
    .describe(
      'Every name that sources print for it, by name, where such a list is held; otherwise none.',
    ),
  held: z.array(HeldOf).describe('What this store holds of it, by dataset.'),
  ...Origin,
});
export type EntityRecord = Made<z.infer<typeof EntityRecord>>;

/** An entry of a list, and how likely it is what a job title means. */
export const FoundEntity = EntitySummary.extend({
  other_names: z.array(text).describe('Further names of it, by which it is found too.'),
  found_by: z
    .strictObject({
      title: text.describe('The nearest title that is held, with what it needs beside it.'),
      probability: z.number().min(0).max(1).describe('That it is the group the title means.'),
      sureness: z.enum(wordsOf(SURENESS)),
    })
    .nullable()
    .describe('Why a job title leads here; null where q is no job title.'),
  found_name: text
    .nullable()
    .describe('The name that holds the words of q, where it is not its own; otherwise null.'),
  linked: z
    .array(
      z.strictObject({
        to: text.describe('The parameter that asked: area, subject.'),
        codes: z.array(text).describe('The codes that were asked for, or lie in them.'),
        column: text.describe('The column of the register that holds them.'),
        words: text,
      }),
    )
    .describe('What it has to do with the area or subject that is asked for.'),
  near: EntryNear.nullable().describe(
    'How far it is from the point that near asks for; null where none is asked for, or no place of it is held.',
  ),
});
export type FoundEntity = Made<z.infer<typeof FoundEntity>>;

/** How a job title was read and what came of it. */
const CodedTitle = z.strictObject({
  read_as: z.array(text).describe('Its words as they were looked up, mended and without endings.'),
  mended: z
    .array(z.strictObject({ written: text, read_as: text }))
    .describe('Words that are not known, each with the known one that is nearest in spelling.'),
  verdict: z.enum(wordsOf(VERDICTS)),
  words: text.describe('The verdict in one sentence.'),
  index: z
    .strictObject({ dataset: text, version: text })
    .nullable()
    .describe('The coding index that was asked; null where names of groups alone were.'),
});
export type CodedTitle = Made<z.infer<typeof CodedTitle>>;

/** Entries by name, code, level, what they belong to, or the job title that means them. */
export const EntityList = listOf(FoundEntity).extend({
  ...Origin,
  coded: CodedTitle.nullable().describe('Of a job title; null where q is none.'),
  near: z
    .strictObject({ name: text, lon: z.number(), lat: z.number() })
    .nullable()
    .describe('The point that distances are from; null where none was asked for.'),
  nearly: z.boolean().describe('No name is spelt as q is: these are spelt nearly so.'),
  not_told: z
    .array(text)
    .describe('What this store cannot tell of the area or subject that is asked for.'),
});
export type EntityList = Made<z.infer<typeof EntityList>>;
