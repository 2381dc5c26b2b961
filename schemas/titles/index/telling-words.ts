import { measureConcentration, weighEvidence } from '../../figures/evidence.ts';
import type { ReadEntry } from './index-words.ts';

/** What is known of each word of an index. */
export interface WordFacts {
  readonly has: (word: string) => boolean;
  /**
   * How well a word tells groups apart: 1.15 for a word of one group, 0.15 for one that all groups
   * have alike.
   */
  readonly telling: (word: string) => number;
  readonly likelihoods: (word: string) => WordLikelihoods;
}

/** The logarithm of how much likelier a word is in a group than anywhere. */
export interface WordLikelihoods {
  /** By the code of each group that has the word. */
  readonly having: ReadonlyMap<string, number>;
  /** In every group that has it not. */
  readonly lacking: number;
}

/** Entries that a group is taken to have beside its own, so that small groups do not shout. */
const SMALL_GROUP = 20;
const LEAST = 0.15;
/** Share of the words of a title that come from anywhere, and words that a group is taken to have. */
const ANYWHERE = 0.3;
const SMALL_TEXT = 10;
const NONE: ReadonlyMap<string, number> = new Map();

/** Counts the words of all entries. */
export function learnWords(entries: readonly ReadEntry[]): WordFacts {
  const counts = new Map<string, Map<string, number>>();
  const [entriesOf, wordsOf] = [new Map<string, number>(), new Map<string, number>()];
  const add = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  const totals = new Map<string, number>();
  let all = 0;
  for (const { code, title, qualifier } of entries) {
    add(entriesOf, code);
    for (const word of new Set([...title, ...qualifier])) {
      const own = counts.get(word) ?? new Map<string, number>();
      add(own, code);
      counts.set(word, own);
      add(wordsOf, code);
      add(totals, word);
      all += 1;
    }
  }
  const measure = (word: string): number => {
    const rates = [...(counts.get(word) ?? NONE)].map(
      ([code, count]) => count / ((entriesOf.get(code) ?? 0) + SMALL_GROUP),
    );
    return LEAST + measureConcentration(rates, entriesOf.size);
  };
  const telling = new Map([...counts.keys()].map((word) => [word, measure(word)] as const));
  return {
    has: (word) => counts.has(word),
    telling: (word) => telling.get(word) ?? LEAST,
    likelihoods: (word) => {
      const anywhere = (totals.get(word) ?? 1) / all;
      const weigh = (here: number): number =>
        weighEvidence((1 - ANYWHERE) * here + ANYWHERE * anywhere, anywhere);
      const having = [...(counts.get(word) ?? NONE)].map(
        ([code, count]) => [code, weigh(count / ((wordsOf.get(code) ?? 0) + SMALL_TEXT))] as const,
      );
      return { having: new Map(having), lacking: weigh(0) };
    },
  };
}
