import { NUMBERS, WORDS } from './plan.ts';
import { openNumbers, packNumbers } from './pack-numbers.ts';
import type { PackedNumbers } from './pack-numbers.ts';

/** Columns of a tile, in their order: texts as places in their list. */
export const COLUMNS = [...NUMBERS, ...WORDS] as const;
export type TileColumn = (typeof COLUMNS)[number];

/** Figures of one combination of codes, for some leads and periods. */
export interface Tile {
  /** The row of a cell (lead × periods + period); undefined where it has none. */
  findRow(cell: number): number | undefined;
  read(column: TileColumn, row: number): number;
}

/**
 * Writes a tile of `size` cells: which of them have a row, where not all have, and their columns. Rows
 * are in the order of their cells.
 */
export function packTile(
  size: number,
  cells: readonly number[],
  columns: Readonly<Record<TileColumn, Float64Array>>,
): Buffer {
  const isWhole = cells.length === size;
  const held = Buffer.alloc(isWhole ? 1 : 1 + Math.ceil(size / 8));
  held[0] = isWhole ? 1 : 0;
  if (!isWhole) {
    for (const cell of cells) {
      const at = 1 + (cell >> 3);
      held[at] = (held[at] ?? 0) | (1 << (cell & 7));
    }
  }
  return Buffer.concat([held, ...COLUMNS.map((column) => packNumbers(columns[column]))]);
}

/** The row of each cell in turn: -1 where a cell has none. */
function numberRows(bytes: Buffer, size: number): { rows: Int32Array; count: number } {
  const rows = new Int32Array(size).fill(-1);
  let count = 0;
  for (let cell = 0; cell < size; cell += 1) {
    if ((((bytes[1 + (cell >> 3)] ?? 0) >> (cell & 7)) & 1) === 0) continue;
    rows[cell] = count;
    count += 1;
  }
  return { rows, count };
}

/** Opens a tile of `size` cells that {@link packTile} wrote. */
export function openTile(bytes: Buffer, size: number): Tile {
  const sparse = bytes[0] === 1 ? undefined : numberRows(bytes, size);
  const count = sparse?.count ?? size;
  const open = new Map<TileColumn, PackedNumbers>();
  let at = sparse ? 1 + Math.ceil(size / 8) : 1;
  for (const column of COLUMNS) {
    const numbers = openNumbers(bytes, at, count);
    open.set(column, numbers);
    at = numbers.end;
  }
  return {
    findRow(cell) {
      const row = sparse ? sparse.rows[cell] : cell;
      return row === undefined || row < 0 ? undefined : row;
    },
    read: (column, row) => open.get(column)?.read(row) ?? Number.NaN,
  };
}
