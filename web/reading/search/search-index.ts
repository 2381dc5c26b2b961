import MiniSearch, { type Query } from 'minisearch';
import { Config } from '../../../schemas/answers/config.ts';
import type { SharedApiClient } from '../api-client.ts';
import { type Entry, type EntryKind, ENTRY_KINDS } from './entry.ts';
import { findEntries } from './find-entries.ts';
import { nearEntries } from './near-entries.ts';
import { createPlacer } from './place-entries.ts';
import { codeOfStandard, tellingWords, wordsWithSynonyms } from './synonyms.ts';

/** What was found of one kind, the best first. */
export interface FoundGroup {
  readonly kind: EntryKind;
  readonly entries: readonly Entry[];
}

/** What a search found; `near` when nothing is spelt so, and what is spelt nearly so stands in. */
export interface Found {
  readonly groups: readonly FoundGroup[];
  readonly near: boolean;
  /** How many more have only some of the words and are left out. */
  readonly leftOut: number;
}

/** Finds things by name or code, also where a letter or two are wrong. */
export interface SearchIndex {
  /** Everything that can be found. */
  readonly entries: readonly Entry[];
  /** The area whose code this is. */
  findArea(code: string): Entry | undefined;
  /** Areas whose code or name is spelt most like a text, the nearest first. */
  nearAreas(text: string): readonly Entry[];
  /** What fits, in groups; the group with the best hit first. */
  find(words: string): Found;
}

const LEAST_FOR_TYPOS = 4;
const TYPOS = 0.25;
/** With fewer that have all of the words, those that have some of them come after. */
const FEW = 5;
const MOST_PARTIAL = 20;
/** Codes of ours are made of the words of a name, which would count twice. */
const OWN_CODE = 'x-';

function buildIndex(entries: readonly Entry[]): SearchIndex {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const areas = new Map(
    entries.flatMap((entry) =>
      (entry.codes ?? []).map((code) => [code.toLowerCase(), entry] as const),
    ),
  );
  const index = new MiniSearch<Pick<Entry, 'id' | 'name' | 'code' | 'words'>>({
    fields: ['name', 'code', 'words'],
    searchOptions: {
      boost: { name: 3, code: 4 },
      prefix: (term) => term.length > 1,
      boostDocument: (id: unknown) => byId.get(String(id))?.weight ?? 1,
    },
  });
  index.addAll(
    entries.map(({ id, name, code, words }) => {
      return { id, name, words, code: code.startsWith(OWN_CODE) ? '' : code };
    }),
  );
  const placed = createPlacer(entries);

  const fuzzy = (term: string): number | false =>
    term.length >= LEAST_FOR_TYPOS && !/\d/.test(term) ? TYPOS : false;

  interface Way {
    readonly combineWith: 'AND' | 'OR';
    readonly fuzzy: false | typeof fuzzy;
  }
  const look = (words: string, { combineWith, fuzzy: typos }: Way): Entry[] => {
    const queries = wordsWithSynonyms(words).map((same): Query => {
      return { combineWith: 'OR', queries: same };
    });
    return index
      .search({ combineWith, queries }, { fuzzy: typos })
      .flatMap(({ id }) => byId.get(String(id)) ?? []);
  };

  /** The code that `SIC 62` names outright. */
  function named(words: string): Entry[] {
    const { standard, code } = codeOfStandard(words) ?? {};
    if (standard === undefined || code === undefined) return [];
    return entries.filter(
      (entry) => entry.code === code && entry.id.startsWith(`code ${standard}-`),
    );
  }

  /** All words as they are spelt; then nearly so; then some of them, of which the best are kept. */
  function hits(words: string): { found: Entry[]; near: boolean; leftOut: number } {
    const strict = [
      { combineWith: 'AND', fuzzy: false },
      { combineWith: 'AND', fuzzy },
    ] as const;
    const loose = [
      { combineWith: 'OR', fuzzy: false },
      { combineWith: 'OR', fuzzy },
    ] as const;
    const whole = named(words);
    const partial = (all: readonly Entry[], way: Way) => {
      const telling = tellingWords(words);
      const more = (telling === '' ? [] : look(telling, way)).filter(
        // Half the name of a village is no hint: there are thousands.
        (entry) => entry.kind !== 'place' && !all.includes(entry),
      );
      const kept = more.slice(0, MOST_PARTIAL);
      return { found: [...all, ...kept], leftOut: more.length - kept.length };
    };
    for (const way of strict) {
      const found = [...new Set([...whole, ...look(words, way)])];
      if (found.length === 0) continue;
      const few = found.length < FEW && whole.length === 0 && way === strict[0];
      return {
        ...(few ? partial(found, loose[0]) : { found, leftOut: 0 }),
        near: way !== strict[0],
      };
    }
    for (const way of loose) {
      const some = partial([], way);
      if (some.found.length > 0) return { ...some, near: true };
    }
    return { found: [], near: false, leftOut: 0 };
  }

  return {
    entries,
    findArea: (code) => areas.get(code.trim().toLowerCase()),
    nearAreas: (text) => nearEntries(entries, text),
    find(words) {
      const { found: hit, near, leftOut } = hits(words);
      const found = placed(hit, words);
      const kinds = [...new Set(found.map(({ kind }) => kind))];
      const groups = kinds.map((kind) => {
        return { kind, entries: found.filter((entry) => entry.kind === kind) };
      });
      return { groups, near, leftOut };
    },
  };
}

/** Opens the search: its index is built once for each edition of the store. */
export function createSearch(client: SharedApiClient): () => Promise<SearchIndex> {
  let kept: { edition: string | null; index: Promise<SearchIndex> } | undefined;
  return async () => {
    const { edition } = await client.read('/v1/config', Config);
    if (kept?.edition !== edition || edition === null) {
      const index = findEntries(client.forPage()).then(buildIndex);
      kept = { edition, index };
      index.catch(() => (kept = undefined));
    }
    return kept.index;
  };
}

/** Whether a word names a kind of thing. */
export function isEntryKind(word: string): word is EntryKind {
  return Object.hasOwn(ENTRY_KINDS, word);
}
