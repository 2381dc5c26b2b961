import { quoted, shell, sql } from './quote.ts';

/** The languages that a query is written in, and their names. */
export const LANGUAGES = {
  curl: 'curl',
  python: 'Python',
  r: 'R',
  duckdb: 'DuckDB',
  javascript: 'JavaScript',
} as const;
export type Language = keyof typeof LANGUAGES;

/**
 * One query in each language, ready to run: `path` is `/v1/datasets/{id}/data` without an extension,
 * `query` starts with `?` or is empty. Codes are read as text, so that `01` stays `01`.
 */
export function writeSnippets(
  base: string,
  path: string,
  query: string,
  codes: readonly string[] = [],
): Record<Language, string> {
  const csv = `${base}${path}.csv${query}`;
  const json = `${base}${path}.json${query}`;
  const types = codes.map((name) => `${quoted(name)}: str`).join(', ');
  const classes = codes.map((name) => `${name} = "character"`).join(', ');
  return {
    curl: `curl --fail --remote-time --output data.csv ${shell(csv)}`,
    python: [
      'import pandas as pd',
      '',
      `rows = pd.read_csv(${quoted(csv)}${types === '' ? '' : `, dtype={${types}}`})`,
    ].join('\n'),
    r:
      classes === ''
        ? `rows <- read.csv(${quoted(csv)})`
        : `rows <- read.csv(${quoted(csv)},\n  colClasses = c(${classes}))`,
    duckdb: `SELECT *\nFROM read_csv(${sql(csv)}${
      codes.length === 0
        ? ''
        : `, types = {${codes.map((name) => `${name}: 'VARCHAR'`).join(', ')}}`
    });`,
    javascript: [
      'const rows = [];',
      `let next = ${quoted(json)};`,
      'while (next) {',
      '  const response = await fetch(next);',
      '  const answer = await response.json();',
      '  if (!response.ok) throw new Error(answer.detail);',
      '  rows.push(...answer.data);',
      '  next = answer.next && new URL(answer.next, response.url);',
      '}',
    ].join('\n'),
  };
}
