import type { TitleEntry } from './title-entry.ts';
import type { JoinWords } from './joined-words.ts';
import { splitWords } from '../read/split-words.ts';

/** A word of an entry, and how much of the entry it is. */
export interface EntryWord {
  readonly word: string;
  /** What a title gains that has it. */
  readonly gain: number;
  /** What a title is short of that has it not. */
  readonly cost: number;
  /** The thing that the entry is a kind of: `assistant` of a care assistant. */
  readonly isHead: boolean;
  /** Stands in the title itself, not in what qualifies it. */
  readonly isTitle: boolean;
}

/** An entry in words. */
export interface ReadEntry {
  readonly code: string;
  /** As it is shown: the title, with what qualifies it. */
  readonly shown: string;
  readonly title: readonly string[];
  /** The same for titles of the same words. */
  readonly key: string;
  readonly head: string;
  readonly qualifier: readonly string[];
  readonly industry: readonly string[];
}

/** Words in any order, as one text. */
export const keyOf = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');

const HEAD_ENDS = /,| (?:in|of|to|for) /;

/** The thing that an indexed title is a kind of: the last word before the first comma. */
export function findHead(indexed: string, title: readonly string[]): string {
  const head = splitWords(indexed.split(HEAD_ENDS)[0] ?? '').at(-1);
  return head ?? title.at(-1) ?? '';
}

/** An entry in words; undefined for one without a code. */
export function readEntry(entry: TitleEntry, join: JoinWords): ReadEntry | undefined {
  const { code, indexed, qualifier, industry } = entry;
  if (code === null) return undefined;
  const title = join(splitWords(entry.title));
  const beside = [qualifier, industry].filter((text) => text !== null);
  return {
    code,
    shown: beside.length === 0 ? entry.title : `${entry.title} (${beside.join('; ')})`,
    title: [...new Set(title)],
    key: keyOf(title),
    head: findHead(indexed, title),
    // "nos" is the index's "not otherwise specified".
    qualifier: [...new Set(join(splitWords((qualifier ?? '').replace(/^nos\b:?/, ''))))],
    industry: [...new Set(join(splitWords(industry ?? '')))],
  };
}

/** What weighs how much in an entry, found on labelled titles; see `weights.ts`. */
const HEAD = 1.6;
const TITLE = { gain: 1, cost: 1.2 };
const QUALIFIER = { gain: 0.7, cost: 0.25 };
const INDUSTRY = { gain: 0.5, cost: 0.4 };

/** The words of an entry with their weights; `telling` says how well a word tells groups apart. */
export function weighWords(entry: ReadEntry, telling: (word: string) => number): EntryWord[] {
  const { title, head, qualifier, industry } = entry;
  const weighed = title.map((word): EntryWord => {
    const isHead = word === head;
    const weight = telling(word) * (isHead ? HEAD : 1);
    return { word, gain: weight * TITLE.gain, cost: weight * TITLE.cost, isHead, isTitle: true };
  });
  const add = (words: readonly string[], { gain, cost }: typeof QUALIFIER): void => {
    // A long list of qualifiers is mostly alternatives: it costs no more than two of them.
    const share = Math.min(1, 2 / words.length);
    for (const word of words) {
      if (weighed.some((known) => known.word === word)) continue;
      const weight = telling(word);
      weighed.push({
        ...{ word, gain: weight * gain, cost: weight * cost * share },
        ...{ isHead: false, isTitle: false },
      });
    }
  };
  add(qualifier, QUALIFIER);
  add(industry, INDUSTRY);
  return weighed;
}
