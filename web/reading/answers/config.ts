import { z } from 'zod';

/** `/v1/config`, as far as the pages need it: limits and formats. */
export const ConfigAnswer = z.object({
  edition: z.string().nullish().default(null),
  limits: z.object({
    page_rows: z.number(),
    most_page_rows: z.number(),
    query_bytes: z.number(),
    time_limit_ms: z.number(),
    file_time_limit_ms: z.number(),
  }),
  formats: z.array(z.object({ extension: z.string(), media_type: z.string(), whole: z.boolean() })),
});
export type ConfigAnswer = z.infer<typeof ConfigAnswer>;
