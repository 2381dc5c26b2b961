import { HEADS, LITTLE_WORDS, RANKS } from './words/little-words.ts';
import { readPart } from './read-part.ts';
import type { PartWord, Vocabulary } from './read-part.ts';
import { splitTitle } from './split-title.ts';

/** A word of a title that the index has, and how much it counts: 1 is a plain word. */
export interface TitleWord {
  readonly word: string;
  readonly weight: number;
  /** The index sends on to it: to have it speaks for an entry, to lack it not against one. */
  readonly isExtra?: true;
  /** The word that was written, where this is the nearest to it in spelling. */
  readonly misspelt?: string;
}

/** A title as it is looked up. */
export interface ReadTitle {
  readonly words: readonly TitleWord[];
  /** Words that name what the job is: `engineer` of a subsea pipeline engineer. */
  readonly heads: ReadonlySet<string>;
}

const HEAD = 1.6;
const LATER_PART = 0.5;
const PLACE = 0.08;
const LITTLE = 0.25;

/** The word that says what the job is: the last that an entry is a kind of, letters if need be. */
function findHead(read: readonly PartWord[], { isHead }: Vocabulary): PartWord | undefined {
  return (
    read.findLast(({ word, as }) => as === 'word' && isHead(word)) ??
    read.findLast(({ word, as }) => as === 'letters' && isHead(word))
  );
}

/** The words of one part with their weights, were it the first. */
function weighPart(
  read: readonly PartWord[],
  head: PartWord | undefined,
  { isTitle }: Vocabulary,
): TitleWord[] {
  const isUnderHead = head !== undefined && HEADS.has(head.word);
  const isMinor = ({ word }: PartWord): boolean =>
    LITTLE_WORDS.has(word) || (isUnderHead && RANKS.has(word));
  // A senior care worker and a night porter are jobs of their own in the index.
  const isOwnJob = (minor: PartWord): boolean =>
    isTitle(
      read
        .filter((each) => each === minor || (each.as !== 'joined' && !isMinor(each)))
        .map(({ word }) => word),
    );
  return read.map((each): TitleWord => {
    const { word, as, misspelt } = each;
    if (as === 'joined') return { word, weight: 1, isExtra: true };
    const isLittle = isMinor(each) && !isOwnJob(each);
    // Letters beside a name are a qualification: a deputy manager with RGN is no nurse.
    const beside = as === 'letters' && head?.as === 'word' ? LATER_PART : 1;
    const weight = beside * (isLittle ? LITTLE : 1) * (word === head?.word ? HEAD : 1);
    return misspelt === undefined ? { word, weight } : { word, weight, misspelt };
  });
}

/** Reads a title: its known words with their weights. */
export function readTitle(title: string, vocabulary: Vocabulary): ReadTitle {
  const words = new Map<string, TitleWord>();
  const heads = new Set<string>();
  let isFirst = true;
  for (const { text, isPlace } of splitTitle(title)) {
    const read = readPart(text, vocabulary);
    if (read.length === 0) continue;
    const head = findHead(read, vocabulary);
    if (isFirst && head) heads.add(head.word);
    const part = isPlace ? PLACE : isFirst ? 1 : LATER_PART;
    for (const each of weighPart(read, head, vocabulary)) {
      const weight = part * each.weight;
      if (weight > (words.get(each.word)?.weight ?? 0)) words.set(each.word, { ...each, weight });
    }
    isFirst = false;
  }
  return { words: [...words.values()], heads };
}
