import duckdb from '@duckdb/node-bindings';
import type { DataChunk } from '@duckdb/node-bindings';

/** A column of numbers as it lies in memory: no value of JavaScript for each. */
export interface Block {
  readonly values: Float64Array | Int32Array | BigInt64Array;
  /** One bit a value, the lowest first, set where there is one: in whole groups of 64. */
  readonly valid: Uint8Array;
  /** How many values are null; they are zero in `values`. */
  readonly nulls: number;
}

/** How DuckDB holds numbers that can be read as a block. */
export type BlockKind = 'double' | 'integer' | 'bigint';

const ARRAYS = { double: Float64Array, integer: Int32Array, bigint: BigInt64Array } as const;

/** Takes the nulls of one chunk: marks them from row `at` on and empties them. Answers how many. */
function takeNulls(
  bits: Uint8Array,
  size: number,
  at: number,
  words: Uint32Array,
  valid: Uint8Array,
) {
  const perValue = words.length / (valid.length * 8);
  let nulls = 0;
  for (let i = 0; i < size; i += 1) {
    const eight = bits[i >> 3] ?? 0;
    if (eight === 255) i |= 7;
    else if (((eight >> (i & 7)) & 1) === 0) {
      const row = at + i;
      valid[row >> 3] = (valid[row >> 3] ?? 0) & ~(1 << (row & 7));
      // What DuckDB left in its memory is nobody's business.
      words[row * perValue] = 0;
      if (perValue === 2) words[row * 2 + 1] = 0;
      nulls += 1;
    }
  }
  return nulls;
}

/**
 * One column of a result's chunks, copied. The library's own way asks for every value by itself, with
 * whole numbers of any length for every null: half the time of a large file.
 */
export function readBlock(chunks: readonly DataChunk[], column: number, kind: BlockKind): Block {
  const sizes = chunks.map((chunk) => duckdb.data_chunk_get_size(chunk));
  const rows = sizes.reduce((sum, size) => sum + size, 0);
  const groups = Math.ceil(rows / 64);
  const width = ARRAYS[kind].BYTES_PER_ELEMENT;
  const memory = new ArrayBuffer(groups * 64 * width);
  const [bytes, words] = [new Uint8Array(memory), new Uint32Array(memory)];
  const valid = new Uint8Array(groups * 8).fill(255);
  let [nulls, at] = [0, 0];
  chunks.forEach((chunk, i) => {
    const size = sizes[i] ?? 0;
    const vector = duckdb.data_chunk_get_vector(chunk, column);
    bytes.set(duckdb.vector_get_data(vector, size * width), at * width);
    // Its types say otherwise, but where every value is there, there are no bits.
    const bits: Uint8Array | null = duckdb.vector_get_validity(vector, Math.ceil(size / 64) * 8);
    if (bits !== null) nulls += takeNulls(bits, size, at, words, valid);
    at += size;
  });
  return { values: new ARRAYS[kind](memory, 0, rows), valid, nulls };
}
