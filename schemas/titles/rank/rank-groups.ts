import { weighEvidence } from '../../figures/evidence.ts';
import type { EntryWord, ReadEntry } from '../index/index-words.ts';
import type { ReadTitle } from '../read/read-title.ts';
import type { WordFacts } from '../index/telling-words.ts';

/** An entry in an index that can be asked for those with a word. */
export interface Posting {
  readonly entry: number;
  readonly as: EntryWord;
}

/** What speaks for a group. */
export interface Candidate {
  readonly code: string;
  /** The nearest entry, as it is shown. */
  readonly by: string;
  /** 1 where an entry that needs nothing else is the whole title, as the index means its defaults. */
  readonly isWhole: 0 | 1;
  /**
   * What its entries say together: the logarithm of the sum of their nearness to the power
   * {@link VOTE}. A title that stands several times counts once.
   */
  readonly entries: number;
  /** What its words say: the logarithm of how much likelier they are in this group than anywhere. */
  readonly words: number;
}

/** A word of the title that the entry lacks counts half of one that the title lacks. */
const LACKED = 0.5;
/** The heads of both are the same word. */
const SAME_HEAD = 1.3;
const VOTE = 9;
const ALMOST_NONE = 1e-6;
/** Of a title, places and the like may stand beside what the entry has. */
const BESIDE = 0.25;

/** Parts of an index that groups are ranked by. */
export interface RankedIndex {
  readonly entries: readonly ReadEntry[];
  /** Sum of the costs of an entry's words, by entry. */
  readonly costs: readonly number[];
  readonly postingsOf: (word: string) => readonly Posting[];
  readonly facts: WordFacts;
}

/** Numbers things by what is the same for some of them. */
function numberBy<T>(things: readonly T[], keyOf: (thing: T) => string): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(things, (thing) => {
    const key = keyOf(thing);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}

/**
 * What the entries that share a word with a title have of it. The arrays stand for all entries and are
 * used again for each title, since a title may touch thousands: only those touched are cleared.
 */
class Tally {
  readonly touched: number[] = [];
  readonly gained: Float64Array;
  readonly matched: Float64Array;
  readonly cost: Float64Array;
  readonly titleWords: Uint16Array;
  readonly #isTouched: Uint8Array;

  constructor(private readonly index: RankedIndex) {
    const size = index.entries.length;
    this.gained = new Float64Array(size);
    this.matched = new Float64Array(size);
    this.cost = new Float64Array(size);
    this.titleWords = new Uint16Array(size);
    this.#isTouched = new Uint8Array(size);
  }

  #touch(entry: number): void {
    if (this.#isTouched[entry] === 1) return;
    this.#isTouched[entry] = 1;
    this.touched.push(entry);
    this.gained[entry] = this.matched[entry] = this.titleWords[entry] = 0;
    this.cost[entry] = this.index.costs[entry] ?? 0;
  }

  /** Counts the words of a title, and forgets those of the one before. */
  count({ words, heads }: ReadTitle): void {
    for (const entry of this.touched) this.#isTouched[entry] = 0;
    this.touched.length = 0;
    const { gained, matched, cost, titleWords } = this;
    for (const { word, weight, isExtra } of words) {
      const isHead = heads.has(word);
      const own = isExtra ? 0 : weight * this.index.facts.telling(word);
      for (const { entry, as } of this.index.postingsOf(word)) {
        this.#touch(entry);
        const gain = Math.min(1, weight) * as.gain * (as.isHead && isHead ? SAME_HEAD : 1);
        gained[entry] = (gained[entry] ?? 0) + gain;
        matched[entry] = (matched[entry] ?? 0) + own;
        cost[entry] = (cost[entry] ?? 0) - as.cost;
        titleWords[entry] = (titleWords[entry] ?? 0) + (as.isTitle ? 1 : 0);
      }
    }
  }
}

/** What the entries of a group come to. */
interface Group {
  readonly code: string;
  nearest: number;
  by: string;
  isWhole: 0 | 1;
  /** Nearness of each of its titles, by their number; a title that stands several times counts once. */
  readonly titles: Map<number, number>;
}

/**
 * Opens a function from a title to the groups of all entries that share a word with it, with what
 * speaks for each.
 */
export function openCandidates(index: RankedIndex): (title: ReadTitle) => Candidate[] {
  const { facts, entries } = index;
  const tally = new Tally(index);
  const codes = numberBy(entries, ({ code }) => code);
  const titles = numberBy(entries, ({ key }) => key);
  return (title) => {
    const whole = title.words.reduce(
      (sum, { word, weight, isExtra }) => sum + (isExtra ? 0 : weight * facts.telling(word)),
      0,
    );
    tally.count(title);
    const groups = new Map<number, Group>();
    for (const at of tally.touched) {
      const entry = entries[at];
      if (!entry || tally.titleWords[at] === 0) continue;
      const [gained = 0, cost = 0] = [tally.gained[at], tally.cost[at]];
      const lacked = whole - (tally.matched[at] ?? 0);
      const near = gained / (gained + LACKED * Math.max(0, lacked) + cost);
      const number = codes[at] ?? 0;
      let group = groups.get(number);
      if (!group) {
        group = { code: entry.code, nearest: 0, by: '', isWhole: 0, titles: new Map() };
        groups.set(number, group);
      }
      if (cost < ALMOST_NONE && lacked <= BESIDE * whole) group.isWhole = 1;
      const own = titles[at] ?? 0;
      if (near > (group.titles.get(own) ?? -1)) group.titles.set(own, near);
      if (near > group.nearest) [group.nearest, group.by] = [near, entry.shown];
    }
    return [...groups.values()].map(({ code, by, isWhole, titles: own }) => {
      let votes = 0;
      for (const near of own.values()) votes += near ** VOTE;
      const words = title.words.reduce(
        (sum, { word, weight }) => sum + Math.min(1, weight) * facts.likelihood(word, code),
        0,
      );
      return { code, by, isWhole, entries: weighEvidence(votes + ALMOST_NONE, 1), words };
    });
  };
}
