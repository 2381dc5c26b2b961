import { name, text } from '../../../../duckdb.ts';
import { readBytes } from '../../../../fetch/documents/read-document.ts';
import type { Snapshot } from '../../../../fetch/snapshot.ts';
import { columnsOf } from '../ask/judge-page.ts';

/** The data pages of a vintage, in the order they were taken; `page` in SQL is the place in it. */
export function dataPages(snapshots: readonly Snapshot[]): Snapshot[] {
  return snapshots.filter(({ role }) => role === 'data');
}

const LONGEST_HEADER = 64 * 1024;

/** Column names of a page, from its first line. */
export async function readColumns(page: Snapshot): Promise<string[]> {
  const start = (await readBytes(page.path, 0, LONGEST_HEADER)).toString('utf8');
  return columnsOf(start.slice(0, start.indexOf('\n')).replace(/\r$/, ''));
}

/** SQL that reads pages as they came: every column text, nothing guessed, empty is null. */
export function scanPages(pages: readonly Snapshot[], columns: readonly string[]): string {
  const files = pages.map(({ path }) => text(path)).join(', ');
  const types = columns.map((column) => `${text(column)}: 'VARCHAR'`).join(', ');
  return `read_csv([${files}], columns = {${types}}, auto_detect = false, header = true,
    delim = ',', quote = '"', escape = '"', strict_mode = true)`;
}

/** SQL of a small table out of texts and numbers, for a join. `numbers` are its number columns. */
export function tableOf(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  numbers: readonly string[] = [],
): string {
  const cell = (value: string | number | null): string =>
    value === null ? 'NULL' : typeof value === 'number' ? String(value) : text(value);
  const typed = columns.map((column) => {
    const type = numbers.includes(column) ? 'BIGINT' : 'VARCHAR';
    return `${name(column)}::${type} AS ${name(column)}`;
  });
  const body = rows.length === 0 ? [columns.map(() => null)] : rows;
  const values = body.map((row) => `(${row.map(cell).join(', ')})`).join(', ');
  return `CREATE OR REPLACE TEMP TABLE ${name(table)} AS SELECT ${typed.join(', ')}
    FROM (VALUES ${values}) AS list(${columns.map(name).join(', ')}) WHERE ${rows.length > 0}`;
}
