import { z } from 'zod';
import { readDocument } from '../../fetch/documents/read-document.ts';
import type { HandedIn } from '../../store/inbox.ts';

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

/** Reads what is known of a file of signals in the inbox. */
export async function readAbout({ about }: Pick<HandedIn, 'about'>): Promise<About> {
  return About.parse(JSON.parse(await readDocument(about)));
}
