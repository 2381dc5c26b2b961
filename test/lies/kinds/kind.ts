import { z } from 'zod';
import { name, text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import type { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { Chance } from '../told/chance.ts';

/** Honest rows to lie about: `honest.parsed` of a database, and the period the lie is told of. */
export interface Scene {
  readonly database: Database;
  readonly declaration: ObservationsDeclaration;
  readonly period: string;
  /** Periods of the same length before it, the nearest first. */
  readonly earlier: readonly string[];
}

/** A lie ready to be told: statements over `parsed`, of what, and how large. */
export interface Planted {
  readonly statements: readonly string[];
  readonly scope: string;
  readonly size: string;
  /** Of names: only a release before holds the right ones, so that nobody could tell a first release. */
  readonly needsBefore?: boolean;
}

/** One way in which figures can be wrong without looking it. */
export interface Kind {
  readonly id: string;
  readonly what: string;
  /**
   * What is wrong: figures; the names of codes, so that every figure under them is another; or words
   * beside figures that stay as they are.
   */
  readonly of: 'figures' | 'names' | 'words';
  /** Draws a lie; undefined when these rows have nothing to tell it of. */
  plant(scene: Scene, chance: Chance): Promise<Planted | undefined>;
}

/** Rows with a number in the period of a scene. */
export const numbersOf = ({ period }: Pick<Scene, 'period'>): string =>
  `disposition = 'publish' AND period = ${text(period)} AND value IS NOT NULL`;

/** The different values of a column among honest rows, in their order. */
export async function listValues(
  { database }: Scene,
  column: string,
  where: string,
): Promise<string[]> {
  const rows = await database.rows(
    `SELECT DISTINCT ${column}::VARCHAR AS value FROM honest.parsed
     WHERE ${where} AND ${column} IS NOT NULL ORDER BY 1 LIMIT 50000`,
    z.object({ value: z.string() }),
  );
  return rows.map(({ value }) => value);
}

/** How many honest rows a condition holds for. */
export async function countRows({ database }: Scene, where: string): Promise<number> {
  const sql = `SELECT count(*) AS rows FROM honest.parsed WHERE ${where}`;
  return (await database.row(sql, z.object({ rows: z.coerce.number() }))).rows;
}

/** A number as the publisher of its measure prints it: to its rounding, or else its decimals. */
export function printed({ declaration }: Pick<Scene, 'declaration'>, value: string): string {
  const cases = declaration.measures.map(({ id, rounding, decimals }) => {
    const to = rounding?.to;
    const rounded =
      to === undefined
        ? `round(${value}, ${Math.max(decimals, 1)})`
        : `round((${value}) / ${to}) * ${to}`;
    return `WHEN ${text(id)} THEN ${rounded}`;
  });
  return `CASE measure ${cases.join(' ')} END`;
}

/** A statement that gives other values to the rows for which a condition holds. */
export function setValue(scene: Scene, value: string, where: string): string {
  const as = printed(scene, value);
  return `UPDATE parsed SET value = ${as}, source_value = (${as})::VARCHAR WHERE ${where}`;
}

/** Columns that make a series, beside its boundary set. */
export const seriesOf = ({ declaration }: Pick<Scene, 'declaration'>): string[] => [
  ...declaration.entities,
  ...declaration.dimensions.map(({ id }) => id),
  'measure',
];

/** The condition that a row is of the same series as one whose columns begin with `old_`. */
export const isSameSeries = (columns: readonly string[]): string =>
  columns
    .map((column) => `${name(column)} IS NOT DISTINCT FROM ${name(`old_${column}`)}`)
    .join(' AND ');

/** Honest rows as a table whose columns begin with `old_`, where a condition holds. */
export const oldRows = (columns: readonly string[], where: string): string =>
  `(SELECT ${columns.map((column) => `${name(column)} AS ${name(`old_${column}`)}`).join(', ')}
    FROM honest.parsed WHERE ${where})`;
