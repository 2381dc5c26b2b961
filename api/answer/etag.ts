import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** Content codings that answers come in. */
export type Coding = 'identity' | 'gzip' | 'br';

/** A digest of what decides an answer's bytes, before its content coding. */
export function etagBase(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

/** The strong ETag of one coding of an answer. */
export function etagOf(base: string, coding: Coding): string {
  return coding === 'identity' ? `"${base}"` : `"${base}.${coding}"`;
}

/**
 * The tag of `If-None-Match` that names this answer in some coding; undefined when none does. A
 * weak mark does not matter for that (RFC 9110, section 13.1.2).
 */
export function findKnownTag(ifNoneMatch: string | undefined, base: string): string | undefined {
  const tags = ifNoneMatch?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  const known = tags.find((tag) => tag === `"${base}"` || tag.startsWith(`"${base}.`));
  return known ?? (tags.includes('*') ? `"${base}"` : undefined);
}

/** The coding to answer in: the first of `offered` that `Accept-Encoding` does not refuse. */
export function chooseCoding<T extends Coding>(
  acceptEncoding: string | undefined,
  offered: readonly T[],
): T | 'identity' {
  if (acceptEncoding === undefined) return 'identity';
  const weights = new Map(
    acceptEncoding.split(',').map((part) => {
      const [coding = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
      const q = parameters.find((each) => each.startsWith('q='));
      return [coding, q === undefined ? 1 : Number(q.slice(2))];
    }),
  );
  const weight = (coding: string): number => weights.get(coding) ?? weights.get('*') ?? 0;
  const best = offered.toSorted((a, b) => weight(b) - weight(a))[0];
  return best !== undefined && weight(best) > 0 ? best : 'identity';
}

/** A request header that makes GET or HEAD conditional or partial; any other method ignores it. */
export function conditionOf(c: Context, header: string): string | undefined {
  return c.req.method === 'GET' || c.req.method === 'HEAD' ? c.req.header(header) : undefined;
}
