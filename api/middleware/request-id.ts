import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';

/** Ten letters and digits that find a request in the log. */
function newRequestId(): string {
  return randomBytes(8).readBigUInt64BE().toString(32).toUpperCase().padStart(13, '0').slice(-10);
}

/** Names every request in its answer's header `Alongside-Request`, in problems and in the log. */
export function requestId(): MiddlewareHandler<{ Variables: RequestIdVariables }> {
  return async (c, next) => {
    const id = newRequestId();
    c.set('requestId', id);
    await next();
    c.res.headers.set('Alongside-Request', id);
  };
}
