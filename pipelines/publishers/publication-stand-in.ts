import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { StandIn } from './publisher.ts';

/** A workbook that the publication has: laid out when it is asked for, or a recorded file. */
export type HeldWorkbook = { readonly path: string } | { readonly layOut: () => Buffer };

/** Workbooks by the names of their files. */
export type Holdings = ReadonlyMap<string, HeldWorkbook>;

/** Where a publication and its attachments lie. */
export interface Publication {
  /** Path of its page; its content item is at `/api/content` before it. */
  readonly page: string;
  /** Address of the folder of its attachments, without a slash at its end. */
  readonly assets: string;
}

const OFFICE = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** The content item of the publication, as the content API answers it. */
function contentItem(assets: string, files: readonly string[]): Response {
  const attachments = files.map((filename) => ({
    attachment_type: 'file',
    content_type: OFFICE,
    filename,
    title: filename,
    url: `${assets}/${filename}`,
  }));
  return Response.json({ document_type: 'statistics', details: { attachments } });
}

/**
 * A website of government with one publication, and the host of its attachments. Every other address
 * is answered with 404. A workbook is laid out once.
 */
export function publicationStandIn({ page, assets }: Publication, holdings: Holdings): StandIn {
  const laidOut = new Map<string, Buffer>();
  const layOutOnce = (file: string, layOut: () => Buffer): Buffer => {
    const body = laidOut.get(file) ?? layOut();
    laidOut.set(file, body);
    return body;
  };
  return {
    fetch(request) {
      const { href, pathname } = new URL(request.url);
      if (pathname === `/api/content${page}`) return contentItem(assets, [...holdings.keys()]);
      const file = href.slice(assets.length + 1);
      const held = holdings.get(file);
      if (!held || !href.startsWith(`${assets}/`)) return new Response('', { status: 404 });
      const body =
        'path' in held
          ? Readable.toWeb(createReadStream(held.path))
          : new Uint8Array(layOutOnce(file, held.layOut));
      return new Response(body, { headers: { 'content-type': OFFICE } });
    },
  };
}
