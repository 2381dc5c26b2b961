import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Context } from 'hono';
import { getPath } from 'hono/utils/url';
import type { Making } from '../schemas/answers/health.ts';
import { PROBLEMS } from '../schemas/answers/problems/problem.ts';
import type { Settings } from '../schemas/settings.ts';
import { ApiProblem } from '../web/reading/api-client.ts';
import { createPages } from '../web/app.tsx';
import { prepareAssets } from '../web/assets/routes.ts';
import { createApi } from './app.ts';
import type { Doorway } from './intake/doorway.ts';
import { isRootPath } from './catalogue/site/root-paths.ts';
import { limitsFrom } from './server/limits.ts';
import { createMetrics } from './server/metrics.ts';
import { tooOften } from './server/rate-limit.ts';
import { isOperationPath, operationRoutes } from './routes/operations.ts';
import type { Log } from './service.ts';
import { scrub } from './server/scrub.ts';
import { stopServer } from './server/stop-server.ts';

export { openServeLog } from './server/log-output.ts';

/** What `serve` needs from outside: a clock and a log. */
export interface ServeEffects {
  readonly now: () => Date;
  readonly log: Log;
  /** How far the sample has come that is being made beside the service; null once it is whole. */
  readonly making?: () => Making | null;
  /** What takes in what is handed in: all that the service can write with. Nothing does when left out. */
  readonly intake?: Doorway | undefined;
  /** Waits; real time when left out. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** A running service. */
export interface Served {
  /** Where it answers, such as `http://localhost:8787`. */
  readonly url: string;
  /**
   * Says at `/readyz` that it is not ready, stops taking requests after the time to drain, lets
   * those under way finish, then closes the store.
   */
  close(): Promise<void>;
}

/**
 * How long an idle connection is kept. Longer than the minute for which reverse proxies keep theirs:
 * who closes first while the other sends loses a request.
 */
const KEEP_ALIVE_MS = 65_000;

/** Whether a path is of the API: everything else is a page of the explorer. */
export function isApiPath(path: string): boolean {
  return path === '/v1' || path.startsWith('/v1/') || isRootPath(path);
}

/** The problem of a visitor who opens pages too often, as a page shows it. */
function refusalOfPage(c: Context, retryAfter: number): ApiProblem {
  const { title, status } = PROBLEMS['too-many-requests'];
  return new ApiProblem({
    type: '/problems/too-many-requests',
    title,
    status,
    detail: tooOften(retryAfter),
    instance: c.req.path,
    request_id: String(c.get('requestId')),
    errors: [],
  });
}

/** Makes what every page needs and no store decides: styles and scripts. */
export function prepareToServe(): void {
  prepareAssets();
}

/**
 * Serves API and explorer on one port. The pages ask the API in process. Throws when the port is
 * taken. Prints nothing.
 */
export async function serve(settings: Settings, effects: ServeEffects): Promise<Served> {
  const { now, log, making = () => null, intake, wait = pause } = effects;
  const { publicUrl } = settings;
  const api = await createApi({
    home: settings.home,
    publicUrl,
    contactEmail: settings.contactEmail,
    memoryMb: settings.memoryMb,
    threads: settings.threads,
    limits: limitsFrom(settings),
    trustedProxies: settings.trustedProxies,
    now,
    making,
    log,
    intake,
    metrics: createMetrics({ process: true }),
  });
  let listensAt = `http://localhost:${settings.port}`;
  const pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    now,
    making,
    publicUrl,
    ownUrl: () => listensAt,
    guards: api.guards(refusalOfPage),
    onError: (error) =>
      log.error({ error: error instanceof Error ? error.stack : String(error) }, 'a page failed'),
  });
  const stopScrub = scrub(api.service.warehouse, settings.scrubHours, log);
  let stopping = false;
  const operations = operationRoutes(api.service, () => stopping);
  const listener = getRequestListener((request, bindings) => {
    const path = getPath(request);
    if (isOperationPath(path)) return operations.fetch(request);
    return (isApiPath(path) ? api.app : pages).fetch(request, bindings);
  });

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (!(await api.sendCached(incoming, outgoing))) await listener(incoming, outgoing);
  }

  return new Promise((resolve, reject) => {
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (incoming, outgoing) => {
      answer(incoming, outgoing).catch((error: unknown) => {
        log.error({ error: String(error) }, 'an answer was cut');
        outgoing.destroy();
      });
    });
    server.listen(settings.port, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : settings.port;
      listensAt = `http://localhost:${port}`;
      server.off('error', reject);
      resolve({
        url: publicUrl ?? listensAt,
        async close() {
          stopping = true;
          stopScrub();
          if (settings.drainMs > 0) await wait(settings.drainMs);
          await stopServer(server, settings.graceMs);
          api.close();
        },
      });
    });
    server.once('error', reject);
  });
}

/** API and explorer without a port, for whoever writes their answers to files. */
export interface Explorer {
  ask(path: string): Promise<Response>;
  close(): void;
}

/** Opens API and explorer over a store, in this process. */
export async function openExplorer(
  settings: Settings,
  { now, log }: Pick<ServeEffects, 'now' | 'log'>,
): Promise<Explorer> {
  const { home, publicUrl, contactEmail, memoryMb, threads, trustedProxies } = settings;
  const api = await createApi({
    ...{ home, publicUrl, contactEmail, memoryMb, threads, trustedProxies, now, log },
    limits: limitsFrom(settings),
    metrics: createMetrics(),
  });
  const pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    now,
    publicUrl,
    onError: (error) => log.error({ error: String(error) }, 'a page failed'),
  });
  return {
    ask: async (path) => (isApiPath(path) ? api.app : pages).request(path),
    close: () => api.close(),
  };
}
