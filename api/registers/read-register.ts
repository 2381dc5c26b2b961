import { z } from 'zod';
import type { RegisterEntity } from '../../schemas/words/entities.ts';
import type { Column, ColumnRole } from '../../schemas/release/manifest.ts';
import { bareEntry, codeListOf, rowsOf } from '../warehouse/codes.ts';
import type { CodeEntry, CodeList } from '../warehouse/codes.ts';
import type { Engine } from '../warehouse/duckdb.ts';
import type { Cell } from '../warehouse/results.ts';
import type { Release } from '../warehouse/release.ts';
import { name } from '../warehouse/sql.ts';

/** Days on which an entry is in force, inclusive; null is not known. */
export interface InForce {
  readonly from: string | null;
  readonly to: string | null;
}

/** One release of a register: its entries in the order of their codes, in their hierarchy. */
export interface Register {
  readonly entity: RegisterEntity;
  readonly release: Release;
  readonly list: CodeList;
  inForce(code: string): InForce;
  /** What the release says of an entry in columns that no other member holds, by column. */
  readAttributes(code: string): Promise<Readonly<Record<string, Cell>>>;
}

const AS_READ: Readonly<Record<Column['type'], (column: string) => string>> = {
  text: (column) => column,
  texts: (column) => column,
  boolean: (column) => column,
  double: (column) => column,
  integer: (column) => `${column}::DOUBLE`,
  date: (column) => `${column}::VARCHAR`,
};

const Row = z.tuple([
  z.string(),
  z.string(),
  z.string().nullable(),
  z.number().nullable(),
  z.string().nullable(),
  z.string().nullable(),
]);

/** Which column of a register holds what; undefined where it has none for it. */
function findColumns(columns: readonly Column[]) {
  const of = (role: ColumnRole, type: Column['type']): Column | undefined =>
    columns.find((column) => column.role === role && column.type === type);
  return [
    columns.find(({ key }) => key),
    of('title', 'text') ?? of('name', 'text'),
    of('parent', 'text'),
    of('level', 'integer'),
    of('from', 'date'),
    of('to', 'date'),
  ];
}

const select = (column: Column | undefined): string =>
  column ? AS_READ[column.type](name(column.name)) : 'NULL';

/** Reads all entries of a register: some thousands, kept by the caller. */
export async function readRegister(
  read: Engine['select'],
  entity: RegisterEntity,
  release: Release,
): Promise<Register> {
  const { data, manifest } = release;
  if (data === null) throw new Error(`${release.dataset} has no rows`);
  const all = (manifest.table?.columns ?? []).filter(({ optional }) => !optional);
  const own = findColumns(all);
  const key = select(own[0]);
  const result = await read({
    sql: `SELECT ${own.map(select).join(', ')} FROM ${name(data)} ORDER BY ${key}`,
    values: [],
  });
  const days = new Map<string, InForce>();
  const entries = rowsOf(result.columns, result.rows).map((row, sort): CodeEntry => {
    const [code, title, parent, level, from, to] = Row.parse(row);
    days.set(code, { from, to });
    return { ...bareEntry(code, sort, 1), name: title, parent, level };
  });
  const others = all.filter((column) => !own.includes(column));
  return {
    entity,
    release,
    list: codeListOf(entries),
    inForce: (code) => days.get(code) ?? { from: null, to: null },
    async readAttributes(code) {
      if (others.length === 0) return {};
      const { columns } = await read({
        sql: `SELECT ${others.map(select).join(', ')} FROM ${name(data)} WHERE ${key} = $1`,
        values: [code],
      });
      return Object.fromEntries(
        others.map((column, at) => [column.name, columns[at]?.[0] ?? null]),
      );
    },
  };
}
