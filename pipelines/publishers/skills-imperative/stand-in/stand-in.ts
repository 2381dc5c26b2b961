import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { StandIn } from '../../publisher.ts';

/** A workbook that the publication has: laid out when it is asked for, or a recorded file. */
export type HeldWorkbook = { readonly path: string } | { readonly layOut: () => Buffer };

/** Workbooks by the names of their files. */
export type Holdings = ReadonlyMap<string, HeldWorkbook>;

const ASSETS = 'https://assets.publishing.service.gov.uk/media/65e0';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** The content item of the publication, as the content API of gov.uk answers it. */
function contentItem(files: readonly string[]): Response {
  const attachments = files.map((filename) => ({
    attachment_type: 'file',
    content_type: XLSM,
    filename,
    title: filename,
    url: `${ASSETS}/${filename}`,
  }));
  return Response.json({ document_type: 'statistics', details: { attachments } });
}

/** gov.uk with one publication, and the host of its attachments. A workbook is laid out once. */
export function imperativeStandIn(holdings: Holdings): StandIn {
  const laidOut = new Map<string, Buffer>();
  const layOutOnce = (file: string, layOut: () => Buffer): Buffer => {
    const body = laidOut.get(file) ?? layOut();
    laidOut.set(file, body);
    return body;
  };
  return {
    fetch(request) {
      const { href, pathname } = new URL(request.url);
      if (pathname.startsWith('/api/content/government/publications/')) {
        return contentItem([...holdings.keys()]);
      }
      const file = href.slice(ASSETS.length + 1);
      const held = holdings.get(file);
      if (!held || !href.startsWith(`${ASSETS}/`)) return new Response('', { status: 404 });
      const body =
        'path' in held
          ? Readable.toWeb(createReadStream(held.path))
          : new Uint8Array(layOutOnce(file, held.layOut));
      return new Response(body, { headers: { 'content-type': XLSM } });
    },
  };
}
