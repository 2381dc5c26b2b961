import type { ApiClient } from '../../reading/api-client.ts';
import { measureHref } from '../../reading/measures/measure-href.ts';
import { readShapes } from '../map/read-shapes.ts';
import type { SharedChart } from '../shared-chart.ts';
import type { MeasureView } from './load.ts';
import { EVERYWHERE } from './read-across.ts';
import { shareAcross } from './share-across.ts';

/**
 * All areas of a kind in one period as a map; undefined where there is none. A press on an area puts
 * it in focus. Throws what the API client throws.
 */
export async function shareMap(
  client: ApiClient,
  view: MeasureView,
  today: string | undefined,
): Promise<SharedChart | undefined> {
  const { across, areas, measure, state } = view;
  const chart = shareAcross(view, today);
  const shapes = across && (await readShapes(client, across.type));
  if (!chart || !shapes) return undefined;
  const [, ...others] = areas.map(({ code }) => code);
  const within = across.within === EVERYWHERE ? undefined : across.group?.areas;
  return {
    ...chart,
    map: {
      type: across.type,
      shapes,
      focus: areas.map(({ code }) => code),
      only: within && new Set(within.map(({ code }) => code)),
      hrefOf: (code) => measureHref(measure.id, { ...state, areas: [code, ...others] }),
    },
  };
}
