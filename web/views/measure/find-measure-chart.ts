import type { FindChart, SharedChart } from '../shared-chart.ts';
import { type MeasureView, readMeasure, saidIn } from './load.ts';
import { shareAcross } from './share-across.ts';
import { shareLine } from './share-line.ts';
import { shareMap } from './share-map.ts';

/** What is drawn of a view: nothing where it is shown as a table. */
export async function shareView(
  { client, today }: Parameters<FindChart>[0],
  view: MeasureView,
): Promise<SharedChart | undefined> {
  if (view.tab === 'line') return shareLine(view, today);
  if (view.tab === 'ranked') return shareAcross(view, today);
  return view.tab === 'map' ? shareMap(client, view, today) : undefined;
}

/** The figure of a measure: `/measures/{id}`, as its address asks for it. */
export const findMeasureChart: FindChart = async (context, { path, query }) => {
  const [, , id = ''] = path.split('/');
  const view = await readMeasure(context.client, decodeURIComponent(id), saidIn(query));
  return view && shareView(context, view);
};
