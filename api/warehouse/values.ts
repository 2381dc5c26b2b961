import { z } from 'zod';
import type { TableSchema } from '../../schemas/release/manifest.ts';
import type { Engine } from './duckdb.ts';
import { name } from './sql.ts';
import { bareEntry, codeListOf, rowsOf } from './codes.ts';
import type { CodeList } from './codes.ts';

const MOST_VALUES = 100_000;
const Value = z.tuple([z.string(), z.number()]);

/** The distinct texts of one column of a records release, as a code list. `lists` columns unnest. */
export async function readValues(
  engine: Engine,
  relation: string,
  column: string,
  lists: boolean,
): Promise<CodeList> {
  const value = lists ? `unnest(${name(column)})` : name(column);
  const result = await engine.select({
    sql: `SELECT value, count(*)::DOUBLE FROM (SELECT ${value} AS value FROM ${name(relation)})
      WHERE value IS NOT NULL GROUP BY value ORDER BY value LIMIT ${MOST_VALUES + 1}`,
    values: [],
  });
  const entries = rowsOf(result.columns, result.rows).map((row, sort) => {
    const [code, rows] = Value.parse(row);
    return bareEntry(code, sort, rows);
  });
  return codeListOf(entries, entries.length <= MOST_VALUES);
}

const Branch = z.tuple([z.string(), z.string(), z.string().nullable(), z.number()]);

/** The code list that a classification's own rows are, in their order: codes in their hierarchy. */
export async function readHierarchy(
  engine: Engine,
  relation: string,
  { code, name: label, parent, level }: NonNullable<TableSchema['hierarchy']>,
): Promise<CodeList> {
  const columns = [name(code), name(label), name(parent), `${name(level)}::DOUBLE`];
  const result = await engine.select({
    sql: `SELECT ${columns.join(', ')} FROM ${name(relation)} LIMIT ${MOST_VALUES}`,
    values: [],
  });
  const entries = rowsOf(result.columns, result.rows).map((row, sort) => {
    const [own, title, above, depth] = Branch.parse(row);
    return { ...bareEntry(own, sort, 1), name: title, parent: above, level: depth };
  });
  return codeListOf(entries);
}
