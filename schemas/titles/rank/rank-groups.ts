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

interface Tally {
  gained: number;
  matched: number;
  cost: number;
  titleWords: number;
}

/** What the entries of a group come to. */
interface Group {
  nearest: number;
  by: string;
  isWhole: 0 | 1;
  readonly titles: Map<string, number>;
}

/** How much of the title each entry has that shares a word of its own with it. */
function tally({ words, heads }: ReadTitle, { costs, postingsOf, facts }: RankedIndex) {
  const tallies = new Map<number, Tally>();
  for (const { word, weight, isExtra } of words) {
    const matched = isExtra ? 0 : weight * facts.telling(word);
    for (const { entry, as } of postingsOf(word)) {
      const known = tallies.get(entry);
      const own = known ?? { gained: 0, matched: 0, cost: costs[entry] ?? 0, titleWords: 0 };
      if (!known) tallies.set(entry, own);
      own.gained += Math.min(1, weight) * as.gain * (as.isHead && heads.has(word) ? SAME_HEAD : 1);
      own.matched += matched;
      own.cost -= as.cost;
      own.titleWords += as.isTitle ? 1 : 0;
    }
  }
  return tallies;
}

/** The groups of all entries that share a word with a title, with what speaks for each. */
export function findCandidates(title: ReadTitle, index: RankedIndex): Candidate[] {
  const { facts, entries } = index;
  const whole = title.words.reduce(
    (sum, { word, weight, isExtra }) => sum + (isExtra ? 0 : weight * facts.telling(word)),
    0,
  );
  const groups = new Map<string, Group>();
  for (const [at, { gained, matched, cost, titleWords }] of tally(title, index)) {
    const entry = entries[at];
    if (!entry || titleWords === 0) continue;
    const near = gained / (gained + LACKED * Math.max(0, whole - matched) + cost);
    const none: Group = { nearest: 0, by: '', isWhole: 0, titles: new Map() };
    const group = groups.get(entry.code) ?? none;
    if (cost < ALMOST_NONE && whole - matched <= BESIDE * whole) group.isWhole = 1;
    group.titles.set(entry.key, Math.max(near, group.titles.get(entry.key) ?? 0));
    if (near > group.nearest) Object.assign(group, { nearest: near, by: entry.shown });
    groups.set(entry.code, group);
  }
  return [...groups].map(([code, { by, isWhole, titles }]) => {
    const votes = [...titles.values()].reduce((sum, near) => sum + near ** VOTE, 0);
    const words = title.words.reduce(
      (sum, { word, weight }) => sum + Math.min(1, weight) * facts.likelihood(word, code),
      0,
    );
    return { code, by, isWhole, entries: weighEvidence(votes + ALMOST_NONE, 1), words };
  });
}
