import { findPeriod } from '../../../schemas/words/period.ts';
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
  const within = across?.within === EVERYWHERE ? undefined : across?.within;
  const at = across?.period && findPeriod(across.period.code)?.end;
  const shapes = across && (await readShapes(client, across.type, { within, at }));
  if (!chart || !shapes) return undefined;
  const [, ...others] = areas.map(({ code }) => code);
  return {
    ...chart,
    intent: { ...chart.intent, mapped: true },
    map: {
      type: across.type,
      shapes,
      focus: areas.map(({ code }) => code),
      only:
        within === undefined
          ? undefined
          : new Set(across.group?.places.flatMap(({ code, codes }) => [code, ...codes])),
      hrefOf: (code) => measureHref(measure.id, { ...state, areas: [code, ...others] }),
    },
  };
}
