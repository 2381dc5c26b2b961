import { fixColumns, placelessColumns } from '../performance/group-codes.ts';
import type { Codes } from '../profile/sides/cite-figure.ts';
import type { Release } from '../warehouse/release.ts';

/**
 * The code of every column of a key that the reader does not choose (no provider, place or period): the
 * one given, otherwise that of the whole. Undefined where a column has no whole: its parts are no cell.
 */
export function fixCell(release: Release, given: Codes): Codes | undefined {
  const { codes, missing } = fixColumns(release, placelessColumns(release), given);
  return missing.length === 0 ? codes : undefined;
}
