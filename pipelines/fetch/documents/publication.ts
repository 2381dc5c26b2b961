import { z } from 'zod';
import { Refused } from '../refusal.ts';
import { readDocument } from './read-document.ts';

/** The part of a gov.uk content item that is read (schema `publication` of its content API). */
const Publication = z.object({
  public_updated_at: z.iso.datetime({ offset: true }).nullable().optional(),
  details: z.object({
    attachments: z.array(
      z.object({ url: z.string(), filename: z.string().optional(), title: z.string().optional() }),
    ),
  }),
});

/** A file that is attached to a page of gov.uk. */
export interface Attachment {
  readonly url: string;
  readonly filename: string;
  /** The words of its link. */
  readonly title: string;
}

/** What a page of gov.uk says of itself. */
interface ContentPage {
  /** The day of its last change that was announced; null where it says none. */
  readonly updated: string | null;
  readonly files: readonly Attachment[];
}

/**
 * Reads the content item of a page of gov.uk: the files that it has attached, in its order. Attached
 * pages have a path and no name of a file, and are left out. Throws {@link Refused} when the document
 * is no such item.
 */
export async function readContentPage(path: string): Promise<ContentPage> {
  const read = Publication.safeParse(JSON.parse(await readDocument(path)));
  if (!read.success) throw new Refused('unlike_publication', z.prettifyError(read.error));
  const { details, public_updated_at: updated } = read.data;
  return {
    updated: updated?.slice(0, 10) ?? null,
    files: details.attachments.flatMap(({ url, filename, title = filename ?? '' }) =>
      filename !== undefined && URL.canParse(url) ? [{ url, filename, title }] : [],
    ),
  };
}

/** Addresses of the files of a publication, as {@link readContentPage} reads it. */
export async function readPublication(path: string): Promise<string[]> {
  return (await readContentPage(path)).files.map(({ url }) => url);
}
