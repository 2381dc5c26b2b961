import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { countWords } from '../../../schemas/words/count-words.ts';
import { ProblemError } from '../../problem.ts';
import { conditionOf, findKnownTag } from '../etag.ts';

/** A file that is complete on disk. */
interface SentFile {
  readonly file: string;
  readonly bytes: number;
  /** Strong, with quotes. */
  readonly etag: string;
  /** The ETag before its coding, for `If-None-Match`. */
  readonly etagBase: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Called once, when nobody reads the file any more. */
  readonly done?: () => void;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads one range of `Range` (RFC 9110, section 14): prefix, middle or suffix. Undefined: send the
 * whole, as for several ranges or another unit. Null: it cannot be satisfied.
 */
export function readRange(header: string | undefined, bytes: number): Span | null | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!match) return undefined;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return undefined;
  if (from === '') {
    const length = Math.min(Number(to), bytes);
    return length === 0 ? null : { first: bytes - length, last: bytes - 1 };
  }
  const [first, last] = [Number(from), to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)];
  if (to !== '' && Number(to) < first) return undefined;
  return first >= bytes ? null : { first, last };
}

/** Sends a file, or a range of it, or 304; on HEAD the same without a body. */
export function sendFile(c: Context, sent: SentFile): Response {
  const { file, bytes, etag, etagBase, done } = sent;
  const headers: Record<string, string> = {
    ...sent.headers,
    'Accept-Ranges': 'bytes',
    ETag: etag,
  };
  if (findKnownTag(conditionOf(c, 'If-None-Match'), etagBase) !== undefined) {
    done?.();
    return c.body(null, 304, headers);
  }
  const ifRange = c.req.header('If-Range');
  const asked = ifRange === undefined || ifRange === etag ? conditionOf(c, 'Range') : undefined;
  const range = readRange(asked, bytes);
  if (range === null) {
    done?.();
    throw new ProblemError('range-not-satisfiable', `The file has ${countWords(bytes, 'byte')}.`, {
      headers: { 'Content-Range': `bytes */${bytes}` },
    });
  }
  const { first, last } = range ?? { first: 0, last: bytes - 1 };
  headers['Content-Length'] = String(last - first + 1);
  if (range) headers['Content-Range'] = `bytes ${first}-${last}/${bytes}`;
  const status = range ? 206 : 200;
  if (c.req.method === 'HEAD' || bytes === 0) {
    done?.();
    return c.body(null, status, headers);
  }
  const stream = createReadStream(file, { start: first, end: last, highWaterMark: 1 << 18 });
  if (done) stream.once('close', done);
  return c.body(Readable.toWeb(stream), status, headers);
}
