import MiniSearch, { type SearchOptions } from 'minisearch';
import { z } from 'zod';
import { AREA_TYPES } from '../../schemas/area.ts';
import type { ApiClient } from '../api-client.ts';
import type { Entry } from './find-entries.ts';
import { type EntryKind, ENTRY_KINDS, findEntries } from './find-entries.ts';

const Edition = z.object({ edition: z.string().nullish().default(null) });

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
  /** The area whose code this is. */
  findArea(code: string): Entry | undefined;
  /** What fits, in groups; the group with the best hit first. */
  find(words: string): Found;
  /** Whether any area of the store is a postcode district. */
  readonly hasPostcodes: boolean;
}

const LEAST_FOR_TYPOS = 4;
const TYPOS = 0.25;
const FEW = 5;
const POSTCODES = AREA_TYPES.postcode_district.name;

function buildIndex(entries: readonly Entry[]): SearchIndex {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<Entry>({
    fields: ['name', 'code', 'words'],
    searchOptions: {
      boost: { name: 3, code: 4 },
      prefix: (term) => term.length > 1,
      boostDocument: (id: unknown) => byId.get(String(id))?.weight ?? 1,
    },
  });
  index.addAll(entries);

  const fuzzy = (term: string): number | false =>
    term.length >= LEAST_FOR_TYPOS && !/\d/.test(term) ? TYPOS : false;

  const look = (words: string, way: SearchOptions): Entry[] =>
    index.search(words, way).flatMap(({ id }) => byId.get(String(id)) ?? []);

  /** All words as they are spelt; then nearly so; then any of them. */
  function hits(words: string): { found: Entry[]; near: boolean } {
    const ways = [
      { combineWith: 'AND', fuzzy: false },
      { combineWith: 'AND', fuzzy },
      { combineWith: 'OR', fuzzy: false },
      { combineWith: 'OR', fuzzy },
    ] as const;
    for (const way of ways) {
      const found = look(words, way);
      // Few have all of the words: those that have some of them come after.
      const more = found.length < FEW && way === ways[0] ? look(words, ways[2]) : [];
      if (found.length > 0)
        return { found: [...new Set([...found, ...more])], near: way !== ways[0] };
    }
    return { found: [], near: false };
  }

  return {
    hasPostcodes: entries.some(({ kind, about }) => kind === 'area' && about.startsWith(POSTCODES)),
    findArea: (code) => byId.get(`area ${code.trim().toUpperCase()}`),
    find(words) {
      const { found, near } = hits(words);
      const kinds = [...new Set(found.map(({ kind }) => kind))];
      const groups = kinds.map((kind) => {
        return { kind, entries: found.filter((entry) => entry.kind === kind) };
      });
      return { groups, near };
    },
  };
}

/** Opens the search: its index is built once for each edition of the store. */
export function createSearch(client: ApiClient): () => Promise<SearchIndex> {
  let kept: { edition: string | null; index: Promise<SearchIndex> } | undefined;
  return async () => {
    const { edition } = await client.read('/v1/config', Edition);
    if (kept?.edition !== edition || edition === null) {
      const index = findEntries(client).then(buildIndex);
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
