import { z } from 'zod';

/** The pool of adverts: what of it a dataset publishes, its own SQL says. */
export const PoolSource = z.strictObject({
  publisher: z.literal('pool'),
  /**
   * Makes table `parsed` of the views that `openTables` opens; with `hides`, tables `flow_cells`,
   * `flow_employers`, `sum_areas` and `sum_occupations` of them.
   */
  sql: z.string(),
  /** What it publishes is there once a channel has been swept, and not before. */
  needs_sweeps: z.boolean(),
  /** Counts that too few employers make up are hidden, so that nobody can work them back out. */
  hides: z
    .strictObject({
      /** How far apart the counts lie at least that a hidden one may be. */
      least_width: z.number().positive(),
      /** Makes table `parsed` once what must be is hidden. */
      figures: z.string(),
    })
    .optional(),
});
