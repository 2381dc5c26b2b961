import { readEntry, weighWords } from './index/index-words.ts';
import { learnJoined } from './index/joined-words.ts';
import { openSpelling } from './read/mend-spelling.ts';
import { openCandidates } from './rank/rank-groups.ts';
import type { Candidate } from './rank/rank-groups.ts';
import type { Posting } from './rank/word-columns.ts';
import { readTitle } from './read/read-title.ts';
import type { ReadTitle } from './read/read-title.ts';
import { followReferences, readReferences } from './index/see-also.ts';
import { countSharedTitles } from './index/shared-titles.ts';
import type { SharedTitles } from './index/shared-titles.ts';
import { learnWords } from './index/telling-words.ts';
import { readGroupName, readGroupParts } from './index/title-entry.ts';
import type { TitleEntry, UnitGroup } from './index/title-entry.ts';

/** Titles that can be looked up. */
export interface Titles {
  /** The coding index, or the names of groups alone where none is held. */
  readonly from: 'index' | 'names';
  readonly size: number;
  readonly shared: SharedTitles;
  /** A title as it is read. Many titles are read alike: places and ranks fall away. */
  readonly read: (title: string) => ReadTitle;
  /** What speaks for each group that has any of the words. */
  readonly weigh: (title: ReadTitle) => readonly Candidate[];
  /** Both. */
  readonly look: (title: string) => {
    readonly read: ReadTitle;
    readonly candidates: readonly Candidate[];
  };
}

/** Fewer entries than this have a word as their head by chance. */
const HEAD_ENTRIES = 2;

/** An index in memory of the entries of a coding index and of the names of the groups. */
export function openTitles(entries: readonly TitleEntry[], groups: readonly UnitGroup[]): Titles {
  const known = new Set(groups.map(({ code, name }) => `${code} ${name}`));
  const more = entries.filter(({ code, title }) => !known.has(`${code ?? ''} ${title}`));
  // Parts of names stand in for an index: beside one, "assistants" alone would be a title.
  const parts = more.length > 0 ? [] : groups.flatMap(readGroupParts);
  const all = [...more, ...groups.map(readGroupName), ...parts];
  const join = learnJoined(more);
  const read = all.flatMap((entry) => readEntry(entry, join) ?? []);
  const facts = learnWords(read);
  const postings = new Map<string, Posting[]>();
  const heads = new Map<string, number>();
  const costs = read.map((each, entry) => {
    const words = weighWords(each, facts.telling);
    for (const as of words) {
      const held = postings.get(as.word);
      if (held) held.push({ entry, as });
      else postings.set(as.word, [{ entry, as }]);
    }
    heads.set(each.head, (heads.get(each.head) ?? 0) + 1);
    return words.reduce((sum, { cost }) => sum + cost, 0);
  });
  const countOf = (word: string): number => postings.get(word)?.length ?? 0;
  const whole = new Set(read.map(({ title }) => title.join(' ')));
  const vocabulary = {
    join,
    isTitle: (words: readonly string[]) => whole.has(words.join(' ')),
    has: (word: string) => postings.has(word),
    isHead: (word: string) => (heads.get(word) ?? 0) >= HEAD_ENTRIES,
    near: openSpelling(postings.keys(), countOf),
  };
  const references = readReferences(more);
  const weigh = openCandidates({
    ...{ entries: read, costs, facts },
    postingsOf: (word) => postings.get(word) ?? [],
  });
  const readIt = (title: string): ReadTitle =>
    followReferences(readTitle(title, vocabulary), references);
  return {
    from: more.length > 0 ? 'index' : 'names',
    size: read.length,
    shared: countSharedTitles(read),
    read: readIt,
    weigh,
    look(title) {
      const own = readIt(title);
      return { read: own, candidates: weigh(own) };
    },
  };
}
