import { FIELD_WORDS, type LiveChart } from '../charts/live/live-chart.ts';
import { createOthers } from './others.ts';
import { createTooltip } from './tooltip.ts';

/** Called with the step that is marked, and the grey line that is brought forward. */
type Told = (index: number, near: string | undefined) => void;

/** What a figure says about the place that is pointed at, by pointer or by keyboard. */
export interface Readout {
  /** Goes to a step, with the grey line that is next to the pointer where one is. */
  pick(index: number, near?: string): void;
  /** Shows the words beside the pointer. */
  point(x: number, y: number): void;
  /** The pointer left; the words go unless it went to them. */
  leave(to: EventTarget | null): void;
  /** Calls back at every step that is to be marked; at once where one is marked already. */
  onPick(told: Told): void;
}

const kept = new WeakMap<HTMLElement, Readout>();
let made = 0;

function elementOf(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** The heading and lines of a step, as elements of text. */
function wordsOf({ steps, about }: LiveChart, index: number, near?: string): HTMLElement[] {
  const step = steps[index];
  const head = elementOf('strong', 'app-readout__name');
  head.textContent = step?.name ?? '';
  const what = elementOf('span', 'app-readout__about');
  what.textContent = about;
  const brought = near === undefined ? [] : [`${near}: ${step?.others?.[near]?.words ?? ''}`];
  const lines = [...brought, ...(step?.lines ?? [])].map((words) => {
    const line = elementOf('span', 'app-readout__line');
    line.textContent = words;
    return line;
  });
  return [head, what, ...lines];
}

/** A range field: what a pointer does over the picture, the arrow keys do here. */
function createRange(chart: LiveChart) {
  const id = `readout-${(made += 1)}`;
  const label = document.createElement('label');
  label.className = 'govuk-label';
  label.htmlFor = id;
  label.textContent = FIELD_WORDS[chart.kind];
  const range = document.createElement('input');
  range.type = 'range';
  range.id = id;
  range.className = 'app-readout__range';
  range.min = '0';
  range.max = String(chart.steps.length - 1);
  range.step = '1';
  range.value = chart.kind === 'line' ? range.max : '0';
  range.setAttribute('aria-valuetext', chart.steps[Number(range.value)]?.name ?? '');
  return { label, range };
}

function createReadout(figure: HTMLElement, chart: LiveChart): Readout {
  const { label, range } = createRange(chart);
  const output = elementOf('output', 'app-readout__words');
  output.setAttribute('for', range.id);
  const controls = elementOf('div', 'app-readout');
  const others = createOthers(chart, (made += 1));
  controls.append(label, range, ...others.elements, output);
  // One bar has nothing to move between, and its figure is printed at it.
  controls.hidden = chart.steps.length < 2;
  const room = figure.querySelector('.app-readout-room');
  if (room) room.replaceChildren(controls);
  else figure.querySelector('figcaption')?.before(controls);
  const tooltip = createTooltip(figure);
  const listeners: Told[] = [];
  let current = Number(range.value);
  // A mark at a bar that nobody pointed at looks like a choice; at the end of lines it is the newest.
  let marked = chart.kind === 'line';
  let forward: string | undefined;

  function say(index: number, near: string | undefined): void {
    current = index;
    forward = near;
    range.value = String(index);
    range.setAttribute('aria-valuetext', chart.steps[index]?.name ?? '');
    output.replaceChildren(...wordsOf(chart, index, near));
    // Words that wrap at one place and not at the next would move what stands below them.
    output.style.minHeight = `${output.offsetHeight}px`;
    tooltip.say(wordsOf(chart, index, near));
  }

  function show(index: number, near = others.chosen()): void {
    if (marked && index === current && near === forward) return;
    marked = true;
    say(index, near);
    for (const told of listeners) told(index, near);
  }
  others.onChoose(() => show(current));

  for (const event of ['input', 'focus']) {
    range.addEventListener(event, () => show(Number(range.value)));
  }
  say(current, undefined);
  return {
    pick: show,
    point: (x, y) => tooltip.moveTo(x, y),
    leave(to) {
      tooltip.leave(to);
      if (forward !== others.chosen()) show(current);
    },
    onPick(told) {
      listeners.push(told);
      if (marked) told(current, forward);
    },
  };
}

/** The readout of a figure, made once for its narrow and its wide drawing together. */
export function readoutOf(figure: HTMLElement, chart: LiveChart): Readout {
  const before = kept.get(figure);
  if (before) return before;
  const readout = createReadout(figure, chart);
  kept.set(figure, readout);
  return readout;
}
