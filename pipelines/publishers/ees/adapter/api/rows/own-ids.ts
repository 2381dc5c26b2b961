import { Refused } from '../../../../../fetch/refusal.ts';
import type { Meta, Result } from '../answers.ts';

type Known = ReadonlyMap<string, ReadonlySet<string>>;

const setsOf = (lists: readonly (readonly [string, readonly { readonly id: string }[]])[]): Known =>
  new Map(lists.map(([key, options]) => [key, new Set(options.map(({ id }) => id))]));

/** The first id of a row that its list does not have, and what list that is. */
function findStray(ids: Readonly<Record<string, string>>, known: Known): string | undefined {
  return Object.entries(ids)
    .filter(([key, id]) => known.get(key)?.has(id) !== true)
    .map(([key, id]) => `"${key}": "${id}"`)[0];
}

/**
 * Throws {@link Refused} for an id that the data set's own lists do not have. Five letters of one
 * data set mean something else in another, and the id of a filter may be that of an indicator too:
 * each is looked up in its own list.
 */
export function demandOwnIds(results: readonly Result[], meta: Meta, page: number): void {
  const filters = setsOf(meta.filters.map(({ id, options }) => [id, options]));
  const places = setsOf(meta.locations.map(({ level, options }) => [level.code, options]));
  const indicators = new Set(meta.indicators.map(({ id }) => id));
  for (const [at, row] of results.entries()) {
    const stray =
      findStray(row.filters, filters) ??
      findStray(row.locations, places) ??
      Object.keys(row.values).find((id) => !indicators.has(id));
    if (stray === undefined) continue;
    throw new Refused(
      'id_of_another_data_set',
      `row ${at + 1} of page ${page} has ${stray}, which is no id of this data set`,
    );
  }
}
