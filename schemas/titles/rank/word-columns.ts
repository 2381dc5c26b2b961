import type { EntryWord } from '../index/index-words.ts';
import type { WordLikelihoods } from '../index/telling-words.ts';

/** An entry in an index that can be asked for those with a word. */
export interface Posting {
  readonly entry: number;
  readonly as: EntryWord;
}

/** What an index has of one word, in columns: one row an entry that has it, and one value a group. */
export interface WordColumns {
  readonly entries: Int32Array;
  readonly gains: Float64Array;
  readonly costs: Float64Array;
  readonly isHead: Uint8Array;
  readonly isTitle: Uint8Array;
  /** What the word says for each group, by its number. */
  readonly likelihoods: Float64Array;
}

/** The columns of a word; `groups` are the codes of all groups in the order of their numbers. */
export function layOutWord(
  postings: readonly Posting[],
  { having, lacking }: WordLikelihoods,
  groups: readonly string[],
): WordColumns {
  return {
    entries: Int32Array.from(postings, ({ entry }) => entry),
    gains: Float64Array.from(postings, ({ as }) => as.gain),
    costs: Float64Array.from(postings, ({ as }) => as.cost),
    isHead: Uint8Array.from(postings, ({ as }) => Number(as.isHead)),
    isTitle: Uint8Array.from(postings, ({ as }) => Number(as.isTitle)),
    likelihoods: Float64Array.from(groups, (code) => having.get(code) ?? lacking),
  };
}
