import { weighEvidence } from '../../figures/evidence.ts';
import type { ReadEntry } from '../index/index-words.ts';
import type { ReadTitle } from '../read/read-title.ts';
import type { WordFacts } from '../index/telling-words.ts';
import { Tally } from './tally.ts';
import { layOutWord } from './word-columns.ts';
import type { Posting, WordColumns } from './word-columns.ts';

/** What speaks for a group. */
export interface Candidate {
  readonly code: string;
  /** The nearest entry, as it is shown. */
  readonly by: string;
  /** 1 where an entry that needs nothing else is the whole title, as the index means its defaults. */
  readonly isWhole: 0 | 1;
  /**
   * What its entries say together: the logarithm of the sum of their nearness to the ninth power. A
   * title that stands several times counts once.
   */
  readonly entries: number;
  /** What its words say: the logarithm of how much likelier they are in this group than anywhere. */
  readonly words: number;
}

/** A word of the title that the entry lacks counts half of one that the title lacks. */
const LACKED = 0.5;
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

/** Numbers things by what is the same for some of them: the number of each, and the keys in their order. */
function numberBy<T>(things: readonly T[], keyOf: (thing: T) => string) {
  const numbers = new Map<string, number>();
  const numbered = Int32Array.from(things, (thing) => {
    const key = keyOf(thing);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  return { numbered, keys: [...numbers.keys()] };
}

const toTheNinth = (near: number): number => {
  const cubed = near * near * near;
  return cubed * cubed * cubed;
};

/** What the entries of each group come to, by its number; cleared as {@link Tally} is. */
class GroupSums {
  readonly found: number[] = [];
  readonly nearest: Float64Array;
  readonly nearestEntry: Int32Array;
  readonly isWhole: Uint8Array;
  readonly votes: Float64Array;
  readonly words: Float64Array;
  readonly #isFound: Uint8Array;

  constructor(groups: number) {
    this.nearest = new Float64Array(groups);
    this.nearestEntry = new Int32Array(groups);
    this.isWhole = new Uint8Array(groups);
    this.votes = new Float64Array(groups);
    this.words = new Float64Array(groups);
    this.#isFound = new Uint8Array(groups);
  }

  clear(): void {
    for (const group of this.found) this.#isFound[group] = 0;
    this.found.length = 0;
    this.words.fill(0);
  }

  find(group: number): void {
    if (this.#isFound[group] === 1) return;
    this.#isFound[group] = 1;
    this.found.push(group);
    this.nearest[group] = this.votes[group] = this.isWhole[group] = 0;
    this.nearestEntry[group] = -1;
  }
}

/**
 * Opens a function from a title to the groups of all entries that share a word with it, with what
 * speaks for each. What it counts in is its own and used again: a word may stand in thousands of
 * entries, and millions of titles are looked up.
 */
export function openCandidates(index: RankedIndex): (title: ReadTitle) => Candidate[] {
  const { facts, entries } = index;
  const groups = numberBy(entries, ({ code }) => code);
  const titles = numberBy(entries, ({ code, key }) => `${code} ${key}`);
  const tally = new Tally(index.costs);
  const sums = new GroupSums(groups.keys.length);
  /** The nearest of each title of a group, and the group of each. */
  const nearestOf = new Float64Array(titles.keys.length).fill(-1);
  const groupOf = new Int32Array(titles.keys.length);
  entries.forEach((_, at) => (groupOf[titles.numbered[at] ?? 0] = groups.numbered[at] ?? 0));
  const laidOut = new Map<string, WordColumns>();
  const layOut = (word: string): WordColumns => {
    const known = laidOut.get(word);
    if (known) return known;
    const columns = layOutWord(index.postingsOf(word), facts.likelihoods(word), groups.keys);
    laidOut.set(word, columns);
    return columns;
  };

  /** Adds up the words of a title; answers what all of them tell together. */
  const count = ({ words, heads }: ReadTitle): number => {
    let whole = 0;
    for (const said of words) {
      const telling = facts.telling(said.word);
      if (!said.isExtra) whole += said.weight * telling;
      const columns = layOut(said.word);
      tally.add(said, { columns, telling, heads });
      const weight = Math.min(1, said.weight);
      const { likelihoods } = columns;
      for (let group = 0; group < likelihoods.length; group += 1) {
        sums.words[group] = (sums.words[group] ?? 0) + weight * (likelihoods[group] ?? 0);
      }
    }
    return whole;
  };

  return (title) => {
    tally.clear();
    sums.clear();
    const whole = count(title);
    const heard: number[] = [];
    for (let at = 0; at < tally.size; at += 1) {
      const entry = tally.touched[at] ?? 0;
      if (tally.titleWords[entry] === 0) continue;
      const group = groups.numbered[entry] ?? 0;
      const own = titles.numbered[entry] ?? 0;
      const gained = tally.gained[entry] ?? 0;
      const cost = tally.cost[entry] ?? 0;
      const lacked = whole - (tally.matched[entry] ?? 0);
      const near = gained / (gained + LACKED * Math.max(0, lacked) + cost);
      sums.find(group);
      if (cost < ALMOST_NONE && lacked <= BESIDE * whole) sums.isWhole[group] = 1;
      const known = nearestOf[own] ?? -1;
      if (known < 0) heard.push(own);
      if (near > known) nearestOf[own] = near;
      if (near > (sums.nearest[group] ?? 0)) {
        sums.nearest[group] = near;
        sums.nearestEntry[group] = entry;
      }
    }
    for (const own of heard) {
      const group = groupOf[own] ?? 0;
      sums.votes[group] = (sums.votes[group] ?? 0) + toTheNinth(nearestOf[own] ?? 0);
      nearestOf[own] = -1;
    }
    return sums.found.map((group): Candidate => {
      return {
        code: groups.keys[group] ?? '',
        by: entries[sums.nearestEntry[group] ?? -1]?.shown ?? '',
        isWhole: sums.isWhole[group] === 1 ? 1 : 0,
        entries: weighEvidence((sums.votes[group] ?? 0) + ALMOST_NONE, 1),
        words: sums.words[group] ?? 0,
      };
    });
  };
}
