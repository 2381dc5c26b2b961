import { Tokenizer } from 'htmlparser2';
import type { SetAside } from '../../../../schemas/adverts/sweep.ts';
import { countWords } from '../../../../schemas/words/count-words.ts';

/** Names of elements that hold one advert; a feed uses the first of them that comes in it. */
const ITEMS = new Set([
  ...['job', 'item', 'vacancy', 'vacancydetails', 'position', 'advert', 'ad', 'offer', 'entry'],
]);
/** Characters of one item, markup included. */
const LARGEST_ITEM = 1_000_000;
/** Elements inside one another in an item. */
const DEEPEST_ITEM = 30;
/** Characters of the longest name of an element that matters. */
const LONGEST_NAME = 100;

interface Fault {
  readonly setAside: SetAside;
  readonly detail: string;
}

/** One item of a feed: its markup as it came, or why it is none. */
export type RawItem = { readonly xml: string } | Fault;

/** Whether a feed came whole: to the end of its first element. */
export interface FeedEnd {
  readonly isWhole: boolean;
}

/** The item that is open: where it begins, the elements open in it, and what is wrong so far. */
interface OpenItem {
  readonly start: number;
  readonly elements: string[];
  fault: Fault | null;
}

const malformed = (detail: string): Fault => ({ setAside: 'malformed', detail });

/** Finds the items of a feed as its text comes. It keeps the text of the item that is open, and no more. */
function openSplitter() {
  let found: RawItem[] = [];
  let held = '';
  let heldFrom = 0;
  let root: string | undefined;
  let isWhole = false;
  let itemName: string | undefined;
  let open: OpenItem | null = null;

  /** Empty where the name is longer than any that matters. */
  const nameAt = (start: number, end: number): string =>
    start < heldFrom ? '' : held.slice(start - heldFrom, end - heldFrom);
  const isItem = (name: string): boolean => {
    const local = name.slice(name.indexOf(':') + 1);
    if (itemName === undefined && ITEMS.has(local.toLowerCase())) itemName = name;
    return name === itemName;
  };
  const blame = (fault: Fault): void => {
    if (open) open.fault ??= fault;
  };
  const judgeSize = (end: number): void => {
    if (!open || end - open.start <= LARGEST_ITEM) return;
    const detail = `it has over ${countWords(LARGEST_ITEM, 'character')}`;
    blame({ setAside: 'too_large', detail });
  };
  const close = (end: number): void => {
    judgeSize(end);
    if (!open) return;
    found.push(open.fault ?? { xml: `${held.slice(open.start - heldFrom, end - heldFrom)}>` });
    open = null;
  };
  const push = (name: string): void => {
    if (!open || open.fault) return;
    open.elements.push(name);
    if (open.elements.length <= DEEPEST_ITEM) return;
    const detail = `its elements lie over ${countWords(DEEPEST_ITEM, 'level')} deep`;
    open.fault = { setAside: 'too_deep', detail };
  };
  const pop = (name: string): void => {
    if (open && !open.fault && open.elements.pop() !== name) {
      open.fault = malformed('an end tag does not match the element that is open');
    }
  };
  const nothing = (): void => undefined;
  const ofItem = (): void => {
    blame(malformed('a declaration stands inside it'));
  };

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        const name = nameAt(start, end);
        root ??= name;
        if (isItem(name)) {
          blame(malformed('the next item begins before it ends'));
          close(end);
          open = { start: start - 1, elements: [], fault: null };
        }
        push(name);
      },
      onclosetag(start, end) {
        const name = nameAt(start, end);
        pop(name);
        if (!open && name === root) isWhole = true;
        if (name !== itemName) return;
        if (open && open.elements.length > 0) blame(malformed('elements in it are not closed'));
        close(end);
      },
      onselfclosingtag(end) {
        if (open?.elements.length === 1) close(end);
        else open?.elements.pop();
      },
      ...{ ondeclaration: ofItem, onprocessinginstruction: nothing, oncomment: nothing },
      ...{ onattribdata: nothing, onattribentity: nothing, onattribend: nothing },
      ...{ onattribname: nothing, oncdata: nothing, onend: nothing, onopentagend: nothing },
      ...{ ontext: nothing, ontextentity: nothing },
    },
  );

  /** Lets go of what is no part of an item that is open and sound. */
  const release = (): void => {
    judgeSize(heldFrom + held.length);
    // The name of an element may go on in the next piece.
    const tail = Math.max(held.lastIndexOf('<'), held.length - LONGEST_NAME);
    const from = open?.fault === null ? open.start - heldFrom : Math.max(tail, 0);
    held = held.slice(from);
    heldFrom += from;
  };
  const take = (): RawItem[] => {
    const taken = found;
    found = [];
    return taken;
  };
  return {
    /** The items that end in a piece of text. */
    write(text: string): RawItem[] {
      held += text;
      tokenizer.write(text);
      release();
      return take();
    },
    /** What is left when no more text comes: an item that was cut off. */
    finish(): { readonly items: RawItem[]; readonly end: FeedEnd } {
      blame(malformed('the feed ends before it does'));
      close(heldFrom + held.length);
      return { items: take(), end: { isWhole } };
    },
  };
}

/**
 * The items of an XML feed, one at a time, in memory that does not grow with the feed. Only where
 * elements begin and end is looked at here: no entity is expanded and no declaration is read. An item
 * with a fault is set aside with it; the items beside it are whole, whatever the fault was.
 */
export async function* splitItems(texts: AsyncIterable<string>): AsyncGenerator<RawItem, FeedEnd> {
  const splitter = openSplitter();
  for await (const text of texts) yield* splitter.write(text);
  const { items, end } = splitter.finish();
  yield* items;
  return end;
}
