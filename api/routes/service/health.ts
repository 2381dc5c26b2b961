import { tellMoment } from '../../answer/moment.ts';
import { Health } from '../../../schemas/answers/health.ts';
import { openCurrent } from '../../catalogue/open-all.ts';
import type { CurrentReleases } from '../../catalogue/open-all.ts';
import { defineRoute } from '../route/define-route.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

type State = Health['datasets'][number];

function statesOf({ releases, unavailable }: CurrentReleases): State[] {
  const opened = releases.map(({ dataset, version, manifest }): State => {
    const hosted = hasRows(manifest);
    return {
      dataset,
      version: hosted ? version : null,
      state: hosted ? 'served' : 'linked',
      reason: null,
    };
  });
  const closed = unavailable.map(({ dataset, version, reason }): State => {
    return { dataset, version, state: 'unavailable', reason };
  });
  return [...opened, ...closed].sort((a, b) => (a.dataset < b.dataset ? -1 : 1));
}

/** `/v1/health`: state of the service and of each dataset. */
export const readHealth = defineRoute({
  method: 'get',
  path: '/v1/health',
  id: 'readHealth',
  tag: 'Service',
  summary: 'State of the service and of each dataset',
  description: '200 as long as something can be served.',
  query: {},
  problems: [],
  examples: [{ summary: 'Now', path: '/v1/health' }],
  answer: Health,
  async handle({ store, service }) {
    const current = await openCurrent(store);
    const datasets = statesOf(current);
    const whole = datasets.length === 0 ? 'empty' : 'ok';
    const body: Health = {
      status: current.unavailable.length > 0 ? 'degraded' : whole,
      ...tellMoment(store),
      making: service.making(),
      time: service.now().toISOString(),
      datasets,
    };
    return { body, cache: 'no-store' };
  },
});
