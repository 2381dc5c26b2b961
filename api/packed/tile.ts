import { NUMBERS, WORDS } from './plan.ts';
import { openNumbers, packNumbers } from './pack-numbers.ts';
import type { PackedNumbers } from './pack-numbers.ts';

/** Columns of a tile, in their order: texts as places in their list. */
export const COLUMNS = [...NUMBERS, ...WORDS] as const;
export type TileColumn = (typeof COLUMNS)[number];

/** Figures of one combination of codes, for some leads and periods. */
export interface Tile {
  /** Every cell has a row. */
  readonly isWhole: boolean;
  /** The row of a cell; undefined where it has none. */
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
  columns: readonly Float64Array[],
): Buffer {
  const held = Buffer.alloc(cells.length === size ? 0 : Math.ceil(size / 8));
  if (held.length > 0) {
    for (const cell of cells) {
      const at = cell >> 3;
      held[at] = (held[at] ?? 0) | (1 << (cell & 7));
    }
  }
  return Buffer.concat([held, ...columns.map(packNumbers)]);
}

/** The row of each cell in turn: -1 where a cell has none. */
function numberRows(bytes: Buffer, size: number): Int32Array {
  const rows = new Int32Array(size).fill(-1);
  let count = 0;
  for (let cell = 0; cell < size; cell += 1) {
    if ((((bytes[cell >> 3] ?? 0) >> (cell & 7)) & 1) === 0) continue;
    rows[cell] = count;
    count += 1;
  }
  return rows;
}

/**
 * A tile of `size` cells and `rows` rows that {@link packTile} wrote. Its bytes are read when they are
 * needed: where every cell has a row, they are not needed to know which.
 */
export function openTile(size: number, rows: number, readBytes: () => Buffer): Tile {
  const isWhole = rows === size;
  let opened: { rows: Int32Array; columns: ReadonlyMap<TileColumn, PackedNumbers> } | undefined;
  function open() {
    const bytes = readBytes();
    const columns = new Map<TileColumn, PackedNumbers>();
    let at = isWhole ? 0 : Math.ceil(size / 8);
    for (const column of COLUMNS) {
      const numbers = openNumbers(bytes, at, rows);
      columns.set(column, numbers);
      at = numbers.end;
    }
    return { rows: isWhole ? new Int32Array() : numberRows(bytes, size), columns };
  }
  return {
    isWhole,
    findRow(cell) {
      if (isWhole) return cell;
      const row = (opened ??= open()).rows[cell] ?? -1;
      return row < 0 ? undefined : row;
    },
    read: (column, row) => (opened ??= open()).columns.get(column)?.read(row) ?? Number.NaN,
  };
}
