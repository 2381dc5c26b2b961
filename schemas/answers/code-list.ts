import { z } from 'zod';
import type { Made } from './made.ts';
import { CodeItem } from '../dataset/code.ts';
import { AREA_TYPES } from '../words/area-types.ts';
import { wordsOf } from '../words/vocabulary.ts';
import { count, listOf, text } from './list.ts';
import { ROW_KINDS } from '../words/kinds.ts';

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
export type CodeRecord = Made<z.infer<typeof CodeRecord>>;

/** One code list of a release. */
export const CodeListAnswer = listOf(CodeRecord).extend({
  dataset: text,
  version: text,
  edition: text,
  invented: z.boolean(),
  column: text,
  kind: z.enum(wordsOf(ROW_KINDS)),
});
export type CodeListAnswer = Made<z.infer<typeof CodeListAnswer>>;
