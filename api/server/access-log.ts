import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import { FORMATS } from '../answer/formats/formats.ts';
import type { Format } from '../answer/formats/formats.ts';
import type { Log } from '../service.ts';
import type { Answered, Metrics } from './metrics.ts';
import { findIncoming } from './request-env.ts';
import type { RequestEnv } from './request-env.ts';

const essence = (mediaType: string): string => mediaType.split(';')[0]?.trim() ?? '';

const FORMAT_BY_TYPE: ReadonlyMap<string, string> = new Map([
  ...Object.values<Format>(FORMATS)
    .toReversed()
    .map(({ mediaType, extension }) => [essence(mediaType), extension] as const),
  ['text/html', 'html'],
  ['application/problem+json', 'problem'],
]);

/** The format of an answer by its media type, out of a closed list. */
export function findFormatName(contentType: string | null | undefined): string {
  if (!contentType) return 'none';
  return FORMAT_BY_TYPE.get(essence(contentType)) ?? 'other';
}

/** The template of the address that answered, without the patterns in it; `none` where nothing is. */
export function findTemplate(c: Context): string {
  const path = routePath(c, -1);
  return path.endsWith('*') ? 'none' : path.replaceAll(/\{[^}]*\}/g, '');
}

/** A request that has been answered, as the log has it. */
export interface LoggedRequest extends Answered {
  readonly id: string;
  readonly method: string;
  /** The path as asked for, without its query. */
  readonly path: string;
}

/** Writes one structured line of the log for an answered request, and counts it. Time in ms. */
export type LogRequest = (request: LoggedRequest, ms: number) => void;

/** A {@link LogRequest} over a log and metrics. */
export function createLogRequest(log: Log, metrics: Metrics): LogRequest {
  return ({ id, method, path, route, status, format, caller }, ms) => {
    metrics.answered({ route, status, format, caller }, ms / 1000);
    const took = Math.round(ms * 10) / 10;
    log.info({ request_id: id, method, path, status, ms: took, caller }, 'request');
  };
}

/** A name that finds a request in the log. */
export const newRequestId = (): string => randomUUID();

/** Names every request (`Alongside-Request`, also in problems), and logs it when it is answered. */
export function accessLog(logRequest: LogRequest): MiddlewareHandler<RequestEnv>[] {
  const logAnswer: MiddlewareHandler<RequestEnv> = async (c, next) => {
    const started = performance.now();
    await next();
    const { res } = c;
    const id = c.get('requestId');
    res.headers.set('Alongside-Request', id);
    logRequest(
      {
        id,
        method: c.req.method,
        path: c.req.path,
        route: findTemplate(c),
        status: res.status,
        format: findFormatName(res.headers.get('Content-Type')),
        caller: findIncoming(c) ? 'client' : 'page',
      },
      performance.now() - started,
    );
  };
  return [requestId({ headerName: '', generator: newRequestId }), logAnswer];
}
