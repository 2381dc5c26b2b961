import { DuckDBListValue, DuckDBTypeId } from '@duckdb/node-api';
import type {
  DuckDBDataChunk,
  DuckDBPreparedStatement,
  DuckDBResult,
  DuckDBValue,
} from '@duckdb/node-api';
import { readBlock } from './blocks.ts';
import type { Block, BlockKind } from './blocks.ts';

/** A value of an answer. Dates and times are asked for as text; lists hold text. */
export type Cell = string | number | boolean | null | string[];

/** A small result, column by column. */
export interface Columns {
  readonly rows: number;
  readonly columns: readonly (readonly Cell[])[];
}

/** Rows of a result, column by column: numbers as blocks, all else as cells. */
export interface Blocks {
  readonly rows: number;
  readonly columns: readonly (Block | readonly Cell[])[];
}

function toCell(value: DuckDBValue): Cell {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  if (typeof value === 'boolean') return value;
  if (value instanceof DuckDBListValue) return value.items.map(String);
  return String(value);
}

/** Values of these types come from DuckDB as a {@link Cell} has them. */
const PLAIN: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.VARCHAR,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BOOLEAN,
]);

function arePlain(
  _: readonly DuckDBValue[],
  type: DuckDBTypeId,
): _ is readonly (string | number | boolean | null)[] {
  return PLAIN.has(type);
}

const BLOCKS: ReadonlyMap<DuckDBTypeId, BlockKind> = new Map([
  [DuckDBTypeId.DOUBLE, 'double'],
  [DuckDBTypeId.INTEGER, 'integer'],
  [DuckDBTypeId.BIGINT, 'bigint'],
]);

function toBlocks(result: DuckDBResult, chunks: readonly DuckDBDataChunk[]): Blocks {
  const raw = chunks.map(({ chunk }) => chunk);
  const columns = result.columnTypes().map(({ typeId }, i) => {
    const kind = BLOCKS.get(typeId);
    if (kind !== undefined) return readBlock(raw, i, kind);
    return chunks.flatMap((chunk) => chunk.getColumnValues(i).map(toCell));
  });
  return { rows: countRows(chunks), columns };
}

const countRows = (chunks: readonly DuckDBDataChunk[]): number =>
  chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);

/** Pieces of a result as it comes: chunks of DuckDB, together until they hold `size` rows. */
export async function* readPieces(prepared: DuckDBPreparedStatement, size: number) {
  const result = await prepared.stream();
  let chunks: DuckDBDataChunk[] = [];
  let pieces = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    const isEnd = chunk === null || chunk.rowCount === 0;
    if (!isEnd) chunks.push(chunk);
    if (isEnd ? chunks.length > 0 || pieces === 0 : countRows(chunks) >= size) {
      yield toBlocks(result, chunks);
      pieces += 1;
      chunks = [];
    }
    if (isEnd) return;
  }
}

/** A whole result. */
export async function readColumns(prepared: DuckDBPreparedStatement): Promise<Columns> {
  const reader = await prepared.runAndReadAll();
  const columns = reader
    .getColumns()
    .map((column, i) => (arePlain(column, reader.columnTypeId(i)) ? column : column.map(toCell)));
  return { rows: reader.currentRowCount, columns };
}
