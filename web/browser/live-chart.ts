import { View, parse } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { LiveChart } from '../charts/live/live-chart.ts';
import { readLiveChart } from './read-live-chart.ts';
import { type Readout, readoutOf } from './readout.ts';
import { nearestOther, nearestStep } from './nearest.ts';
import { selectSpan } from './span.ts';

/** Draws a chart into an element. The interpreter stands in for `eval`, which the policy forbids. */
async function draw({ spec }: LiveChart, container: HTMLElement): Promise<View> {
  const view = new View(parse(spec, undefined, { ast: true }), {
    renderer: 'svg',
    container,
    hover: false,
    expr: expressionInterpreter,
  });
  return view.runAsync();
}

/** The picture keeps the name and description that the static one has, and nothing inside it. */
function nameAs(live: HTMLElement, still: Element): void {
  live.setAttribute('role', 'img');
  for (const name of ['aria-label', 'aria-describedby']) {
    live.setAttribute(name, still.getAttribute(name) ?? '');
  }
  live.removeAttribute('aria-roledescription');
  live.querySelector('svg')?.setAttribute('aria-hidden', 'true');
}

function follow(live: HTMLElement, view: View, chart: LiveChart, readout: Readout): void {
  const at = (event: PointerEvent): void => {
    const index = nearestStep(view, chart, live, event);
    readout.pick(index, nearestOther(view, chart, live, event, index));
    readout.point(event.clientX, event.clientY);
  };
  live.addEventListener('pointermove', at);
  live.addEventListener('pointerdown', at);
  live.addEventListener('pointerleave', ({ relatedTarget }) => readout.leave(relatedTarget));
}

/**
 * Makes one drawing interactive where it stands. The static picture stays in the page for print and
 * is hidden on screens; nothing that has the focus is taken away. Throws when the chart cannot be
 * read, and the page is then as it was.
 */
export async function makeLive(drawing: HTMLElement): Promise<void> {
  const figure = drawing.closest('figure');
  const still = drawing.querySelector('svg');
  if (!figure || !still) throw new Error('there is no picture to make interactive');
  const chart = await readLiveChart(drawing.dataset.live ?? '');
  const live = document.createElement('div');
  live.className = 'app-chart__live';
  live.hidden = true;
  drawing.append(live);
  const view = await draw(chart, live);
  nameAs(live, still);
  const readout = readoutOf(figure, chart);
  readout.onPick((index, near) => {
    view.signal('picked', chart.steps[index]?.at ?? null);
    if (chart.kind === 'line') view.signal('near', near ?? null);
    view.runAsync().catch((error: unknown) => {
      drawing.dataset.failed = String(error);
    });
  });
  follow(live, view, chart, readout);
  selectSpan(figure, live, view, chart);
  live.hidden = false;
  drawing.classList.add('app-chart__drawing--live');
}
