import { z } from 'zod';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { REGULARITIES, wordsOf } from '../../../schemas/words/vocabulary.ts';

const words = z.string().nullish().default(null);
const lists = z.array(z.string()).nullish();

/** What was declared, what the data itself say, and whether the two agree (null: cannot be told). */
function compared<T extends z.ZodType>(value: T) {
  return {
    declared: value.nullish().default(null),
    derived: value.nullish().default(null),
    agrees: z.boolean().nullish().default(null),
    how: z.string().nullish().default(null),
  };
}

/** The five labels as the API answers them; keys that are not read here may be added. */
export const AnsweredLabels = z.object({
  source: z.object({
    publisher: z.string(),
    name: z.string(),
    url: z.string(),
    ids: z.record(z.string(), z.string()).default({}),
    ...compared(z.string()),
  }),
  regularity: z.object({
    value: z.enum(wordsOf(REGULARITIES)),
    name: z.string(),
    ...compared(z.string()),
  }),
  date: z.object({
    updated: words,
    next_update: words,
    overdue: z.boolean().nullish().default(null),
    first_period: words,
    last_period: words,
    why_empty: words,
    ...compared(z.string()),
  }),
  classification: z.object({
    value: z.string(),
    name: z.string(),
    standards: z.array(z.string()).default([]),
    ...compared(z.string()),
  }),
  spatial_availability: z.object({
    value: z.array(z.enum(wordsOf(AREA_TYPES))),
    areas: z
      .array(
        z.object({
          area_type: z.enum(wordsOf(AREA_TYPES)),
          codes: z.number(),
          vintages: z.array(z.string()).default([]),
          first_period: words,
          last_period: words,
          why_empty: words,
        }),
      )
      .default([]),
    declared: lists,
    derived: lists,
    agrees: z.boolean().nullish().default(null),
    how: z.string().nullish().default(null),
  }),
});
export type AnsweredLabels = z.infer<typeof AnsweredLabels>;
