import { Hono } from 'hono';
import { readParameters } from '../answer/request.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import type { Service } from '../service.ts';

/** `/v1/health`: state of the service and of each dataset. 200 as long as something can be served. */
export function healthRoutes({ warehouse, limits, now }: Service) {
  return new Hono().get('/v1/health', async (c) => {
    readParameters(c, limits.queryBytes, []);
    const store = await warehouse.pin();
    const { releases, unavailable } = await openCurrent(store);
    const datasets = [
      ...releases.map(({ dataset, version, manifest }) => ({
        dataset,
        version: manifest.hosting === 'hosted' ? version : null,
        state: manifest.hosting === 'hosted' ? ('served' as const) : ('linked' as const),
        reason: null,
      })),
      ...unavailable.map(({ dataset, version, reason }) => ({
        dataset,
        version,
        state: 'unavailable' as const,
        reason,
      })),
    ].sort((a, b) => (a.dataset < b.dataset ? -1 : 1));
    const status =
      unavailable.length > 0 ? 'degraded' : datasets.length === 0 ? 'empty' : ('ok' as const);
    c.header('Cache-Control', 'no-store');
    return c.json({
      status,
      edition: store.catalogue.edition,
      invented: store.catalogue.stamp === 'sample',
      time: now().toISOString(),
      datasets,
    });
  });
}
