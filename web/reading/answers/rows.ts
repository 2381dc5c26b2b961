import { z } from 'zod';
import { FLAGS, INTERVALS, STATUSES, UNITS, wordsOf } from '../../../schemas/words/vocabulary.ts';

/** One figure as `/data` answers it (contract, section 7); dimensions are further keys. */
export const FigureRow = z.looseObject({
  area: z.string().optional(),
  area_name: z.string().optional(),
  period: z.string(),
  period_name: z.string(),
  period_start: z.string(),
  period_end: z.string(),
  measure: z.string(),
  measure_name: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  interval: z.enum(wordsOf(INTERVALS)).nullable(),
  n: z.number().nullable(),
  unit: z.enum(wordsOf(UNITS)),
  status: z.enum(wordsOf(STATUSES)),
  flags: z.array(z.enum(wordsOf(FLAGS))),
});
export type FigureRow = z.infer<typeof FigureRow>;

/** The answer around rows of either kind (contract, section 12). */
function answerOf<T extends z.ZodType>(row: T) {
  return z.object({
    dataset: z.string(),
    version: z.string(),
    invented: z.boolean(),
    total: z.number(),
    returned: z.number(),
    warnings: z
      .array(z.object({ code: z.string(), message: z.string() }))
      .nullish()
      .default([]),
    data: z.array(row),
  });
}
export const FigureAnswer = answerOf(FigureRow);
export const RecordAnswer = answerOf(z.record(z.string(), z.unknown()));

/** The text under a key of a row that only its release knows (a dimension or its name). */
export function textOf(row: Readonly<Record<string, unknown>>, key: string): string {
  const value = row[key];
  return typeof value === 'string' ? value : '';
}
