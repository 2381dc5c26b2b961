import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { selectFigures } from '../profile/select-figures.ts';
import type { Codes } from '../profile/sides/cite-figure.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { name, newBinder } from '../warehouse/sql.ts';
import { fixCell } from './fix-cell.ts';

/** Columns whose code the reader chooses. */
export const CHOSEN = ['area', 'provider'] as const;

/** One cell of a release: these measures, at one code of every column besides the period. */
export interface Cell {
  readonly release: Release;
  readonly index: AreaIndex | undefined;
  readonly measures: readonly string[];
  /** Codes that are fixed; every other column stands at its whole. */
  readonly codes: Codes;
}

/** The figures of a cell for all its periods, the newest first; none where its provider or place is not chosen. */
export async function readCell(
  { warehouse, tables }: Service,
  { release, index, measures, codes }: Cell,
): Promise<FigureRow[]> {
  const key = release.manifest.table?.key ?? [];
  const cell = fixCell(release, codes);
  const chosen = CHOSEN.filter((column) => key.includes(column));
  const isChosen = chosen.every((column) => codes[column] !== undefined);
  if (release.data === null || !cell || !isChosen) return [];
  const table = await tables(release, index, new Map());
  const binder = newBinder();
  const fixed = [
    ...Object.entries(cell),
    ...chosen.map((column) => [column, codes[column] ?? ''] as const),
  ];
  const where = [
    `list_contains(${binder.bind(measures)}::VARCHAR[], measure)`,
    ...fixed.map(([column, code]) => `${name(column)} = ${binder.bind(code)}`),
  ];
  return selectFigures(
    warehouse,
    table,
    binder,
    (selected) => `SELECT ${selected} FROM ${table.relation} WHERE ${where.join(' AND ')}
    ORDER BY period_end DESC, ${table.order.map(name).join(', ')}`,
  );
}
