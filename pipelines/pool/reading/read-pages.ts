import { countWords } from '../../../schemas/words/count-words.ts';
import type { Item, SweepContext, SweepEnd } from '../channel.ts';

/** One page of a list that says how many rows the whole has. */
export interface Page {
  readonly rows: readonly unknown[];
  /** Rows of the whole list, as this page says. */
  readonly total: number;
}

interface PageOptions extends Pick<SweepContext, 'progress'> {
  /** Rows that a page holds when it is full. */
  readonly size: number;
  /** Pages that are asked for at most. */
  readonly most: number;
  /** Why no more are asked for, for people. Null: the channel shows a window, and that is all of it. */
  readonly whyMost: string | null;
  /** Asks for a page, from 1. */
  readonly ask: (page: number) => Promise<Page>;
  /** Share of the rows that the service may drop after it made the pages; 0 when left out. */
  readonly mayDrop?: number;
  /** What tells rows apart; undefined where a row has nothing. */
  readonly idOf: (row: unknown) => string | undefined;
  /** Makes an item of a row. */
  readonly read: (row: unknown) => Item;
}

/** Share of the rows that may come twice, as a list grows while it is read; more, and rows are missing. */
const MAY_REPEAT = 0.005;

/** What a list that was read to its end lacks; null where nothing. */
function findLack(total: number, received: number, repeated: number): string | null {
  if (received === 0) return 'it answered without a single row';
  if (repeated <= Math.max(1, received * MAY_REPEAT)) return null;
  return `its pages repeat ${countWords(repeated, 'row')} of ${countWords(received, 'row')}, so that others of its ${countWords(total, 'row')} were not shown`;
}

/**
 * Reads a list by its pages, as many as the total that it last gave needs: a short or an empty page
 * ends nothing, and a list that repeats its first page for ever is left when its total is reached.
 * Ends as partial where rows repeat, where nothing came at all, or where there are more pages than are
 * asked for and the channel shows no mere window.
 */
export async function* readPages(options: PageOptions): AsyncGenerator<Item, SweepEnd> {
  const { size, most, whyMost, mayDrop = 0, ask, idOf, read, progress } = options;
  const seen = new Set<string>();
  let total = 0;
  let received = 0;
  let repeated = 0;
  let dropped = 0;
  let pages = 1;
  for (let page = 1; page <= Math.min(pages, most); page += 1) {
    const answer = await ask(page);
    total = answer.total;
    pages = Math.ceil(total / size);
    dropped += Math.max(0, Math.min(size, total - (page - 1) * size) - answer.rows.length);
    progress(`page ${page}`, page, Math.min(pages, most));
    for (const row of answer.rows) {
      const id = idOf(row);
      received += 1;
      if (id !== undefined && seen.has(id)) repeated += 1;
      if (id !== undefined) seen.add(id);
      yield read(row);
    }
  }
  const isCut = pages > most;
  const lack = (isCut ? whyMost : null) ?? findLack(total, received, repeated);
  const expected = isCut ? null : total - Math.min(dropped, Math.floor(total * mayDrop));
  return { outcome: lack === null ? 'complete' : 'partial', why: lack, expected };
}
