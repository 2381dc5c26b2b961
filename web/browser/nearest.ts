import type { View } from 'vega';
import type { LiveChart } from '../charts/live/live-chart.ts';

/** Pixels around a pointer in which a grey line is brought forward. */
const REACH = 16;

/** Where a pointer is on a plot, in pixels from its top left corner; undefined before it is drawn. */
function pointOn(live: HTMLElement, { clientX, clientY }: MouseEvent): DOMPoint | undefined {
  const matrix = live.querySelector<SVGGElement>('svg > g')?.getScreenCTM()?.inverse();
  return matrix && new DOMPoint(clientX, clientY).matrixTransform(matrix);
}

/** Index of the step that is nearest to the pointer: across in a line chart, down among bars. */
export function nearestStep(
  view: View,
  { kind, steps }: LiveChart,
  live: HTMLElement,
  event: MouseEvent,
): number {
  const point = pointOn(live, event);
  if (!point) return 0;
  const pointer = kind === 'line' ? point.x : point.y;
  const [first, last] = [steps[0]?.at ?? 0, steps.at(-1)?.at ?? 0];
  const placeOf = (at: number): number =>
    kind === 'line' ? ((at - first) / (last - first || 1)) * view.width() : at;
  let [nearest, least] = [0, Infinity];
  for (const [index, { at }] of steps.entries()) {
    const apart = Math.abs(placeOf(at) - pointer);
    if (apart < least) [nearest, least] = [index, apart];
  }
  return nearest;
}

/** Name of the grey line next to the pointer at a step; undefined where none is within reach. */
export function nearestOther(
  view: View,
  { steps, domain: [floor = 0, ceiling = 1] }: LiveChart,
  live: HTMLElement,
  event: MouseEvent,
  index: number,
): string | undefined {
  const point = pointOn(live, event);
  if (!point) return undefined;
  let [nearest, least]: [string | undefined, number] = [undefined, REACH];
  for (const [name, { value }] of Object.entries(steps[index]?.others ?? {})) {
    if (value === null) continue;
    const height = view.height() * (1 - (value - floor) / (ceiling - floor));
    const apart = Math.abs(height - point.y);
    if (apart < least) [nearest, least] = [name, apart];
  }
  return nearest;
}
