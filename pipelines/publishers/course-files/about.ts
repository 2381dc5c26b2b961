import { z } from 'zod';
import { Mapping } from './layouts/layout.ts';

/** What is written down of a listing beside its rows. */
export const About = z.strictObject({
  format: z.literal('course-listing/1'),
  /** Whose it is, in words. */
  name: z.string(),
  received: z.iso.datetime(),
  layout: z.string(),
  /** Which column holds what, as it was understood: the rows are read by it for ever. */
  mapping: Mapping,
  /** Columns that were dropped, because they hold how people are reached. */
  dropped: z.array(z.string()),
  rows: z.int(),
  /** The file as it came; its bytes are not kept, because contacts were in them. */
  original: z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() }),
});
export type About = z.infer<typeof About>;
