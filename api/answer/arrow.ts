import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  Bool,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  makeData,
  vectorFromArray,
} from 'apache-arrow';
import type { Data, DataType, Vector } from 'apache-arrow';
import type { Column, ColumnRole } from '../../schemas/manifest.ts';
import type { Cell } from '../duckdb.ts';
import { name, text } from '../sql.ts';
import type { Spool } from '../warehouse/spool.ts';

/** Columns of few words, written as dictionaries; other text is written as it is. */
const WORDS: ReadonlySet<ColumnRole> = new Set([
  'area',
  'provider',
  'period',
  'dimension',
  'measure',
  'interval',
  'unit',
  'status',
  'flags',
  'name',
  'type',
]);
const BATCH_ROWS = 32_768;

type ArrowColumn = Pick<Column, 'name' | 'role' | 'type' | 'nullable'>;

/** How one column is asked for and laid out. */
interface Layout {
  readonly sql: string;
  readonly type: DataType;
  readonly data: (cells: readonly Cell[]) => Data;
}

type Numbers = Float64Array | Int32Array | BigInt64Array;

/** Lays numbers into `values`; what is null stays zero and has no bit in the bitmap. */
function layNumbers(cells: readonly Cell[], values: Numbers) {
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 64) * 8);
  let nullCount = 0;
  cells.forEach((cell, i) => {
    if (typeof cell !== 'number') {
      nullCount += 1;
      return;
    }
    if (values instanceof BigInt64Array) values[i] = BigInt(cell);
    else values[i] = cell;
    nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return { length: cells.length, nullCount, nullBitmap };
}

function words(column: string, id: number, entries: readonly string[]): Layout {
  const dictionary: Vector<Utf8> = vectorFromArray(entries, new Utf8());
  const type = new Dictionary(new Utf8(), new Int32(), id, true);
  const known = entries.map(text).join(', ');
  return {
    sql: entries.length === 0 ? 'NULL' : `enum_code(${name(column)}::ENUM (${known}))::INTEGER`,
    type,
    data(cells) {
      const data = new Int32Array(cells.length);
      return makeData({ type, dictionary, ...layNumbers(cells, data), data });
    },
  };
}

/** A layout for which the library's own builder is quick enough. */
function built(sql: string, type: DataType): Layout {
  return {
    sql,
    type,
    data(cells) {
      const [data] = vectorFromArray([...cells], type).data;
      return data ?? makeData({ type, length: 0 });
    },
  };
}

function layoutOf(column: ArrowColumn, id: number, entries: readonly string[] | null): Layout {
  const sql = name(column.name);
  if (entries !== null) return words(column.name, id, entries);
  if (column.type === 'double') {
    const type = new Float64();
    return {
      sql,
      type,
      data(cells) {
        const data = new Float64Array(cells.length);
        return makeData({ type, ...layNumbers(cells, data), data });
      },
    };
  }
  if (column.type === 'integer') {
    const type = new Int64();
    return {
      sql: `${sql}::DOUBLE`,
      type,
      data(cells) {
        const data = new BigInt64Array(cells.length);
        return makeData({ type, ...layNumbers(cells, data), data });
      },
    };
  }
  if (column.type === 'date') {
    const type = new DateDay();
    return {
      sql: `(${sql} - DATE '1970-01-01')::INTEGER`,
      type,
      data(cells) {
        const data = new Int32Array(cells.length);
        return makeData({ type, ...layNumbers(cells, data), data });
      },
    };
  }
  if (column.type === 'boolean') return built(sql, new Bool());
  return built(
    sql,
    column.type === 'texts' ? new List(new Field('item', new Utf8(), false)) : new Utf8(),
  );
}

const hasWords = ({ role, type }: ArrowColumn): boolean => type === 'text' && WORDS.has(role);

async function readLayouts(spool: Spool, columns: readonly ArrowColumn[]): Promise<Layout[]> {
  const worded = columns.filter(hasWords);
  const lists = await spool.summary(
    worded.map((column) => `list_sort(list(DISTINCT ${name(column.name)}))`),
  );
  return columns.map((column, id) => {
    const at = worded.indexOf(column);
    const list = at === -1 ? undefined : lists[at];
    const entries = Array.isArray(list) ? list : [];
    return layoutOf(column, id, at === -1 ? null : entries);
  });
}

/**
 * Writes spooled rows to `file` as an Arrow IPC stream, batch by batch: words as dictionaries,
 * numbers double, dates date32. Answers how many rows there are.
 */
export async function writeArrow(
  spool: Spool,
  columns: readonly ArrowColumn[],
  metadata: Readonly<Record<string, string>>,
  file: string,
): Promise<number> {
  const layouts = await readLayouts(spool, columns);
  const fields = columns.map((column, i) => {
    return new Field(column.name, layouts[i]?.type ?? new Utf8(), column.nullable);
  });
  const schema = new Schema(fields, new Map(Object.entries(metadata)));
  const type = new Struct(fields);
  async function* batches() {
    const selected = layouts.map(({ sql }) => sql);
    for await (const piece of spool.pieces(selected, BATCH_ROWS)) {
      const children = layouts.map(({ data }, i) => data(piece.columns[i] ?? []));
      yield new RecordBatch(schema, makeData({ type, length: piece.rows, nullCount: 0, children }));
    }
  }
  const writer = RecordBatchStreamWriter.throughNode();
  await pipeline(Readable.from(batches()), writer, createWriteStream(file));
  return spool.rows;
}
