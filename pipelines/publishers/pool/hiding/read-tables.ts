import { z } from 'zod';
import type { Sum } from '../../../../schemas/figures/disclosure/known.ts';
import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';

const Table = z.object({ measure: z.string(), period: z.string() });
/** One measure in one month: its cells are published side by side. */
export type CountTable = z.infer<typeof Table>;

const Cell = z.object({
  ...{ area: z.string(), occupation: z.string(), value: z.number() },
  ...{ is_hidden: z.boolean(), is_secret: z.boolean(), is_gone: z.boolean() },
  ...{ before: z.number().nullable(), was_hidden: z.boolean() },
});
/**
 * A count, whether it is withheld, and whether that is for its own sake or for that of others; and
 * what the release before shows of it, or that it withheld it. One that is gone has no row any more.
 */
export type CountCell = z.infer<typeof Cell>;

const Link = z.object({ child: z.string(), parent: z.string(), is_whole: z.boolean() });

/** Codes that are parts of others, by the code of the whole. */
type Parts = ReadonlyMap<string, { readonly parts: readonly string[]; readonly isWhole: boolean }>;
/** How the codes of areas and of occupations add up. */
export type CodeSums = Readonly<Record<'area' | 'occupation', Parts>>;

/** How a cell is named in sums. */
export const nameCell = ({ area, occupation }: Pick<CountCell, 'area' | 'occupation'>): string =>
  `${area} ${occupation}`;

const REST = 'rest of';
/** Whether a name in a sum is that of what no part of it has. */
export const isRest = (name: string): boolean => name.startsWith(REST);

/** The tables in which something is hidden. */
export function listHiding(database: Database): Promise<CountTable[]> {
  const sql = 'SELECT DISTINCT measure, period FROM flow_cells WHERE is_hidden ORDER BY ALL';
  return database.rows(sql, Table);
}

/** All cells of one table, with those that the release before has alone. */
export function readCells(
  database: Database,
  { measure, period }: CountTable,
): Promise<CountCell[]> {
  return database.rows(
    `SELECT area, occupation, coalesce(c.value, 0) AS value, coalesce(is_hidden, false) AS is_hidden,
       coalesce(is_secret, false) AS is_secret, c.value IS NULL AS is_gone, b.value AS before,
       coalesce(b.was_hidden, false) AS was_hidden
     FROM (FROM flow_cells WHERE measure = ${text(measure)} AND period = ${text(period)}) AS c
     FULL JOIN (FROM flow_before WHERE measure = ${text(measure)} AND period = ${text(period)}) AS b
       USING (area, occupation) ORDER BY ALL`,
    Cell,
  );
}

/** Which codes add up to which others, as the dataset's SQL says. */
export async function readSums(database: Database): Promise<CodeSums> {
  const read = async (table: string): Promise<Parts> => {
    const parts = new Map<string, { parts: string[]; isWhole: boolean }>();
    for (const { child, parent, is_whole } of await database.rows(`FROM ${table}`, Link)) {
      const held = parts.get(parent) ?? { parts: [], isWhole: is_whole };
      held.parts.push(child);
      parts.set(parent, held);
    }
    return parts;
  };
  return { area: await read('sum_areas'), occupation: await read('sum_occupations') };
}

/** Every sum of a table; one whose parts are not all of it has a part for the rest. */
export function listSums(cells: readonly CountCell[], sums: CodeSums): Sum[] {
  const there = new Set(cells.map(nameCell));
  return (['area', 'occupation'] as const).flatMap((column) =>
    cells.flatMap((cell): Sum[] => {
      const found = sums[column].get(cell[column]);
      if (!found) return [];
      const whole = nameCell(cell);
      // A part without a row is none. Where no part has one, the measure is not divided so.
      const parts = found.parts
        .map((code) => nameCell({ ...cell, [column]: code }))
        .filter((part) => there.has(part));
      if (parts.length === 0) return [];
      const rest = found.isWhole ? [] : [`${REST} ${column} ${whole}`];
      return [{ whole, parts: [...parts, ...rest] }];
    }),
  );
}
