import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Block } from '../../../api/warehouse/blocks.ts';
import { openEngine } from '../../../api/warehouse/duckdb.ts';
import type { Engine } from '../../../api/warehouse/duckdb.ts';
import type { Blocks, Cell } from '../../../api/warehouse/results.ts';

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-blocks-'));
  engine = await openEngine({
    folders: [folder],
    spill: path.join(folder, 'spill'),
    memoryMb: 256,
    threads: 1,
    connections: 1,
    waiting: 1,
    timeLimitMs: 20_000,
  });
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

/** The values of a block with null where no bit is set. */
function cellsOf(column: Block | readonly Cell[]): readonly (Cell | bigint)[] {
  if (!('valid' in column)) return column;
  const { values, valid } = column;
  return Array.from({ length: values.length }, (_, i) => {
    return ((valid[i >> 3] ?? 0) >> (i & 7)) & 1 ? (values[i] ?? null) : null;
  });
}

/** The pieces of a SELECT. */
function takePieces(sql: string, size: number): Promise<Blocks[]> {
  return engine.stream({ sql, values: [] }, size, async (pieces) => {
    const taken: Blocks[] = [];
    for await (const piece of pieces) taken.push(piece);
    return taken;
  });
}

async function takeWhole(sql: string): Promise<Blocks> {
  const [whole, ...others] = await takePieces(sql, Number.MAX_SAFE_INTEGER);
  expect(others).toEqual([]);
  if (!whole) throw new Error('no piece came');
  return whole;
}

const QUERY = `SELECT CASE WHEN i % 3 > 0 THEN i / 4 END AS fraction, CASE WHEN i <> 4999 THEN i::INTEGER END AS whole,
    i AS large, NULL::DOUBLE AS nothing, 'E' || i AS word, [i::VARCHAR] AS list
  FROM range(5000) AS rows(i) WHERE i % 7 <> 1 ORDER BY i`;

test('blocks hold what cells hold, over the edges of chunks, and nothing where there is null', async () => {
  const statement = { sql: QUERY, values: [] };
  const cells = await engine.select(statement);
  const blocks = await takeWhole(QUERY);
  expect(blocks.rows).toBe(cells.rows);
  const [fraction, whole, large, nothing, word, list] = blocks.columns;
  expect([fraction, whole, nothing, word, list].map((column) => cellsOf(column ?? []))).toEqual(
    [0, 1, 3, 4, 5].map((i) => cells.columns[i]),
  );
  expect(cellsOf(large ?? []).map(String)).toEqual(cells.columns[2]);
  for (const column of [fraction, whole, nothing]) {
    if (!column || !('valid' in column)) throw new Error('a column of numbers is no block');
    const gaps = cellsOf(column).flatMap((cell, i) => (cell === null ? [i] : []));
    expect(column.nulls).toBe(gaps.length);
    expect(gaps.every((i) => column.values[i] === 0)).toBe(true);
  }
});

test('no rows are blocks of none', async () => {
  const none = await takeWhole(`${QUERY} LIMIT 0`);
  expect([none.rows, none.columns.map((column) => cellsOf(column).length)]).toEqual([
    0,
    [0, 0, 0, 0, 0, 0],
  ]);
});

test('pieces come in order, none lost between them', async () => {
  const pieces = await takePieces(QUERY, 2048);
  expect(pieces.length).toBeGreaterThan(1);
  const { columns } = await engine.select({ sql: QUERY, values: [] });
  expect(pieces.flatMap(({ columns: [fraction] }) => cellsOf(fraction ?? []))).toEqual(columns[0]);
});

test('a connection is free again after a stream that was given up', async () => {
  const given = engine.stream({ sql: QUERY, values: [] }, 1, async (pieces) => {
    for await (const { rows } of pieces) throw new Error(`enough after ${rows}`);
  });
  await expect(given).rejects.toThrow('enough after 2048');
  expect((await engine.select({ sql: 'SELECT 1', values: [] })).rows).toBe(1);
});
