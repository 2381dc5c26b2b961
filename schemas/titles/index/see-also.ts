import type { ReadTitle } from '../read/read-title.ts';
import { splitWords } from '../read/split-words.ts';
import type { TitleEntry } from './title-entry.ts';

/** Words that the index sends on to others: an assembly technician to `assembler`. */
export interface SentOn {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The references of an index whose titles need nothing beside them; those to its notes lead nowhere. */
export function readReferences(entries: readonly TitleEntry[]): SentOn[] {
  return entries.flatMap(({ title, qualifier, industry, see }) => {
    const target = /^see (?!(?:also )?notes)(?:also )?(.*)$/i.exec(see ?? '')?.[1];
    if (target === undefined || qualifier !== null || industry !== null) return [];
    // "Worker, process ( )": the thing first; the brackets say that an industry is needed.
    const to = splitWords(target.replaceAll(/[()]/g, '').split(',').toReversed().join(' '));
    return [{ from: splitWords(title), to }];
  });
}

/** As much as a word of the title itself, or nearly. */
const AS_MUCH = 0.9;

/** A title with the words that the index sends its own on to. */
export function followReferences(title: ReadTitle, references: readonly SentOn[]): ReadTitle {
  const held = new Set(title.words.map(({ word }) => word));
  const followed = references.filter(
    ({ from }) =>
      from.some((word) => title.heads.has(word)) && from.every((word) => held.has(word)),
  );
  const added = followed.flatMap(({ to }) => to).filter((word) => !held.has(word));
  if (added.length === 0) return title;
  const words = [...new Set(added)].map((word) => ({
    word,
    weight: AS_MUCH,
    isExtra: true as const,
  }));
  return { words: [...title.words, ...words], heads: new Set([...title.heads, ...added]) };
}
