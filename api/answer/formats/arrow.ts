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
import type { Column, ColumnRole } from '../../../schemas/release/manifest.ts';
import type { Block } from '../../warehouse/blocks.ts';
import type { Blocks, Cell } from '../../warehouse/results.ts';
import { name, text } from '../../warehouse/sql.ts';
import type { Statement } from '../../warehouse/sql.ts';

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
/** Rows of one batch, about: a batch is laid out in one go, for which nothing else is answered. */
export const BATCH_ROWS = 20_480;

type ArrowColumn = Pick<Column, 'name' | 'role' | 'type' | 'nullable'>;

/** How one column is asked for and laid out. */
interface Layout {
  readonly sql: string;
  readonly type: DataType;
  readonly data: (column: Block | readonly Cell[]) => Data;
}

/** A layout of numbers, which Arrow holds as DuckDB does. */
function numbers(sql: string, type: DataType, dictionary?: Vector<Utf8>): Layout {
  return {
    sql,
    type,
    data(column) {
      if (!('valid' in column)) throw new Error(`${sql} gave no block of numbers`);
      const { values, valid, nulls } = column;
      const length = values.length;
      const laid = { length, nullCount: nulls, nullBitmap: valid, data: values };
      return makeData({ type, ...(dictionary && { dictionary }), ...laid });
    },
  };
}

function words(column: string, id: number, entries: readonly string[]): Layout {
  const dictionary: Vector<Utf8> = vectorFromArray(entries, new Utf8());
  const type = new Dictionary(new Utf8(), new Int32(), id, true);
  const known = entries.map(text).join(', ');
  const code = `enum_code(${name(column)}::ENUM (${known}))::INTEGER`;
  return numbers(entries.length === 0 ? 'NULL::INTEGER' : code, type, dictionary);
}

/** A layout of text: all of it encoded at once, where the library's own builder takes each by itself. */
function texts(sql: string): Layout {
  const type = new Utf8();
  return {
    sql,
    type,
    data(column) {
      if ('valid' in column) throw new Error(`${sql} gave a block of numbers`);
      const offsets = new Int32Array(column.length + 1);
      const valid = new Uint8Array(Math.ceil(column.length / 64) * 8);
      let nulls = 0;
      const words = column.map((cell, i) => {
        const word = cell === null ? '' : String(cell);
        offsets[i + 1] = (offsets[i] ?? 0) + Buffer.byteLength(word);
        if (cell === null) nulls += 1;
        else valid[i >> 3] = (valid[i >> 3] ?? 0) | (1 << (i & 7));
        return word;
      });
      const data = Buffer.from(words.join(''));
      const laid = { length: column.length, nullCount: nulls, nullBitmap: valid };
      return makeData({ type, ...laid, valueOffsets: offsets, data });
    },
  };
}

/** A layout for which the library's own builder is quick enough. */
function built(sql: string, type: DataType): Layout {
  return {
    sql,
    type,
    data(column) {
      if ('valid' in column) throw new Error(`${sql} gave a block of numbers`);
      const [data] = vectorFromArray([...column], type).data;
      return data ?? makeData({ type, length: 0 });
    },
  };
}

function layoutOf(column: ArrowColumn, id: number, entries: readonly string[] | null): Layout {
  const sql = name(column.name);
  if (entries !== null) return words(column.name, id, entries);
  if (column.type === 'double') return numbers(sql, new Float64());
  if (column.type === 'integer') return numbers(`${sql}::BIGINT`, new Int64());
  if (column.type === 'date') {
    return numbers(`(${sql} - DATE '1970-01-01')::INTEGER`, new DateDay());
  }
  if (column.type === 'boolean') return built(sql, new Bool());
  if (column.type === 'texts') return built(sql, new List(new Field('item', new Utf8(), false)));
  return texts(sql);
}

const hasWords = ({ role, type }: ArrowColumn): boolean => type === 'text' && WORDS.has(role);

/** How an answer is written as Arrow: what is laid down of its rows, and how that is written. */
interface ArrowPlan {
  /** The rows as Arrow holds them: words as places in their dictionaries, dates as days. */
  layDown(statement: Statement): Statement;
  /**
   * Writes such rows to `file` as an Arrow IPC stream, batch by batch: words as dictionaries,
   * numbers double, dates date32. Answers how many rows there are; throws where not all came.
   */
  write(
    pieces: AsyncIterable<Blocks>,
    metadata: Readonly<Record<string, string>>,
    file: string,
  ): Promise<number>;
}

/**
 * Reads the words of every column of few words once (`summarise` answers SQL over all rows), so
 * that each text is turned into its place in a dictionary while the rows are laid down.
 */
export async function planArrow(
  columns: readonly ArrowColumn[],
  summarise: (selected: readonly string[]) => Promise<readonly Cell[]>,
): Promise<ArrowPlan> {
  const worded = columns.filter(hasWords);
  const [expected, ...lists] = await summarise([
    'count(*)::DOUBLE',
    ...worded.map((column) => `list_sort(list(DISTINCT ${name(column.name)}))`),
  ]);
  const layouts = columns.map((column, id) => {
    const at = worded.indexOf(column);
    const list = at === -1 ? undefined : lists[at];
    return layoutOf(column, id, at === -1 ? null : Array.isArray(list) ? list : []);
  });
  const names = columns.map((column) => name(column.name));
  const fields = columns.map(
    (column, i) => new Field(column.name, layouts[i]?.type ?? new Utf8(), column.nullable),
  );
  return {
    layDown({ sql, values }) {
      const selected = layouts.map((layout, i) => `${layout.sql} AS ${names[i] ?? ''}`);
      return { sql: `SELECT ${selected.join(', ')} FROM (${sql})`, values };
    },
    async write(pieces, metadata, file) {
      const schema = new Schema(fields, new Map(Object.entries(metadata)));
      const type = new Struct(fields);
      let rows = 0;
      async function* batches() {
        for await (const { rows: length, columns: held } of pieces) {
          rows += length;
          const children = layouts.map(({ data }, i) => data(held[i] ?? []));
          yield new RecordBatch(schema, makeData({ type, length, nullCount: 0, children }));
        }
      }
      const writer = RecordBatchStreamWriter.throughNode();
      await pipeline(Readable.from(batches()), writer, createWriteStream(file));
      if (rows !== expected) throw new Error(`rows came: ${rows} of ${String(expected)}`);
      return rows;
    },
  };
}
