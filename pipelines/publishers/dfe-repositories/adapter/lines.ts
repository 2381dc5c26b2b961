import { text } from '../../../duckdb.ts';
import type { RepositoryFile } from '../source.ts';

/**
 * Values of a statement `INSERT INTO … VALUES ('a', 'O''Neill', NULL, 7)` as a list of texts, `NULL`
 * a null; an empty list where there is no such statement.
 */
const VALUES = `list_transform(
  regexp_extract_all(regexp_extract(statement, '(?i)VALUES\\s*\\((.*)\\)\\s*;?\\s*$', 1), '''(?:[^'']|'''')*''|[^,''\\s]+'),
  lambda cell: CASE WHEN cell[1] = '''' THEN replace(cell[2:-2], '''''', '''') WHEN upper(cell) <> 'NULL' THEN cell END)`;

/** Lines of a script: `line`, `statement` and `cells`. */
export const scriptLines = (path: string): string =>
  `SELECT line, statement, ${VALUES} AS cells
   FROM (SELECT unnest(statements) AS statement, generate_subscripts(statements, 1) AS line
         FROM (SELECT string_split(replace(content, chr(13), ''), chr(10)) AS statements FROM read_text(${text(path)})))
   WHERE regexp_matches(statement, '(?i)^\\s*INSERT\\s+INTO\\b')`;

const csv = (path: string): string =>
  `read_csv(${text(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '')`;

/**
 * SQL of the rows of a file, every column text under its own name, after `line`: the line of a CSV
 * or script, the row of a Parquet file.
 */
export const LINES: Readonly<
  Record<RepositoryFile['form'], (path: string, columns: readonly string[]) => string>
> = {
  csv: (path) => `SELECT row_number() OVER () + 1 AS line, * FROM ${csv(path)}`,
  parquet: (path) =>
    `SELECT row_number() OVER () AS line, COLUMNS(*)::VARCHAR FROM read_parquet(${text(path)})`,
  script: (path, columns) =>
    `SELECT line, ${columns.map((column, at) => `cells[${at + 1}] AS "${column}"`).join(', ')}
     FROM (${scriptLines(path)})`,
};
