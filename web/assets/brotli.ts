import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX as TEXT } from 'hono/utils/compress';

const compress = promisify(brotliCompress);
/** A sixth smaller than gzip, in some milliseconds for the largest pages; each step above costs twice. */
const QUALITY = 7;
/** Below this a coding costs more than it saves. */
const WORTH_CODING = 1024;

/** Whether a browser takes a coding (RFC 9110, 12.5.3): named, and not refused by a weight of zero. */
export const takes = (acceptEncoding: string | undefined, coding: string): boolean =>
  parseAccept(acceptEncoding ?? '').some(({ type, q }) => type.toLowerCase() === coding && q > 0);

/**
 * Sends text in brotli to browsers that take it, whatever else they take: they name gzip first and
 * have no preference. What has a coding already, or is short, passes; gzip is left to others. The
 * ETag becomes weak, as the bytes are no longer those it was made of.
 */
export function brotli(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers, status } = c.res;
    if (status !== 200 || c.req.method === 'HEAD' || headers.has('Content-Encoding')) return;
    if (!TEXT.test(headers.get('Content-Type') ?? '')) return;
    if (!takes(c.req.header('Accept-Encoding'), 'br')) return;
    const plain = await c.res.arrayBuffer();
    if (plain.byteLength < WORTH_CODING) {
      c.res = new Response(plain, c.res);
      return;
    }
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
    };
    c.res = new Response(new Uint8Array(await compress(plain, { params })), c.res);
    c.res.headers.delete('Content-Length');
    c.res.headers.set('Content-Encoding', 'br');
    c.res.headers.append('Vary', 'Accept-Encoding');
    const etag = headers.get('ETag');
    if (etag !== null && !etag.startsWith('W/')) c.res.headers.set('ETag', `W/${etag}`);
  };
}
