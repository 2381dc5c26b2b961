import { z } from 'zod';
import type { Engine } from './duckdb.ts';
import type { Cell } from './results.ts';
import { name } from './sql.ts';

/** One code of a release, as `codes.parquet` holds it. For areas `parent` is the area type. */
export interface CodeEntry {
  readonly code: string;
  readonly name: string;
  readonly name_cy: string | null;
  readonly parent: string | null;
  readonly level: number | null;
  readonly sort: number;
  readonly publisher_code: string | null;
  readonly rows: number;
  readonly first_period: string | null;
  readonly last_period: string | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
}

/** The codes of one column, in their own order, found by code. */
export interface CodeList {
  readonly entries: readonly CodeEntry[];
  readonly byCode: ReadonlyMap<string, CodeEntry>;
  /** False when there are too many values to hold: then any value may be asked for. */
  readonly closed: boolean;
}

/** The entries above one, the nearest first. Only lists with levels are checked for circles. */
export function listParents({ byCode }: CodeList, { parent }: CodeEntry): CodeEntry[] {
  const parents: CodeEntry[] = [];
  let above = byCode.get(parent ?? '');
  while (above && !parents.includes(above)) {
    parents.push(above);
    above = byCode.get(above.parent ?? '');
  }
  return parents;
}

/** The entries of the lowest level: unit groups of occupations. */
export function listLowest(entries: readonly CodeEntry[]): CodeEntry[] {
  const lowest = Math.max(...entries.map(({ level }) => level ?? 0));
  return entries.filter(({ level }) => (level ?? 0) === lowest);
}

/** The code lists of a release by column. */
export type CodeLists = ReadonlyMap<string, CodeList>;

const text = z.string();
const CodeRow = z.tuple([
  text,
  text,
  text,
  text.nullable(),
  text.nullable(),
  z.number().nullable(),
  z.number(),
  text.nullable(),
  z.number(),
  text.nullable(),
  text.nullable(),
  text.nullable(),
  text.nullable(),
]);

const SELECT_CODES = (relation: string): string =>
  `SELECT column_name, code, name, name_cy, parent, level::INTEGER, sort::INTEGER, publisher_code,
     rows::DOUBLE, first_period, last_period, period_start::VARCHAR, period_end::VARCHAR
   FROM ${name(relation)} ORDER BY column_name, sort, code`;

/** The rows of a small result. */
export function rowsOf(columns: readonly (readonly Cell[])[], rows: number): Cell[][] {
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? null));
}

/** An entry of which only the code, its name and how many rows have it are known. */
export function bareEntry(code: string, sort: number, rows: number): CodeEntry {
  return {
    code,
    name: code,
    name_cy: null,
    parent: null,
    level: null,
    sort,
    publisher_code: null,
    rows,
    first_period: null,
    last_period: null,
    period_start: null,
    period_end: null,
  };
}

/** A code list of entries that are already in their order. */
export function codeListOf(entries: readonly CodeEntry[], closed = true): CodeList {
  return { entries, byCode: new Map(entries.map((entry) => [entry.code, entry])), closed };
}

/** Reads every code list of a release from its exposed `codes.parquet`. */
export async function readCodeLists(engine: Engine, relation: string): Promise<CodeLists> {
  const result = await engine.select({ sql: SELECT_CODES(relation), values: [] });
  const lists = new Map<string, CodeEntry[]>();
  for (const row of rowsOf(result.columns, result.rows)) {
    const [column, code, label, name_cy, parent, level, sort, publisher_code, ...rest] =
      CodeRow.parse(row);
    const [rows, first_period, last_period, period_start, period_end] = rest;
    const list = lists.get(column) ?? [];
    list.push({
      code,
      name: label,
      name_cy,
      parent,
      level,
      sort,
      publisher_code,
      rows,
      first_period,
      last_period,
      period_start,
      period_end,
    });
    lists.set(column, list);
  }
  return new Map([...lists].map(([column, entries]) => [column, codeListOf(entries)]));
}
