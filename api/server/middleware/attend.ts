import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { RequestIdVariables } from 'hono/request-id';
import { formatOfType } from '../account.ts';
import type { Account } from '../account.ts';
import { findVisit, newRequestId } from '../visits.ts';

/** The template of the address that answered, without the patterns in it; `none` where nothing is. */
export function routeOf(c: Context): string {
  const found = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'));
  return found?.path.replaceAll(/\{[^}]*\}/g, '') ?? 'none';
}

/**
 * Attends every request from first to last: names it (`Alongside-Request`, also in problems and in
 * the log), tells a client what is left of its rate limit, and accounts for the answer.
 */
export function attend(account: Account): MiddlewareHandler<{ Variables: RequestIdVariables }> {
  return async (c, next) => {
    const started = performance.now();
    const visit = findVisit(c.req.raw);
    const id = visit?.id ?? newRequestId();
    c.set('requestId', id);
    await next();
    const { headers, status } = c.res;
    headers.set('Alongside-Request', id);
    for (const [name, value] of Object.entries(visit?.admission?.headers ?? {})) {
      headers.set(name, value);
    }
    account(
      {
        id,
        method: c.req.method,
        path: c.req.path,
        route: routeOf(c),
        status,
        format: formatOfType(headers.get('Content-Type')),
        caller: visit ? 'client' : 'page',
      },
      performance.now() - started,
    );
  };
}
