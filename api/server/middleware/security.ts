import type { MiddlewareHandler } from 'hono';

/** Headers of every answer of the API: it is data, never a page, and open to every origin. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** CORS headers: anybody may read answers from anywhere, every header of them included. */
export const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': '*',
} as const;

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match, If-Range, Range',
  'Access-Control-Max-Age': '86400',
} as const;

/** Adds security and CORS headers, and answers a browser's preflight. */
export function openAndSafe(): MiddlewareHandler {
  const fixed = Object.entries({ ...SECURITY_HEADERS, ...CORS_HEADERS });
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') {
      return c.body(null, 204, { ...Object.fromEntries(fixed), ...PREFLIGHT });
    }
    for (const [name, value] of fixed) c.header(name, value);
    await next();
    return undefined;
  };
}
