import { name, newBinder } from '../warehouse/sql.ts';
import type { Binder, Statement } from '../warehouse/sql.ts';
import { DIALECTS } from './dialects.ts';
import type { Dialect } from './dialects.ts';
import { hasJoinedList } from './filters/filter.ts';
import type { Filter } from './filters/filter.ts';
import { NEWEST_FIRST, qualifyLatestEach } from './periods/periods.ts';
import type { Query } from './query.ts';
import { afterSql, orderSql } from './sort.ts';
import type { TableColumn } from './tables/table.ts';

/**
 * The rows asked from. An order names it, because an answered column may carry the name of the
 * stored one it is written from, and ORDER BY would take the written text.
 */
const ROWS = 'stored';

const all = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.map((each) => `(${each})`).join(' AND ')}`;

/** FROM and WHERE of a question. The last period of a series is found before cells are cut. */
function source(
  { table, filters, latestEach }: Query,
  binder: Binder,
  which: (filter: Filter) => boolean = () => true,
  more: readonly string[] = [],
): string {
  const sql = (filter: Filter): string => filter.sql(binder);
  const asked = filters.filter(which);
  if (!latestEach) return `${table.relation} AS ${ROWS}${all([...asked.map(sql), ...more])}`;
  const series = asked.filter(({ bySeries }) => bySeries).map(sql);
  const cells = asked.filter(({ bySeries }) => !bySeries).map(sql);
  const last = `SELECT * FROM ${table.relation}${all(series)} ${qualifyLatestEach(table.key)}`;
  return `(${last}) AS ${ROWS}${all([...cells, ...more])}`;
}

/** `x_name` in Welsh where there is an official one, else in English. */
function nameSql(query: Query, column: TableColumn, binder: Binder): string {
  const coded = column.name.replace(/_name$/, '');
  const list =
    query.lang === 'cy' && column.role === 'name' ? query.table.codes.get(coded) : undefined;
  const welsh = list?.entries.filter(({ name_cy }) => name_cy !== null) ?? [];
  if (welsh.length === 0) return column.sql;
  const codes = binder.bind(welsh.map(({ code }) => code));
  const names = binder.bind(welsh.map(({ name_cy }) => name_cy ?? ''));
  return `coalesce(MAP(${codes}::VARCHAR[], ${names}::VARCHAR[])[${name(coded)}], ${column.sql})`;
}

/**
 * The rows of a question in one dialect. With `place`, the sort columns follow the answered ones,
 * unnamed, so that the last row says where the next page begins.
 */
export function compileRows(query: Query, dialect: Dialect, place = false): Statement {
  const binder = newBinder();
  const write = DIALECTS[dialect];
  const selected = query.columns.map(
    (column) => `${write(column, nameSql(query, column, binder))} AS ${name(column.name)}`,
  );
  const keys = place
    ? query.sort.map(({ column, date }) => `${ROWS}.${name(column)}${date ? '::VARCHAR' : ''}`)
    : [];
  const after = query.after ? [afterSql(query.sort, query.after, binder)] : [];
  // Welsh names are bound as lists too, and leave the order as it is: only the filters count.
  const before = binder.values.length;
  const from = source(query, binder, undefined, after);
  const inOrder = query.inStoredOrder && !hasJoinedList(binder.values.slice(before));
  const order = inOrder ? '' : ` ORDER BY ${orderSql(query.sort, ROWS)}`;
  const limit = query.limit === null ? '' : ` LIMIT ${query.limit}`;
  const sql = `SELECT ${[...selected, ...keys].join(', ')} FROM ${from}${order}${limit}`;
  return { sql, values: binder.values };
}

/** The newest period in which a question has rows when its own choice of periods is left out. */
export function compileNewest({ table, filters }: Query): Statement {
  const binder = newBinder();
  const others = filters
    .filter(({ column }) => column !== 'period')
    .map((each) => each.sql(binder));
  const sql = `SELECT period FROM ${table.relation}${all(others)} ORDER BY ${NEWEST_FIRST} LIMIT 1`;
  return { sql, values: binder.values };
}

/**
 * One row about all pages of a question: how many rows, how many a filter on numbers passed over,
 * and for each of `columns` the list of values that occur.
 */
export function compileFacts(query: Query, columns: readonly string[]): Statement {
  const binder = newBinder();
  const numeric = query.filters.filter((filter) => filter.numeric);
  const matches = numeric.map((filter) => `(${filter.sql(binder)})`).join(' AND ');
  const empty = numeric.map(({ column }) => `${name(column)} IS NULL`).join(' OR ');
  const only = numeric.length === 0 ? '' : ` FILTER (WHERE ${matches})`;
  const selected = [
    `count(*)${only}::DOUBLE`,
    numeric.length === 0 ? '0::DOUBLE' : `count(*) FILTER (WHERE ${empty})::DOUBLE`,
    ...columns.map((column) => `list(DISTINCT ${name(column)})${only}`),
  ];
  const from = source(query, binder, (filter) => !filter.numeric);
  return { sql: `SELECT ${selected.join(', ')} FROM ${from}`, values: binder.values };
}
