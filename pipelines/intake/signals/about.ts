import { z } from 'zod';

/** What is written down of a file of signals beside its lines. */
export const About = z.object({
  format: z.literal('signals/1'),
  /** Whose it is, in words. */
  name: z.string(),
  received: z.iso.datetime(),
  rows: z.int(),
  /** The file as it came. */
  original: z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() }),
});
export type About = z.infer<typeof About>;
