import { ABBREVIATIONS } from './words/abbreviations.ts';
import { GLUE, HEADS, LITTLE_WORDS, RANKS } from './words/little-words.ts';
import { makeSingular, splitPlain } from './split-words.ts';
import { splitTitle } from './split-title.ts';

/** A word of a title that the index has, and how much it counts: 1 is a plain word. */
export interface TitleWord {
  readonly word: string;
  readonly weight: number;
}

/** A title as it is looked up. */
export interface ReadTitle {
  readonly words: readonly TitleWord[];
  /** Words that name what the job is: `engineer` of a subsea pipeline engineer. */
  readonly heads: ReadonlySet<string>;
}

/** What of an index a title is read with. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
  /** The word is what some entry is a kind of. */
  readonly isHead: (word: string) => boolean;
  /** Known words spelt nearly so. */
  readonly near: (word: string) => readonly string[];
}

const HEAD = 1.6;
const LATER_PART = 0.5;
const PLACE = 0.08;
const LITTLE = 0.25;

/** A word, or the two that it is made of: `presales`, `frontend`. */
function takeApart(word: string, { has }: Vocabulary): string[] | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every(has)) return parts;
  }
  return undefined;
}

/** The known words that a word of a title stands for; none where it says nothing to the index. */
function lookUp(printed: string, vocabulary: Vocabulary): readonly string[] {
  const word = makeSingular(printed);
  const letters = ABBREVIATIONS[printed] ?? ABBREVIATIONS[printed.replace(/s$/, '')];
  if (letters !== undefined) return letters.split(' ').map(makeSingular).filter(vocabulary.has);
  if (GLUE.has(word)) return [];
  if (vocabulary.has(word)) return [word];
  return takeApart(word, vocabulary) ?? vocabulary.near(word).slice(0, 1);
}

/** Words of a part, with two that are one word in the index (`health care`) put together too. */
function readPart(text: string, vocabulary: Vocabulary): string[] {
  const printed = splitPlain(text);
  const joined = printed.flatMap((word, at) => {
    const both = makeSingular(word + (printed[at + 1] ?? ''));
    return at + 1 < printed.length && vocabulary.has(both) ? [both] : [];
  });
  return [...printed.flatMap((word) => lookUp(word, vocabulary)), ...joined];
}

/** Reads a title: its known words with their weights, mended where they are misspelt. */
export function readTitle(title: string, vocabulary: Vocabulary): ReadTitle {
  const weights = new Map<string, number>();
  const heads = new Set<string>();
  let isFirst = true;
  for (const { text, isPlace } of splitTitle(title)) {
    const words = readPart(text, vocabulary);
    if (words.length === 0) continue;
    const part = isPlace ? PLACE : isFirst ? 1 : LATER_PART;
    const head = words.findLast(vocabulary.isHead);
    if (isFirst && head !== undefined) heads.add(head);
    const isUnderHead = head !== undefined && HEADS.has(head);
    for (const word of words) {
      const isLittle = LITTLE_WORDS.has(word) || (isUnderHead && RANKS.has(word));
      const weight = part * (isLittle ? LITTLE : 1) * (word === head ? HEAD : 1);
      weights.set(word, Math.max(weights.get(word) ?? 0, weight));
    }
    isFirst = false;
  }
  return { words: [...weights].map(([word, weight]) => ({ word, weight })), heads };
}
