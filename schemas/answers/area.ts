import { z } from 'zod';
import type { Made } from './made.ts';
import { AREA_TYPES } from '../words/area-types.ts';
import { wordsOf } from '../words/vocabulary.ts';
import { count, listOf, text } from './list.ts';

const type = z.enum(wordsOf(AREA_TYPES));
/** Another area that an area names. */
export const RelatedArea = z.strictObject({
  code: text,
  name: text,
  type: type.nullable(),
  ended: z.iso.date().nullable().describe('Last day of its code; null while it is in force.'),
});
export type RelatedArea = Made<z.infer<typeof RelatedArea>>;

/** An area by its GSS code. */
export const AreaSummary = z.strictObject({
  code: text,
  place: text.describe(
    'The code of the same place today: its own, unless it only changed its code.',
  ),
  name: text,
  name_cy: text.nullable(),
  type,
  entity: text.describe('The finer kind, as the Register of Geographic Codes names it.'),
  in_force: z
    .strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable() })
    .describe('First and last day of the code, inclusive.'),
  other_names: z.array(text).describe('Abbreviations, and names it is called besides its own.'),
});
export type AreaSummary = Made<z.infer<typeof AreaSummary>>;

/** An area with its parents, members, heirs and the datasets that have it. */
export const AreaRecord = AreaSummary.extend({
  about: z
    .array(text)
    .describe('What it is, since when, what it was and became: one plain sentence each.'),
  parents: z.array(RelatedArea),
  parents_without_figures: z
    .array(text)
    .describe('Codes of those that no dataset has figures of, nor of areas that they are made of.'),
  members: z.record(z.string(), count).describe('How many areas of each type lie in it.'),
  predecessors: z.array(RelatedArea),
  successors: z.array(RelatedArea),
  districts: z
    .array(RelatedArea)
    .describe('The districts that it is made of, today or on its last day; of a district itself.'),
  same_districts: z
    .array(RelatedArea)
    .describe('Other areas of the same districts, whose published figures are its own too.'),
  neighbours: z
    .array(RelatedArea)
    .describe('Areas that it touches: of a district districts, of another area those of its type.'),
  centroid: z.strictObject({ lon: z.number(), lat: z.number() }).nullable(),
  datasets: z.array(text),
  datasets_of_parts: z
    .array(text)
    .describe(
      'Datasets with figures of an area of the same districts, or of its districts, alone.',
    ),
  version: text.describe('The release of the dataset areas that this was read from.'),
});
export type AreaRecord = Made<z.infer<typeof AreaRecord>>;

/** An area of a list, and what it was found by. */
export const FoundArea = AreaSummary.extend({
  found_by: z
    .strictObject({
      what: z.enum(['place', 'postcode_district']),
      name: text,
      share: z
        .number()
        .describe('Of the postcodes nearest to a place, or of all of a district; 0 to 1.'),
    })
    .nullable()
    .describe('The place or postcode district in q that lies in it; null where its own name fits.'),
});
export type FoundArea = Made<z.infer<typeof FoundArea>>;

/** Areas by name, place, postcode district, type, day or container. */
export const AreaList = listOf(FoundArea).extend({ version: text });
export type AreaList = Made<z.infer<typeof AreaList>>;
