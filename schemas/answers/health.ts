import { z } from 'zod';
import type { Made } from './made.ts';
import { text } from './list.ts';

/** How far a sample has come that is being made while it is served. */
export const Making = z.strictObject({
  /** Datasets that have ended, made or refused. */
  made: z.number().int().min(0),
  of: z.number().int().min(1),
});
export type Making = Made<z.infer<typeof Making>>;

/** State of the service and of each dataset; `making` while the rest of a sample is being made. */
export const Health = z.strictObject({
  status: z.enum(['ok', 'degraded', 'empty']),
  edition: text.nullable(),
  invented: z.boolean(),
  making: Making.nullable(),
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
