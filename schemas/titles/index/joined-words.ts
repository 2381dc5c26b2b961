import { splitWords } from '../read/split-words.ts';
import type { TitleEntry } from './title-entry.ts';

/** Makes one word of two that an index writes in both ways. */
export type JoinWords = (words: readonly string[]) => string[];

/** Each word with the one after it, as one; the last has none. */
const withNext = (words: readonly string[]): string[] =>
  words.slice(0, -1).map((word, at) => word + (words[at + 1] ?? ''));

/**
 * Learns which words an index writes as one and as two: `Assistant, healthcare` is printed beside
 * `Health care assistant`. Whoever writes either finds the entries of both.
 */
export function learnJoined(entries: readonly TitleEntry[]): JoinWords {
  const joined = new Set(
    entries.flatMap(({ title, indexed }) => {
      const printed = new Set(splitWords(indexed));
      const words = splitWords(title);
      return withNext(words).filter(
        (both, at) => printed.has(both) && !printed.has(words[at] ?? ''),
      );
    }),
  );
  return (words) => {
    const told: string[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const [word = '', next = ''] = [words[at], words[at + 1]];
      const isOne = joined.has(word + next) && next !== '';
      told.push(isOne ? word + next : word);
      if (isOne) at += 1;
    }
    return told;
  };
}
