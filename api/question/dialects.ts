import type { Column } from '../../schemas/release/manifest.ts';

/** What the rows are written for. */
export type Dialect = 'json' | 'csv' | 'ndjson' | 'parquet';

/** How one column is written, given the SQL that answers it. */
type Write = (column: Pick<Column, 'type' | 'role'>, sql: string) => string;

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
  csv: (column, sql) => (isFlags(column) ? `nullif(${sql}, '')` : csv(column, sql)),
  ndjson: (column, sql) =>
    isFlags(column)
      ? `CASE WHEN ${sql} = '' THEN []::VARCHAR[] ELSE string_split(${sql}, ' ') END`
      : ndjson(column, sql),
  parquet: (_, sql) => sql,
};
