import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { LRUCache } from 'lru-cache';
import { chooseCoding, conditionOf, etagBase, etagOf, findKnownTag } from '../answer/etag.ts';
import type { Coding } from '../answer/etag.ts';
import type { Service } from '../service.ts';

/** Below this a coding costs more than it saves. */
const WORTH_CODING = 1024;

const encode: Readonly<Record<Coding, (body: Buffer) => Promise<Buffer>>> = {
  identity: (body) => Promise.resolve(body),
  gzip: promisify(gzip),
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
};

/** An answer as bytes, in one coding. */
interface Kept {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
  readonly etag: string;
  readonly base: string;
}

/** The ETag of a handler without its quotes; made of the bytes where the handler gave none. */
function baseOf(response: Response, body: Buffer): string {
  const own = response.headers.get('ETag');
  return own === null ? etagBase(body.toString('latin1')) : own.slice(1, -1);
}

async function makeKept(response: Response, coding: Coding): Promise<Kept> {
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
  return { headers, body, etag, base };
}

function send(c: Context, { headers, body, base }: Kept): Response {
  const known = findKnownTag(conditionOf(c, 'If-None-Match'), base);
  if (known === undefined) return new Response(body, { headers });
  const rest = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith('content-')),
  );
  const location = headers['content-location'];
  return new Response(null, {
    status: 304,
    headers: { ...rest, etag: known, ...(location ? { 'content-location': location } : {}) },
  });
}

/**
 * Gives every JSON answer its ETag and content coding, answers 304, and keeps the coded bytes
 * until the catalogue changes or the day turns, so that the same question again costs no query.
 * Answers to a POST are coded but not kept: their question is not in the address.
 * Files pass through untouched: they bring their own length, digest and ETag.
 */
export function represent({ warehouse, limits, now }: Service): MiddlewareHandler {
  const kept = new LRUCache<string, Kept>({
    maxSize: limits.keptBytes,
    sizeCalculation: ({ body }, key) => body.length + key.length + 2048,
  });
  let of: unknown;
  return async (c, next) => {
    const posted = c.req.method === 'POST';
    if (!posted && c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const { catalogue } = await warehouse.pin();
    if (of !== catalogue) kept.clear();
    of = catalogue;
    const coding = chooseCoding(c.req.header('Accept-Encoding'), ['br', 'gzip']);
    const at = c.req.url.indexOf('/', c.req.url.indexOf('//') + 2);
    const day = now().toISOString().slice(0, 10);
    const key = [day, coding, c.req.header('Accept') ?? '', c.req.url.slice(at)].join(' ');
    const again = posted ? undefined : kept.get(key);
    if (again) {
      c.res = send(c, again);
      return undefined;
    }
    await next();
    const { res } = c;
    const json = res.headers.get('Content-Type')?.startsWith('application/json') ?? false;
    const file = res.headers.has('Repr-Digest');
    if (res.status !== 200 || !json || file) return undefined;
    const made = await makeKept(res, coding);
    if (!posted && !(res.headers.get('Cache-Control') ?? '').includes('no-store'))
      kept.set(key, made);
    c.res = undefined;
    c.res = send(c, made);
    return undefined;
  };
}
