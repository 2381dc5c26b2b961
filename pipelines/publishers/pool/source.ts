import { z } from 'zod';

/** The pool of adverts: what of it a dataset publishes, its own SQL says. */
export const PoolSource = z.strictObject({
  publisher: z.literal('pool'),
  /** Makes table `parsed` of the views that `openTables` opens. */
  sql: z.string(),
  /** What it publishes is there once a channel has been swept, and not before. */
  needs_sweeps: z.boolean(),
});
