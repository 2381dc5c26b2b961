import type { MiddlewareHandler } from 'hono';
import type { Log } from '../service.ts';

/** One structured line a request: method, path, status, time taken in milliseconds. */
export function accessLog(log: Log, now: () => Date): MiddlewareHandler {
  return async (c, next) => {
    const start = now().getTime();
    await next();
    log.info(
      {
        request_id: c.get('requestId'),
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        ms: now().getTime() - start,
      },
      'request',
    );
  };
}
