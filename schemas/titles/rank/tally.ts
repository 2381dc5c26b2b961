import type { ReadTitle } from '../read/read-title.ts';
import type { WordColumns } from './word-columns.ts';

/** The heads of both are the same word. */
const SAME_HEAD = 1.3;

/**
 * What the entries that share a word with a title have of it. The arrays stand for all entries and are
 * used again for each title, since a title may touch thousands: only those touched are cleared.
 */
export class Tally {
  readonly touched: Int32Array;
  /** How many of {@link touched} are of the title that was counted last. */
  size = 0;
  readonly gained: Float64Array;
  readonly matched: Float64Array;
  readonly cost: Float64Array;
  /** Words of the title that stand in the entry's own title. */
  readonly titleWords: Uint16Array;
  readonly #isTouched: Uint8Array;
  readonly #costs: Float64Array;

  /** `costs` is the sum of the costs of an entry's words, by entry. */
  constructor(costs: readonly number[]) {
    const size = costs.length;
    this.touched = new Int32Array(size);
    this.gained = new Float64Array(size);
    this.matched = new Float64Array(size);
    this.cost = new Float64Array(size);
    this.titleWords = new Uint16Array(size);
    this.#isTouched = new Uint8Array(size);
    this.#costs = Float64Array.from(costs);
  }

  /** Forgets the title before. */
  clear(): void {
    for (let at = 0; at < this.size; at += 1) this.#isTouched[this.touched[at] ?? 0] = 0;
    this.size = 0;
  }

  /** Counts one word of a title, which tells groups apart so well. */
  add({ word, weight, isExtra }: ReadTitle['words'][number], is: Counted): void {
    const { gained, matched, cost, titleWords, touched } = this;
    const { entries, gains, costs, isHead, isTitle } = is.columns;
    const own = isExtra ? 0 : weight * is.telling;
    const counts = Math.min(1, weight);
    const isTitleHead = is.heads.has(word);
    for (let row = 0; row < entries.length; row += 1) {
      const entry = entries[row] ?? 0;
      if (this.#isTouched[entry] === 0) {
        this.#isTouched[entry] = 1;
        touched[this.size] = entry;
        this.size += 1;
        gained[entry] = matched[entry] = titleWords[entry] = 0;
        cost[entry] = this.#costs[entry] ?? 0;
      }
      const head = isTitleHead && isHead[row] === 1 ? SAME_HEAD : 1;
      gained[entry] = (gained[entry] ?? 0) + counts * (gains[row] ?? 0) * head;
      matched[entry] = (matched[entry] ?? 0) + own;
      cost[entry] = (cost[entry] ?? 0) - (costs[row] ?? 0);
      titleWords[entry] = (titleWords[entry] ?? 0) + (isTitle[row] ?? 0);
    }
  }
}

/** What a word is counted with. */
interface Counted {
  readonly columns: WordColumns;
  readonly telling: number;
  readonly heads: ReadTitle['heads'];
}
