import type { MiddlewareHandler } from 'hono';

/**
 * Headers of every answer of the API, problems too. It is data, never a page; anybody may read it
 * from anywhere, every header included.
 */
export const FIXED_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': '*',
} as const;

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match, If-Range, Range',
  'Access-Control-Max-Age': '86400',
} as const;

/** Adds security and CORS headers, and answers a browser's preflight. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') {
      return c.body(null, 204, { ...FIXED_HEADERS, ...PREFLIGHT });
    }
    for (const [name, value] of Object.entries(FIXED_HEADERS)) c.header(name, value);
    await next();
    return undefined;
  };
}
