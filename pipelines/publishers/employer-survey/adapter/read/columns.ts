import type { Cell, SheetRow } from '../../../../fetch/documents/workbook/cell.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import { readLetter } from './letters.ts';
import type { Tested } from './letters.ts';

/** Headings of groups of columns that hold establishments of the sheet's own area, by dimension. */
const DIMENSIONS: Readonly<Record<string, string>> = {
  'Sector (13 sector grouping)': 'sector',
  'Sector (6 sector grouping)': 'sector',
  'Establishment size': 'size_band',
  'Establishment type': 'establishment_type',
};
const PLACES: readonly string[] = ['ENGLAND', 'REGION', 'LEP', 'LEA'];

/** What the figures of a column are of. */
export interface Column extends Tested {
  /** Its place in a row of cells, the first being 0. */
  readonly at: number;
  readonly heading: string;
  /** The dimension that its heading is a code of; null for all establishments of a place. */
  readonly dimension: string | null;
}

const words = (cell: Cell | undefined): string => String(cell ?? '').trim();

/**
 * The columns of a sheet from its rows of groups, headings and letters (the last may be missing: a
 * sheet of all areas tests nothing). Throws {@link Refused} for a group that is not known, and for
 * another level of significance than 95%.
 */
export function readColumns(
  sheet: string,
  groups: SheetRow | undefined,
  headings: SheetRow,
  tested: SheetRow | undefined,
): Column[] {
  const label = words(tested?.cells[0]);
  if (tested && label !== 'Significance Level: 95%') {
    throw new Refused('other_significance', `sheet ${sheet}: "${label}" where 95% was expected`);
  }
  let group = '';
  return headings.cells.flatMap((cell, at) => {
    const heading = words(cell);
    group = words(groups?.cells[at]) || group;
    if (at === 0 || heading === '') return [];
    const own = at === 1 && group === '' ? 'ENGLAND' : group;
    const dimension = DIMENSIONS[own] ?? null;
    if (dimension === null && !PLACES.includes(own)) {
      throw new Refused('group_unknown', `sheet ${sheet}: no columns are known by "${own}"`);
    }
    return [{ at, group: own, heading, dimension, ...readLetter(words(tested?.cells[at])) }];
  });
}
