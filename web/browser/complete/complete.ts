import { printPage } from '../print-page.ts';
import { makeList } from './list.ts';
import { readSuggestions } from './read-suggestions.ts';

/** So many milliseconds after the last key the list is asked for. */
const WAIT = 120;

const ROLE = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
  autocomplete: 'off',
} as const;

/**
 * Completes one box as somebody types: an editable combobox with a list of suggestions, nothing chosen
 * by itself, as the ARIA Authoring Practices Guide has it (combobox, list autocomplete with manual
 * selection). A box with `data-go` leads to what is chosen; another is filled in with it.
 */
function complete(box: HTMLInputElement): void {
  const list = makeList(box);
  // A field of type search may not be a combobox.
  box.type = 'text';
  for (const [name, value] of Object.entries(ROLE)) box.setAttribute(name, value);
  box.setAttribute('aria-controls', `${box.id}-list`);
  let timer = 0;
  let asking = new AbortController();

  function close(): void {
    clearTimeout(timer);
    asking.abort();
    list.close();
  }
  async function ask(): Promise<void> {
    const query = new URLSearchParams({ q: box.value.trim() });
    if (box.dataset.kind !== undefined) query.set('kind', box.dataset.kind);
    asking = new AbortController();
    const { signal } = asking;
    const found = await readSuggestions(`${box.dataset.complete}?${query.toString()}`, signal);
    if (!signal.aborted) list.show(found);
  }
  function choose(index: number): void {
    const chosen = list.shown[index];
    if (!chosen) return;
    box.value = chosen.value;
    close();
    if (box.dataset.go !== undefined) location.assign(chosen.href);
  }
  /** Round through the lines and the field itself. */
  function move(step: 1 | -1): void {
    const count = list.shown.length + 1;
    list.open();
    list.mark(((list.at + 1 + step + count) % count) - 1);
  }
  const KEYS: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: ({ altKey }) => (altKey ? list.close() : move(-1)),
    Enter(event) {
      if (list.at === -1) return close();
      event.preventDefault();
      choose(list.at);
    },
    Escape() {
      if (!list.isOpen) box.value = '';
      close();
    },
    Tab: close,
  };

  box.addEventListener('input', () => {
    close();
    list.show([]);
    if (box.value.trim() === '') return;
    timer = window.setTimeout(() => {
      ask().catch((error: unknown) => {
        // The box is the plain form that it was; a list that is wanted no longer is no failure.
        box.dataset.failed = error instanceof Error ? error.message : String(error);
      });
    }, WAIT);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key.startsWith('Arrow') && list.shown.length > 0 && !/Left|Right/.test(event.key))
      event.preventDefault();
    const act = KEYS[event.key];
    if (act) act(event);
    else if (event.key !== 'Shift') list.mark(-1);
  });
  box.addEventListener('blur', close);
  list.onPress(choose);
}

for (const box of document.querySelectorAll<HTMLInputElement>('input[data-complete]'))
  complete(box);
printPage();
