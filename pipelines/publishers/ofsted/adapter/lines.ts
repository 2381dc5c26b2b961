import type { Database } from '../../../duckdb.ts';
import { Refused } from '../../../fetch/refusal.ts';
import { readCsv } from './csv.ts';

/**
 * Counts the lines of a file whose columns pass. Throws {@link Refused} naming the file for one that
 * cannot be read, and for what `demand` says of its columns.
 */
export async function countLines(
  path: string,
  file: string,
  demand: (columns: readonly string[]) => void,
): Promise<number> {
  try {
    const { columns, lines } = await readCsv(path);
    demand(columns);
    return lines.length;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(error.code, `${file}: ${error.message.slice(error.code.length + 2)}`);
  }
}

/** Makes a table of the lines of a file (`line`, `cells`), and answers its columns. */
export async function loadLines(
  database: Database,
  table: string,
  path: string,
): Promise<readonly string[]> {
  const { columns, lines } = await readCsv(path);
  await database.run(
    `CREATE OR REPLACE TEMP TABLE ${table} AS
     SELECT unnest(from_json($1::JSON, '[{"line": "INTEGER", "cells": ["VARCHAR"]}]'), recursive := true)`,
    [JSON.stringify(lines.map((cells, before) => ({ line: before + 2, cells })))],
  );
  return columns;
}

/** SQL of the cell of a column; a blank one is null. */
export const cellOf = (columns: readonly string[], column: string): string =>
  `nullif(cells[${columns.indexOf(column) + 1}], '')`;
