import MiniSearch, { type Query } from 'minisearch';
import { Config } from '../../../schemas/answers/config.ts';
import type { SharedApiClient } from '../api-client.ts';
import { type Entry, type EntryKind, ENTRY_KINDS } from './entry.ts';
import { findEntries } from './find-entries.ts';
import { nearEntries } from './near-entries.ts';
import { orderNamesakes } from './order-namesakes.ts';
import { createPlacer } from './place-entries.ts';
import { codeOfStandard, wordsWithSynonyms } from './synonyms.ts';

/** What was found of one kind, the best first. */
export interface FoundGroup {
  readonly kind: EntryKind;
  readonly entries: readonly Entry[];
}

/** What a search found; `near` when nothing is spelt so, and what is spelt nearly so stands in. */
export interface Found {
  readonly groups: readonly FoundGroup[];
  readonly near: boolean;
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

  const look = (words: string, typos: false | typeof fuzzy): Entry[] => {
    const queries = wordsWithSynonyms(words).map((same): Query => {
      return { combineWith: 'OR', queries: same };
    });
    return index
      .search({ combineWith: 'AND', queries }, { fuzzy: typos })
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

  /** What has all of the words as they are spelt; otherwise nearly so. */
  function hits(words: string): { found: readonly Entry[]; near: boolean } {
    const found = [...new Set([...named(words), ...look(words, false)])];
    if (found.length > 0) return { found, near: false };
    const alike = look(words, fuzzy);
    return { found: alike, near: alike.length > 0 };
  }

  return {
    entries,
    findArea: (code) => areas.get(code.trim().toLowerCase()),
    nearAreas: (text) => nearEntries(entries, text),
    find(words) {
      const { found: hit, near } = hits(words);
      const found = placed(orderNamesakes(hit), words);
      const kinds = [...new Set(found.map(({ kind }) => kind))];
      const groups = kinds.map((kind) => {
        return { kind, entries: found.filter((entry) => entry.kind === kind) };
      });
      return { groups, near };
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
