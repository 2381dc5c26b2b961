import type { LiveChart } from '../charts/live/live-chart.ts';

/** A list of the grey lines: what a pointer next to one does, a choice does here. */
interface Others {
  /** A label and its list; none where a chart has no grey line. */
  readonly elements: readonly HTMLElement[];
  /** Name of the line chosen; undefined where none is. */
  chosen(): string | undefined;
  onChoose(told: () => void): void;
}

function option(words: string, value: string): HTMLOptionElement {
  const element = document.createElement('option');
  element.textContent = words;
  element.value = value;
  return element;
}

/** Makes the list of the grey lines of a chart. `number` is unique on the page. */
export function createOthers({ others }: LiveChart, number: number): Others {
  const label = document.createElement('label');
  const list = document.createElement('select');
  list.id = `others-${number}`;
  list.className = 'govuk-select app-readout__others';
  label.className = 'govuk-label';
  label.htmlFor = list.id;
  label.textContent = 'Show another place';
  const sorted = others.toSorted((a, b) => a.localeCompare(b, 'en-GB'));
  list.append(option('None', ''), ...sorted.map((name) => option(name, name)));
  return {
    elements: others.length > 0 ? [label, list] : [],
    chosen: () => (list.value === '' ? undefined : list.value),
    onChoose: (told) => list.addEventListener('change', told),
  };
}
