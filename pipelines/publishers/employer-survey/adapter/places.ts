import type { WorkbookKind } from '../source.ts';
import type { KnownArea, PlaceKind, readKnownAreas } from './known-areas.ts';
import type { Column } from './read/columns.ts';
import type { Sheet } from './read/table.ts';

/** A column with the area that its figures are of. */
export interface Placed {
  readonly column: Column;
  readonly area: KnownArea;
  /**
   * The sheet's own area; a country or region, which no sheet is of; or a copy of what the sheet of
   * another area holds.
   */
  readonly role: 'own' | 'wider' | 'copy';
}

const KINDS: Readonly<Record<string, PlaceKind>> = { ENGLAND: 'country', REGION: 'region' };

/** A sheet of all areas side by side has no groups of establishments. */
const isOfAll = ({ columns }: Sheet): boolean =>
  columns.every(({ dimension }) => dimension === null);

/**
 * The areas of a sheet's columns. The sheet's own area is the last of those that are headed by a
 * place. Those between England and it are printed for comparison: regions and partnerships. In the
 * workbook by authority some are left over from the sheet before (Derbyshire has a column of South
 * East Midlands), and Croydon's second partnership stands under LEA: none of them is published from
 * there, and each must agree with the area's own sheet.
 */
export function placeColumns(
  sheet: Sheet,
  kind: WorkbookKind,
  known: Awaited<ReturnType<typeof readKnownAreas>>,
): Placed[] {
  const all = isOfAll(sheet);
  const places = sheet.columns.filter(({ dimension }) => dimension === null);
  const own = all ? undefined : places.at(-1);
  const areaOf = (column: Column): KnownArea => {
    const beside = all ? kind : 'lep';
    const of = column === own ? kind : (KINDS[column.group] ?? beside);
    return known(of, column.heading.replace(/ Total$/, ''), sheet.name);
  };
  const roleOf = (column: Column): Placed['role'] => {
    if (column === own || column.dimension !== null) return 'own';
    return !all && column.group in KINDS ? 'wider' : 'copy';
  };
  return sheet.columns.map((column) => ({
    column,
    area: areaOf(column.dimension === null ? column : (own ?? column)),
    role: roleOf(column),
  }));
}
