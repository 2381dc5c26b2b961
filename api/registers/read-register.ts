import { z } from 'zod';
import { openNames } from '../../schemas/names/find-names.ts';
import type { FoundNames, NamedEntry } from '../../schemas/names/find-names.ts';
import type { InForce, RegisterEntity } from '../../schemas/words/entities.ts';
import type { Column, ColumnRole } from '../../schemas/release/manifest.ts';
import { bareEntry, codeListOf, rowsOf } from '../warehouse/codes.ts';
import type { CodeEntry, CodeList } from '../warehouse/codes.ts';
import type { Engine } from '../warehouse/duckdb.ts';
import { selectColumn } from '../warehouse/read-stored.ts';
import type { Cell } from '../warehouse/results.ts';
import type { Release } from '../warehouse/release.ts';
import { name } from '../warehouse/sql.ts';

/** One release of a register: its entries in the order of their codes, in their hierarchy. */
export interface Register {
  readonly entity: RegisterEntity;
  readonly release: Release;
  readonly list: CodeList;
  inForce(code: string): InForce;
  /** The names that an entry has beside its own. */
  otherNames(code: string): readonly string[];
  /** The entries whose name, or other name, and code hold these words. */
  findByName(words: string): FoundNames;
  /**
   * Of each entry, those of these codes that a column of codes holds; null where the release has no such
   * column, or nothing in it.
   */
  findLinks(
    column: string,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]> | null>;
  /** What the release says of an entry in columns that no other member holds, by column. */
  readAttributes(code: string): Promise<Readonly<Record<string, Cell>>>;
}

/** The column of names that an entry has beside its own, in every register that holds such names. */
const OTHER_NAMES = 'other_names';

const text = z.string().nullable();
const Row = z.tuple([
  z.string(),
  z.string(),
  text,
  z.number().nullable(),
  text,
  text,
  z.array(z.string()).nullable(),
]);
const Link = z.tuple([z.string(), z.string()]);

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

/** The part of a register that is asked of the engine anew, since one entry or few are wanted. */
function openLooks(
  read: Engine['select'],
  { key, data, others }: { key: string; data: string; others: readonly Column[] },
): Pick<Register, 'findLinks' | 'readAttributes'> {
  const isBare = async (column: string): Promise<boolean> => {
    const sql = `SELECT 1 FROM ${data} WHERE ${name(column)} IS NOT NULL LIMIT 1`;
    return (await read({ sql, values: [] })).rows === 0;
  };
  return {
    async findLinks(column, codes) {
      const held = others.find((each) => each.name === column && each.type.startsWith('text'));
      if (!held) return null;
      const links = held.type === 'texts' ? `unnest(${name(column)})` : name(column);
      const places = codes.map((_, at) => `$${at + 1}`).join(', ');
      const { columns, rows } = await read({
        sql: `SELECT code, link FROM (SELECT ${key} AS code, ${links} AS link FROM ${data}) WHERE link IN (${places}) ORDER BY ALL`,
        values: [...codes],
      });
      if (rows === 0 && (await isBare(column))) return null;
      const found = new Map<string, string[]>();
      for (const row of rowsOf(columns, rows)) {
        const [code, link] = Link.parse(row);
        found.set(code, [...(found.get(code) ?? []), link]);
      }
      return found;
    },
    async readAttributes(code) {
      if (others.length === 0) return {};
      const { columns } = await read({
        sql: `SELECT ${others.map(selectColumn).join(', ')} FROM ${data} WHERE ${key} = $1`,
        values: [code],
      });
      return Object.fromEntries(
        others.map((column, at) => [column.name, columns[at]?.[0] ?? null]),
      );
    },
  };
}

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
  const key = selectColumn(own[0]);
  const others = all.filter((column) => !own.includes(column));
  const besides = others.find((each) => each.name === OTHER_NAMES && each.type === 'texts');
  const result = await read({
    sql: `SELECT ${[...own, besides].map(selectColumn).join(', ')} FROM ${name(data)} ORDER BY ${key}`,
    values: [],
  });
  const names: NamedEntry[] = [];
  const days = new Map<string, InForce>();
  const entries = rowsOf(result.columns, result.rows).map((row, sort): CodeEntry => {
    const [code, title, parent, level, from, to, more] = Row.parse(row);
    days.set(code, { from, to });
    names.push({ code, names: [title, ...(more ?? [])] });
    return { ...bareEntry(code, sort, 1), name: title, parent, level };
  });
  const byCode = new Map(names.map((each) => [each.code, each]));
  return {
    entity,
    release,
    list: codeListOf(entries),
    inForce: (code) => days.get(code) ?? { from: null, to: null },
    otherNames: (code) => byCode.get(code)?.names.slice(1) ?? [],
    findByName: openNames(names),
    ...openLooks(read, { key, data: name(data), others }),
  };
}
