import { serve as listen } from '@hono/node-server';
import { Hono } from 'hono';
import type { Settings } from '../schemas/settings.ts';
import { createPages } from '../web/app.tsx';
import { createApi } from './app.ts';
import { isRootPath } from './discovery/root-paths.ts';
import { limitsFrom } from './limits.ts';
import type { Log } from './service.ts';

/** What `serve` needs from outside: a clock and a log. */
export interface ServeEffects {
  readonly now: () => Date;
  readonly log: Log;
}

/** A running service. */
export interface Served {
  /** Where it answers, such as `http://localhost:8787`. */
  readonly url: string;
  /** Stops taking requests, lets those under way finish, then closes the store. */
  close(): Promise<void>;
}

/** How long requests under way may still take once the service is told to stop. */
const GRACE_MS = 10_000;

/** Whether a path is of the API: everything else is a page of the explorer. */
export function isApiPath(path: string): boolean {
  return path === '/v1' || path.startsWith('/v1/') || isRootPath(path);
}

/**
 * Serves API and explorer on one port. The pages ask the API in process. Throws when the port is
 * taken. Prints nothing.
 */
export async function serve(settings: Settings, { now, log }: ServeEffects): Promise<Served> {
  const { publicUrl } = settings;
  const api = await createApi({
    home: settings.home,
    publicUrl,
    contactEmail: settings.contactEmail,
    memoryMb: settings.memoryMb,
    threads: settings.threads,
    limits: limitsFrom(settings),
    now,
    log,
  });
  const pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    now,
    publicUrl,
    onError: (error) =>
      log.error({ error: error instanceof Error ? error.stack : String(error) }, 'a page failed'),
  });
  const all = new Hono();
  all.all('*', (c) => (isApiPath(c.req.path) ? api.app : pages).fetch(c.req.raw));

  return new Promise((resolve, reject) => {
    const server = listen({ fetch: all.fetch, port: settings.port }, ({ port }) => {
      server.off('error', reject);
      resolve({
        url: publicUrl ?? `http://localhost:${port}`,
        async close() {
          await new Promise<void>((done) => {
            const timer = setTimeout(() => {
              if ('closeAllConnections' in server) server.closeAllConnections();
            }, GRACE_MS);
            server.close(() => {
              clearTimeout(timer);
              done();
            });
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          });
          api.close();
        },
      });
    });
    server.once('error', reject);
  });
}
