import type { MiddlewareHandler } from 'hono';

/** Where pages to be put into pages of others lie; no other page may stand in a foreign frame. */
const EMBEDS = '/embed/';

/**
 * Pages load their own styles, typefaces, pictures, scripts and data, and nothing else: no script and
 * no style in line, and no `eval`, which the charts do without.
 */
function policyOf(path: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${path.startsWith(EMBEDS) ? '*' : "'self'"}`,
  ].join('; ');
}

/** Sends every page with the policy above, so that a name that holds markup can do nothing. */
export function contentPolicy(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policyOf(c.req.path));
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
  };
}
