import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { conditionOf, etagBase, etagOf } from '../../answer/etag.ts';
import type { Coding } from '../../answer/etag.ts';
import { findText } from '../../answer/answer-text.ts';
import type { Service } from '../../service.ts';
import { findFormatName, findTemplate } from '../access-log.ts';
import type { CachedAnswer } from './cached-answers.ts';
import { readHeaders, toSend } from './to-send.ts';

/** Below this a coding costs more than it saves. */
const WORTH_CODING = 1024;

/** What is made for each question and is small: JSON and its kin, RDF, feeds, plain text, code lists. */
const TEXT = /^(application\/([a-z]+\+)?(json|xml)|text\/(turtle|plain|csv))\b/;

/** Up to here a coding takes less than a millisecond, and the way to another thread costs more. */
const WAITED_FOR = 256 * 1024;

/** Most questions are asked once: the quickest level saves more time than the best saves bytes. */
const GZIP = { level: 1 };
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

type Encode = (body: Buffer) => Buffer | Promise<Buffer>;
const gzipLater = promisify<Buffer, typeof GZIP, Buffer>(gzip);
const brotliLater = promisify<Buffer, typeof BROTLI, Buffer>(brotliCompress);

const encode: Readonly<Record<Coding, Encode>> = {
  identity: (body) => body,
  gzip: (body) => (body.length > WAITED_FOR ? gzipLater(body, GZIP) : gzipSync(body, GZIP)),
  br: (body) =>
    body.length > WAITED_FOR ? brotliLater(body, BROTLI) : brotliCompressSync(body, BROTLI),
};

/** Codes the answer of a request, and gives it an ETag of its bytes where the handler gave none. */
async function encodeAnswer(c: Context, wanted: Coding): Promise<CachedAnswer> {
  const response = c.res;
  const text = findText(response);
  const plain = text === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(text);
  const coding = plain.length < WORTH_CODING ? 'identity' : wanted;
  const body = await encode[coding](plain);
  const own = Object.fromEntries(response.headers);
  const base = own.etag?.slice(1, -1) ?? etagBase(plain.toString('latin1'));
  const headers = {
    ...own,
    etag: etagOf(base, coding),
    vary: own.vary ?? 'Accept-Encoding',
    'content-length': String(body.length),
    ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
  };
  const format = findFormatName(own['content-type']);
  const route = findTemplate(c);
  const lines = Object.entries(headers).flat();
  return { lines, body: body.toString('latin1'), etagBase: base, route, format };
}

function send(c: Context, answer: CachedAnswer): Response {
  const { status, lines, body } = toSend(answer, conditionOf(c, 'If-None-Match'));
  const bytes = status === 304 ? null : Buffer.from(body, 'latin1');
  return new Response(bytes, { status, headers: Object.fromEntries(readHeaders(lines)) });
}

/**
 * Gives every answer that is text its ETag and content coding, answers 304, and keeps the coded bytes
 * until the catalogue changes or the day turns, so that the same question again costs no query.
 * Answers to a POST are coded but not kept: their question is not in the address.
 * Files pass through untouched: they bring their own length, digest and ETag.
 */
export function cache({ warehouse, cached, metrics }: Service): MiddlewareHandler {
  return async (c, next) => {
    const { method } = c.req;
    const posted = method === 'POST';
    if (!posted && method !== 'GET' && method !== 'HEAD') return next();
    const stamp = warehouse.stamp();
    const { url } = c.req;
    const key = {
      address: url.slice(url.indexOf('/', url.indexOf('//') + 2)),
      accept: c.req.header('Accept'),
      acceptEncoding: c.req.header('Accept-Encoding'),
    };
    const found = posted ? undefined : cached.find(stamp, key);
    if (found) {
      metrics.cached(true);
      return send(c, found);
    }
    await next();
    const { headers, status } = c.res;
    const isText = TEXT.test(headers.get('Content-Type') ?? '');
    if (status !== 200 || !isText || headers.has('Repr-Digest')) return undefined;
    const made = await encodeAnswer(c, cached.coding(key));
    if (!posted && !(headers.get('Cache-Control') ?? '').includes('no-store')) {
      metrics.cached(false);
      cached.set(stamp, key, made);
    }
    c.res = undefined;
    c.res = send(c, made);
    return undefined;
  };
}
