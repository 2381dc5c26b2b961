import { Hono } from 'hono';
import { openCurrent } from '../catalogue/open-all.ts';
import type { Service } from '../service.ts';
import { hasRows } from '../../schemas/words/kinds.ts';

/** Whether requests should be sent here, and if not why; `reasons` hold no path of the machine. */
interface Readiness {
  readonly status: 'ready' | 'not_ready';
  readonly reasons: readonly string[];
}

/** Ready means: nobody has told the service to stop, its store opens, and a dataset can be served. */
async function readReadiness({ warehouse }: Service, stopping: boolean): Promise<Readiness> {
  const not = (reason: string): Readiness => ({ status: 'not_ready', reasons: [reason] });
  if (stopping) return not('stopping');
  try {
    const { releases } = await openCurrent(await warehouse.pin());
    const served = releases.some(({ manifest }) => hasRows(manifest));
    return served ? { status: 'ready', reasons: [] } : not('no dataset can be served');
  } catch {
    // Whatever keeps the store from opening, the answer is the same; a request for data tells why.
    return not('the store cannot be opened');
  }
}

/**
 * What those who run the service ask: `/livez` (the process answers), `/readyz` (requests may be
 * sent here), `/metrics` (counters in Prometheus' text format). None is limited or kept.
 */
export function operationRoutes(service: Service, isStopping: () => boolean) {
  return new Hono()
    .use(async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-store');
    })
    .get('/livez', (c) => c.json({ status: 'alive' }))
    .get('/readyz', async (c) => {
      const readiness = await readReadiness(service, isStopping());
      return c.json(readiness, readiness.status === 'ready' ? 200 : 503);
    })
    .get('/metrics', async (c) => {
      const { text, mediaType } = await service.metrics.render();
      return c.body(text, 200, { 'Content-Type': mediaType });
    });
}

/** Whether a path is one of those. */
export function isOperationPath(path: string): boolean {
  return path === '/livez' || path === '/readyz' || path === '/metrics';
}
