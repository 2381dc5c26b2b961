import { z } from 'zod';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { Catalogue } from '../../../schemas/release/catalogue.ts';
import { CodeItem } from '../../../schemas/dataset/code.ts';
import { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { count, listOf, text } from './list.ts';

export { Edition } from '../../../schemas/release/catalogue.ts';
export { Manifest } from '../../../schemas/release/manifest.ts';
export { MeasureRecord } from '../../../schemas/dataset/measure.ts';

/** Measures of all datasets. */
export const MeasureList = listOf(MeasureRecord);
/** Editions, newest first, each with what changed in it. */
export const EditionList = listOf(Catalogue.shape.editions.element);

/** A code with its name; periods say their days, areas their type. */
export const CodeRecord = CodeItem.omit({ code: true, level: true, sort: true }).extend({
  code: text,
  name: text,
  level: count.nullable(),
  sort: z.number().int().nullable(),
  area_type: z.enum(wordsOf(AREA_TYPES)).nullable().optional(),
  period_start: z.iso.date().nullable().optional(),
  period_end: z.iso.date().nullable().optional(),
  rows: count.optional(),
  first_period: text.nullable().optional(),
  last_period: text.nullable().optional(),
});

/** One code list of a release. */
export const CodeListAnswer = listOf(CodeRecord).extend({
  dataset: text,
  version: text,
  edition: text,
  invented: z.boolean(),
  column: text,
  kind: z.enum(['observations', 'records']),
});

/** State of the service and of each dataset. */
export const Health = z.strictObject({
  status: z.enum(['ok', 'degraded', 'empty']),
  edition: text.nullable(),
  invented: z.boolean(),
  time: z.iso.datetime(),
  datasets: z.array(
    z.strictObject({
      dataset: text,
      version: text.nullable(),
      state: z.enum(['served', 'linked', 'unavailable']),
      reason: text.nullable(),
    }),
  ),
});
