import type { Column } from '../../schemas/release/manifest.ts';

/** What the rows are written for. */
export type Dialect = 'json' | 'csv' | 'ndjson' | 'parquet';

/** How one column is written, given the SQL that answers it. */
type Write = (column: Pick<Column, 'type' | 'role' | 'printed'>, sql: string) => string;

/** A double in the shortest form that reads back to the same double: `13090`, not `13090.0`. */
function shortest(sql: string): string {
  return `CASE WHEN ${sql} = trunc(${sql}) AND abs(${sql}) < 1e15 THEN ${sql}::BIGINT::VARCHAR ELSE ${sql}::VARCHAR END`;
}

const isFlags = ({ type, role }: Pick<Column, 'type' | 'role'>): boolean =>
  role === 'flags' && type === 'text';

const byType =
  (table: Readonly<Record<Column['type'], (sql: string) => string>>): Write =>
  (column, sql) =>
    table[column.type](sql);

const same = (sql: string): string => sql;
const asText = (sql: string): string => `${sql}::VARCHAR`;

const csv = byType({
  text: same,
  texts: (sql) => `array_to_string(${sql}, ' ')`,
  double: shortest,
  integer: same,
  date: asText,
  boolean: same,
});

const ndjson = byType({
  text: same,
  texts: same,
  double: (sql) => `(${shortest(sql)})::JSON`,
  integer: same,
  date: asText,
  boolean: same,
});

/**
 * What anybody may have written, so that no spreadsheet takes it for a formula: text that begins as one
 * does gets an apostrophe before it (OWASP, CSV injection).
 */
const defused = (sql: string): string =>
  `CASE WHEN regexp_matches(${sql}, '^[=+@\\t\\r-]') THEN '''' || ${sql} ELSE ${sql} END`;

/** Flags are one text as stored: an empty cell in CSV, an array in JSON. */
export const DIALECTS: Readonly<Record<Dialect, Write>> = {
  json: byType({
    text: same,
    texts: same,
    double: same,
    integer: (sql) => `${sql}::DOUBLE`,
    date: asText,
    boolean: same,
  }),
  csv(column, sql) {
    if (isFlags(column)) return `nullif(${sql}, '')`;
    return column.printed ? defused(sql) : csv(column, sql);
  },
  ndjson: (column, sql) =>
    isFlags(column)
      ? `CASE WHEN ${sql} = '' THEN []::VARCHAR[] ELSE string_split(${sql}, ' ') END`
      : ndjson(column, sql),
  parquet: (_, sql) => sql,
};
