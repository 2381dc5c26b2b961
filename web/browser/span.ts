import type { View } from 'vega';
import type { LiveChart } from '../charts/live/live-chart.ts';
import { nearestStep } from './nearest.ts';

/** A drag shorter than this is a click with an unsteady hand. */
const LEAST_PX = 12;

/** Tells the page which periods were chosen; where nothing takes it up, the address has them. */
function choose(figure: HTMLElement, from: string, to: string): void {
  const detail = { from, to };
  const event = new CustomEvent('app:span', { detail, bubbles: true, cancelable: true });
  if (!figure.dispatchEvent(event)) return;
  const address = new URL(location.href);
  address.searchParams.set('from', from);
  address.searchParams.set('to', to);
  location.assign(address);
}

/**
 * Lets a span of time be drawn over a line chart that stands inside an element with `data-span`: the
 * periods at both ends go to the address as `from` and `to`. The page has fields for them too, which
 * is how a keyboard does it; Escape gives up. A finger scrolls instead.
 */
export function selectSpan(
  figure: HTMLElement,
  live: HTMLElement,
  view: View,
  chart: LiveChart,
): void {
  if (chart.kind !== 'line' || !figure.closest('[data-span]')) return;
  const box = document.createElement('div');
  box.className = 'app-span';
  box.hidden = true;
  live.append(box);
  let start: { readonly x: number; readonly step: number } | undefined;
  const stop = (): void => {
    start = undefined;
    box.hidden = true;
  };

  live.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    event.preventDefault();
    start = { x: event.clientX, step: nearestStep(view, chart, live, event) };
    live.setPointerCapture(event.pointerId);
  });
  live.addEventListener('pointermove', ({ clientX }) => {
    if (!start) return;
    const { left } = live.getBoundingClientRect();
    box.style.left = `${Math.min(start.x, clientX) - left}px`;
    box.style.width = `${Math.abs(clientX - start.x)}px`;
    box.hidden = Math.abs(clientX - start.x) < LEAST_PX;
  });
  live.addEventListener('pointerup', (event) => {
    const began = start;
    const drawn = !box.hidden;
    stop();
    if (!began || !drawn) return;
    const ends = [began.step, nearestStep(view, chart, live, event)].toSorted((a, b) => a - b);
    const [from, to] = ends.map((index) => chart.steps[index]?.period);
    if (from !== undefined && to !== undefined && from !== to) choose(figure, from, to);
  });
  live.addEventListener('pointercancel', stop);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') stop();
  });
}
