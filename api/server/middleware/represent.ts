import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { formatOfType } from '../account.ts';
import { conditionOf, etagBase, etagOf, findKnownTag } from '../../answer/etag.ts';
import type { Coding } from '../../answer/etag.ts';
import { headersKnown } from '../../answer/kept-answers.ts';
import type { Asking, KeptAnswer } from '../../answer/kept-answers.ts';
import type { Service } from '../../service.ts';
import { routeOf } from './attend.ts';

/** Below this a coding costs more than it saves. */
const WORTH_CODING = 1024;

/** What is made for each question and is small: JSON and its kin, RDF, feeds, plain text, code lists. */
const TEXT = /^(application\/([a-z]+\+)?(json|xml)|text\/(turtle|plain|csv))\b/;

const encode: Readonly<Record<Coding, (body: Buffer) => Promise<Buffer>>> = {
  identity: (body) => Promise.resolve(body),
  gzip: promisify(gzip),
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
};

/** The ETag of a handler without its quotes; made of the bytes where the handler gave none. */
function baseOf(response: Response, body: Buffer): string {
  const own = response.headers.get('ETag');
  return own === null ? etagBase(body.toString('latin1')) : own.slice(1, -1);
}

async function encodeAnswer(c: Context, coding: Coding): Promise<KeptAnswer> {
  const response = c.res;
  const identity = Buffer.from(await response.arrayBuffer());
  const chosen = identity.length < WORTH_CODING ? 'identity' : coding;
  const body = Buffer.from(await encode[chosen](identity));
  const base = baseOf(response, identity);
  const etag = etagOf(base, chosen);
  const own = Object.fromEntries(response.headers);
  const headers = {
    ...own,
    etag,
    vary: own.vary ?? 'Accept-Encoding',
    'content-length': String(body.length),
    ...(chosen === 'identity' ? {} : { 'content-encoding': chosen }),
  };
  const format = formatOfType(own['content-type'] ?? null);
  const lines = Object.entries(headers).flat();
  return { headers, lines, text: body.toString('latin1'), base, route: routeOf(c), format };
}

/** A kept answer, or 304 to one who holds it already. */
function answerKept(c: Context, answer: KeptAnswer): Response {
  const known = findKnownTag(conditionOf(c, 'If-None-Match'), answer.base);
  return known === undefined
    ? new Response(Buffer.from(answer.text, 'latin1'), { headers: answer.headers })
    : new Response(null, { status: 304, headers: headersKnown(answer, known) });
}

function askingOf(c: Context): Asking {
  const { url } = c.req;
  return {
    address: url.slice(url.indexOf('/', url.indexOf('//') + 2)),
    accept: c.req.header('Accept'),
    acceptEncoding: c.req.header('Accept-Encoding'),
  };
}

/**
 * Gives every answer that is text its ETag and content coding, answers 304, and keeps the coded bytes
 * until the catalogue changes or the day turns, so that the same question again costs no query.
 * Answers to a POST are coded but not kept: their question is not in the address.
 * Files pass through untouched: they bring their own length, digest and ETag.
 */
export function represent({ warehouse, kept, metrics }: Service): MiddlewareHandler {
  return async (c, next) => {
    const posted = c.req.method === 'POST';
    if (!posted && c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const stamp = warehouse.stamp();
    const asking = askingOf(c);
    const again = posted ? undefined : kept.find(stamp, asking);
    if (again) {
      metrics.recalled(true);
      c.res = answerKept(c, again);
      return undefined;
    }
    await next();
    const { headers, status } = c.res;
    const text = TEXT.test(headers.get('Content-Type') ?? '');
    if (status !== 200 || !text || headers.has('Repr-Digest')) return undefined;
    const made = await encodeAnswer(c, kept.coding(asking.acceptEncoding));
    if (!posted && !(headers.get('Cache-Control') ?? '').includes('no-store')) {
      metrics.recalled(false);
      kept.keep(stamp, asking, made);
    }
    c.res = undefined;
    c.res = answerKept(c, made);
    return undefined;
  };
}
