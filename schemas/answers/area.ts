import { z } from 'zod';
import type { Made } from './made.ts';
import { AREA_TYPES } from '../words/area-types.ts';
import { wordsOf } from '../words/vocabulary.ts';
import { count, listOf, text } from './list.ts';

const type = z.enum(wordsOf(AREA_TYPES));
/** Another area that an area names. */
export const RelatedArea = z.strictObject({ code: text, name: text, type: type.nullable() });
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
});
export type AreaSummary = Made<z.infer<typeof AreaSummary>>;

/** An area with its parents, members, heirs and the datasets that have it. */
export const AreaRecord = AreaSummary.extend({
  parents: z.array(RelatedArea),
  members: z.record(z.string(), count).describe('How many areas of each type lie in it.'),
  predecessors: z.array(RelatedArea),
  successors: z.array(RelatedArea),
  districts: z
    .array(RelatedArea)
    .describe('The districts that it is made of, today or on its last day; of a district itself.'),
  same_districts: z
    .array(RelatedArea)
    .describe('Other areas of the same districts, whose published figures are its own too.'),
  centroid: z.strictObject({ lon: z.number(), lat: z.number() }).nullable(),
  datasets: z.array(text),
  version: text.describe('The release of the dataset areas that this was read from.'),
});
export type AreaRecord = Made<z.infer<typeof AreaRecord>>;

/** Areas by name, type, day or container. */
export const AreaList = listOf(AreaSummary).extend({ version: text });
export type AreaList = Made<z.infer<typeof AreaList>>;
