import { z } from 'zod';
import { STATUSES, wordsOf } from '../../words/vocabulary.ts';
import { text } from '../list.ts';

/** Something of a cell, by the place of the cell in the cube. */
const byCell = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d+$/), value);

/** Figures as one JSON-stat 2.0 dataset (https://json-stat.org/format/). */
export const JsonStat = z.strictObject({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  label: text,
  source: text,
  updated: z.iso.datetime(),
  id: z.array(text),
  size: z.array(z.number().int().min(0)),
  role: z.strictObject({ time: z.array(text), geo: z.array(text), metric: z.array(text) }),
  dimension: z.record(
    text,
    z.strictObject({
      label: text,
      category: z.strictObject({ index: z.array(text), label: z.record(text, text) }),
    }),
  ),
  value: byCell(z.number()),
  status: byCell(z.enum(wordsOf(STATUSES))),
  extension: z.strictObject({
    dataset: text,
    version: text,
    invented: z.boolean(),
    licence: text,
    flags: byCell(text),
    interval: byCell(text),
  }),
});
