import { z } from 'zod';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { AccreditationLabel, Break, Licence } from '../../../schemas/dataset/label.ts';
import { ESTIMATED_FROM, THEMES, wordsOf } from '../../../schemas/words/vocabulary.ts';
import { AnsweredLabels } from './label.ts';
import { HOSTINGS, ROW_KINDS } from '../../../schemas/words/kinds.ts';

const Counts = z.object({ passed: z.number(), warned: z.number(), failed: z.number() });

/** One record of `/v1/datasets` (contract, section 15): what every page knows of a dataset. */
export const DatasetRecord = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  kind: z.enum(wordsOf(ROW_KINDS)).nullish().default(null),
  hosting: z.enum(wordsOf(HOSTINGS)),
  state: z.enum(['live', 'paused', 'ended']),
  succeeded_by: z.string().nullish().default(null),
  hosted_as: z.string().nullish().default(null),
  invented: z.boolean().default(false),
  themes: z.array(z.enum(wordsOf(THEMES))),
  labels: AnsweredLabels,
  accreditation: AccreditationLabel,
  estimated_from: z.enum(wordsOf(ESTIMATED_FROM)).nullish().default(null),
  licence: Licence,
  reference: z.string().nullish().default(null),
  question: z.string(),
  smallest_safe_area: z.enum(wordsOf(AREA_TYPES)).nullish().default(null),
  trap: z.string(),
  not_for: z.array(z.string()).default([]),
  quality: z.object({ url: z.string(), notes: z.array(z.string()).default([]) }),
  measures: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })).default([]),
  breaks: z.array(Break).default([]),
  publisher_notes: z.array(z.string()).default([]),
  version: z.string().nullish().default(null),
  edition: z.string().nullish().default(null),
  published: z.string().nullish().default(null),
  checks: Counts.nullish().default(null),
  coverage: z
    .object({
      rows: z.number(),
      series: z.number().nullish().default(null),
      periods: z.object({ type: z.string(), count: z.number() }).nullish().default(null),
    })
    .nullish()
    .default(null),
});
export type DatasetRecord = z.infer<typeof DatasetRecord>;

/** The envelope of every list (contract, section 12). */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({
    total: z.number(),
    returned: z.number(),
    complete: z.boolean(),
    next: z.string().nullish().default(null),
    data: z.array(item),
  });
}

/** A dataset of the store that cannot be served just now, and why. */
const UnavailableDataset = z.object({ dataset: z.string(), reason: z.string() });
export type UnavailableDataset = z.infer<typeof UnavailableDataset>;

/** The catalogue; what is in the store and cannot be served is named apart. */
export const DatasetList = listOf(DatasetRecord).extend({
  unavailable: z.array(UnavailableDataset).default([]),
});
