import { z } from 'zod';
import type { Made } from './made.ts';
import { text } from './list.ts';

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
export type Health = Made<z.infer<typeof Health>>;
