import type { View } from 'vega';
import type { LiveChart } from '../charts/live/live-chart.ts';

/** Index of the step that is nearest to the pointer: across in a line chart, down among bars. */
export function nearestStep(
  view: View,
  { kind, steps }: LiveChart,
  live: HTMLElement,
  { clientX, clientY }: PointerEvent,
): number {
  const matrix = live.querySelector<SVGGElement>('svg > g')?.getScreenCTM()?.inverse();
  if (!matrix) return 0;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
  const pointer = kind === 'line' ? x : y;
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
