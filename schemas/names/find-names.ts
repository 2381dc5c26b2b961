import { distance } from 'fastest-levenshtein';
import { makePlain, splitPlain } from '../titles/read/split-words.ts';
import { readName } from './read-name.ts';

/** Something with a code and one name or several. */
export interface NamedEntry {
  readonly code: string;
  readonly names: readonly string[];
}

/** What words find: codes in the order of the entries, each with the name that holds the words. */
export interface FoundNames {
  readonly found: ReadonlyMap<string, string>;
  /** Nothing is spelt as asked: these are spelt nearly so. */
  readonly nearly: boolean;
}

/** A letter in four may be wrong, and none of a short word or of a number. */
const mayDiffer = (word: string): number => (/\d/.test(word) ? 0 : Math.floor(word.length / 4));

const isNear = (asked: string, held: string): boolean => {
  const most = mayDiffer(asked);
  if (held.startsWith(asked)) return true;
  return Math.abs(held.length - asked.length) <= most && distance(asked, held) <= most;
};

/**
 * Opens names to be searched. Answers a function from words to the entries one of whose names, with
 * the code, holds all of them, in any order and case; where none does, to those whose names have
 * words that are spelt nearly so.
 */
export function openNames(entries: readonly NamedEntry[]): (words: string) => FoundNames {
  const names = entries.flatMap(({ code, names: own }) =>
    own.map((name) => {
      const words = splitPlain(name.replaceAll('&', ' and '));
      const text = `${code} ${makePlain(name)} ${words.join(' ')}`.toLowerCase();
      return { code, name, words, text };
    }),
  );
  const vocabulary = [...new Set(names.flatMap(({ words }) => words))];

  function collect(holds: (each: (typeof names)[number]) => boolean): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const each of names) {
      if (!found.has(each.code) && holds(each)) found.set(each.code, each.name);
    }
    return found;
  }

  return (asked) => {
    const plain = makePlain(asked).trim().split(/\s+/);
    const found = collect(({ text }) => plain.every((word) => text.includes(word)));
    if (found.size > 0) return { found, nearly: false };
    const near = readName(asked).words.map(
      (word) => new Set(vocabulary.filter((held) => isNear(word, held))),
    );
    if (near.length === 0) return { found, nearly: false };
    const nearly = collect(({ words }) =>
      near.every((like) => words.some((word) => like.has(word))),
    );
    return { found: nearly, nearly: nearly.size > 0 };
  };
}
