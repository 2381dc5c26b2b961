import type { SharedApiClient } from '../api-client.ts';
import { plain } from '../search/plain.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type Named, type NameIndex, indexNames } from './name-index.ts';
import { readNames } from './read-names.ts';
import type { SuggestedKind, Suggestion } from './suggestion.ts';

/** The names of a store: of all kinds together, and of each kind by itself. */
export interface Names {
  readonly all: NameIndex;
  readonly of: ReadonlyMap<SuggestedKind, NameIndex>;
  /** Places by names that are tried where nothing begins as a text does. */
  readonly spelt: ReadonlyMap<string, readonly Suggestion[]>;
}

/** Wards and villages weigh less: they are thousands, and a slip is always near one of them. */
const OFTEN_MEANT = 1;

function indexNamesOf(names: readonly Named[]): Names {
  const kinds = [...new Set(names.map(({ to }) => to.kind))];
  const spelt = new Map<string, Suggestion[]>();
  for (const { name, to, weight } of names) {
    if (to.kind !== 'place' || weight < OFTEN_MEANT) continue;
    spelt.set(plain(name), [...(spelt.get(plain(name)) ?? []), to]);
  }
  const of = kinds.map((kind) => {
    return [kind, indexNames(names.filter(({ to }) => to.kind === kind))] as const;
  });
  return { all: indexNames(names), of: new Map(of), spelt };
}

/** Opens the names of what a search index finds: they are read once for each. */
export function createNames(client: SharedApiClient): (index: SearchIndex) => Promise<Names> {
  const kept = new WeakMap<SearchIndex, Promise<Names>>();
  return async (index) => {
    const known = kept.get(index);
    if (known) return known;
    const made = readNames(client.forPage(), index.entries).then(indexNamesOf);
    kept.set(index, made);
    made.catch(() => kept.delete(index));
    return made;
  };
}
