import { z } from 'zod';
import { PERIOD_TYPES } from '../words/period.ts';
import { NATURES } from '../words/vocabulary.ts';
import { count, text } from './list.ts';
import type { Made } from './made.ts';

const words = z.array(z.strictObject({ code: text, name: text }));

/** Limits, formats and vocabularies in machine form. */
export const Config = z.strictObject({
  edition: text.nullable(),
  invented: z.boolean(),
  limits: z.strictObject({
    page_rows: count,
    most_page_rows: count,
    query_bytes: count,
    body_bytes: count,
    json_stat_cells: count,
    listed_districts: count.describe('Districts in a list (custom~…).'),
    compared_areas: count.describe('Areas of one comparison.'),
    compared_series: count.describe('Series of one comparison.'),
    time_limit_ms: count,
    file_time_limit_ms: count,
    rate: z.strictObject({ requests: count, seconds: count, per: text }).nullable().optional(),
  }),
  formats: z.array(
    z.strictObject({
      extension: text,
      media_type: text,
      whole: z.boolean(),
      most_rows: count.nullable(),
    }),
  ),
  statuses: words,
  flags: words,
  intervals: words,
  units: words,
  natures: z.array(z.enum(NATURES)),
  period_types: z.array(z.enum(PERIOD_TYPES)),
  area_types: z.array(z.strictObject({ code: text, name: text, plural: text })),
  area_type_sets: z.array(z.strictObject({ code: text, name: text, types: z.array(text) })),
  regularities: words,
  themes: words,
  accreditations: words,
  estimated_from: words,
  stages: words,
  counts: words,
  denominators: words,
  groups: words,
  problems: z.array(z.strictObject({ type: text, status: z.number().int(), title: text })),
  licence: z.strictObject({ id: text, url: z.url(), note: text }),
  citation: text,
});
export type Config = Made<z.infer<typeof Config>>;
