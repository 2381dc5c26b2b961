import MiniSearch from 'minisearch';
import { z } from 'zod';
import type { ApiClient } from '../api-client.ts';
import type { Entry } from './find-entries.ts';
import { type EntryKind, ENTRY_KINDS, findEntries } from './find-entries.ts';

const Edition = z.object({ edition: z.string().nullish().default(null) });

/** What was found of one kind, the best first. */
export interface FoundGroup {
  readonly kind: EntryKind;
  readonly entries: readonly Entry[];
}

/** Finds things by name or code, also where a letter or two are wrong. */
export interface SearchIndex {
  /** The area whose code this is. */
  findArea(code: string): Entry | undefined;
  /** What fits, in groups; the group with the best hit first. */
  find(words: string): FoundGroup[];
}

const LEAST_FOR_TYPOS = 4;
const TYPOS = 0.25;

function buildIndex(entries: readonly Entry[]): SearchIndex {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<Entry>({
    fields: ['name', 'code', 'words'],
    searchOptions: {
      boost: { name: 3, code: 4 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length >= LEAST_FOR_TYPOS && !/\d/.test(term) ? TYPOS : false),
      boostDocument: (id: unknown) => byId.get(String(id))?.weight ?? 1,
    },
  });
  index.addAll(entries);

  function hits(words: string): Entry[] {
    const all = index.search(words, { combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(words, { combineWith: 'OR' });
    return found.flatMap(({ id }) => byId.get(String(id)) ?? []);
  }

  return {
    findArea: (code) => byId.get(`area ${code.trim().toUpperCase()}`),
    find(words) {
      const found = hits(words);
      const kinds = [...new Set(found.map(({ kind }) => kind))];
      return kinds.map((kind) => {
        return { kind, entries: found.filter((entry) => entry.kind === kind) };
      });
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
