import type { JoinWords } from '../index/joined-words.ts';
import { ABBREVIATIONS } from './words/abbreviations.ts';
import { SPOKEN_NAMES } from './words/spoken-names.ts';
import { GLUE } from './words/little-words.ts';
import { makeSingular, splitPlain } from './split-words.ts';

/** What of an index a title is read with. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
  /** Two words that the index also writes as one, as that one. */
  readonly join: JoinWords;
  /** The word is what some entry is a kind of. */
  readonly isHead: (word: string) => boolean;
  /** Known words spelt nearly so. */
  readonly near: (word: string) => readonly string[];
  /** Some entry has just these words as its title, in this order. */
  readonly isTitle: (words: readonly string[]) => boolean;
}

/**
 * A known word that a part of a title stands for: one of its own, one of a person named by letters
 * (`RGN`), or two of its own that are also one in the index (`health care`).
 */
export interface PartWord {
  readonly word: string;
  readonly as: 'word' | 'letters' | 'joined';
  /** The word that stands there, where none is known and this is the nearest in spelling. */
  readonly misspelt?: string;
}

/** A word, or the two that it is made of: `presales`, `frontend`. */
function takeApart(word: string, { has }: Vocabulary): string[] | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every(has)) return parts;
  }
  return undefined;
}

/** The known words that a word of a title stands for; none where it says nothing to the index. */
function lookUp(printed: string, vocabulary: Vocabulary): readonly PartWord[] {
  const word = makeSingular(printed);
  const give = (words: readonly string[], as: PartWord['as'] = 'word'): PartWord[] =>
    words.map((each) => ({ word: each, as }));
  const spoken = (SPOKEN_NAMES.get(printed) ?? SPOKEN_NAMES.get(word))
    ?.split(' ')
    .filter(vocabulary.has);
  if (spoken !== undefined) return give(spoken);
  const letters = ABBREVIATIONS.get(printed) ?? ABBREVIATIONS.get(printed.replace(/s$/, ''));
  if (letters !== undefined) {
    const words = letters.split(' ').map(makeSingular).filter(vocabulary.has);
    // "Rep" is a word cut short and "QA" says of what; "RGN" names a person.
    const isPerson = words.length > 1 && vocabulary.isHead(words.at(-1) ?? '');
    return give(words, isPerson ? 'letters' : 'word');
  }
  if (GLUE.has(word)) return [];
  if (vocabulary.has(word)) return give([word]);
  const apart = takeApart(word, vocabulary);
  if (apart) return give(apart);
  const [near] = vocabulary.near(word);
  return near === undefined ? [] : [{ word: near, as: 'word', misspelt: printed }];
}

/** The known words of a part of a title, in their order, mended where they are misspelt. */
export function readPart(text: string, vocabulary: Vocabulary): PartWord[] {
  const printed = vocabulary.join(splitPlain(text));
  const joined = printed.slice(0, -1).flatMap((word, at): PartWord[] => {
    const both = makeSingular(word + (printed[at + 1] ?? ''));
    return vocabulary.has(both) ? [{ word: both, as: 'joined' }] : [];
  });
  return [...printed.flatMap((word) => lookUp(word, vocabulary)), ...joined];
}
