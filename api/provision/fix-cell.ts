import { findWhole, groupColumns } from '../performance/group-codes.ts';
import type { Codes } from '../profile/sides/cite-figure.ts';
import type { Release } from '../warehouse/release.ts';

/** The column of places, of which the reader chooses one. */
const AREA = 'area';

/**
 * The code of every column of a key that the reader does not choose (no provider, place or period): the
 * one given, otherwise that of the whole. Undefined where a column has no whole: its parts are no cell.
 */
export function fixCell(release: Release, given: Codes): Codes | undefined {
  const pairs = groupColumns(release)
    .filter((column) => column !== AREA)
    .map((column) => [column, given[column] ?? findWhole(release, column)] as const);
  const known = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  return known.length === pairs.length ? Object.fromEntries(known) : undefined;
}
