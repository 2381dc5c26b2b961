import { z } from 'zod';
import { Refused } from '../refusal.ts';
import { readDocument } from './read-document.ts';

/** The part of a gov.uk content item that is read (schema `publication` of its content API). */
const Publication = z.object({
  public_updated_at: z.iso.datetime({ offset: true }).nullable().optional(),
  details: z.object({
    attachments: z.array(z.object({ url: z.url(), filename: z.string() })),
  }),
});

/**
 * Addresses of the files that a publication on gov.uk has attached, in its order, from its content
 * item. Throws {@link Refused} when the document is no such item.
 */
export async function readPublication(path: string): Promise<string[]> {
  const read = Publication.safeParse(JSON.parse(await readDocument(path)));
  if (!read.success) throw new Refused('unlike_publication', z.prettifyError(read.error));
  return read.data.details.attachments.map(({ url }) => url);
}
