import type { Suggestion } from './read-suggestions.ts';

/** The list under a box: what is shown in it, and which line is marked. */
export interface List {
  /** The lines that are shown; none where the list is closed for good. */
  readonly shown: readonly Suggestion[];
  /** Index of the marked line; −1 for none. */
  readonly at: number;
  readonly isOpen: boolean;
  show(found: readonly Suggestion[]): void;
  mark(index: number): void;
  open(): void;
  close(): void;
  /** Calls back with a line that is pressed. */
  onPress(told: (index: number) => void): void;
}

function makeElement(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function makeOption({ name, kind, about }: Suggestion, id: string): HTMLElement {
  const option = makeElement('li', 'app-complete__option');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.append(
    makeElement('span', 'app-complete__name', name),
    ' ',
    makeElement('span', 'app-complete__about', about === '' ? kind : `${kind}: ${about}`),
  );
  return option;
}

/** Makes the list of a box, closed, and the words that tell those who hear the page of it. */
export function makeList(box: HTMLInputElement): List {
  const list = makeElement('ul', 'app-complete__list');
  list.id = `${box.id}-list`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  const told = makeElement('div', 'govuk-visually-hidden');
  told.setAttribute('role', 'status');
  box.after(list, told);
  let shown: readonly Suggestion[] = [];
  let at = -1;

  function mark(index: number): void {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = index;
    const option = list.children[at];
    if (!option) return box.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', option.id);
  }
  function set(isOpen: boolean): void {
    list.hidden = !isOpen;
    box.setAttribute('aria-expanded', String(isOpen));
  }
  // The field keeps the focus: a press on the list is no leaving of it.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return {
    get shown() {
      return shown;
    },
    get at() {
      return at;
    },
    get isOpen() {
      return !list.hidden;
    },
    show(found) {
      mark(-1);
      shown = found;
      list.replaceChildren(...found.map((each, index) => makeOption(each, `${list.id}-${index}`)));
      set(found.length > 0);
      const count = found.length === 1 ? '1 suggestion' : `${found.length} suggestions`;
      told.textContent = found.length === 0 ? '' : `${count}. Down arrow to choose.`;
    },
    mark,
    open: () => set(shown.length > 0),
    close() {
      mark(-1);
      set(false);
    },
    onPress(press) {
      list.addEventListener('click', ({ target }) => {
        const option = target instanceof Element ? target.closest('[role=option]') : null;
        if (option) press([...list.children].indexOf(option));
      });
    },
  };
}
