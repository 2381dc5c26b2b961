import { z } from 'zod';
import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { chooseBeside } from './choose-beside.ts';
import { listHiding, listSums, nameCell, readCells, readSums } from './read-tables.ts';
import type { CodeSums, CountTable } from './read-tables.ts';

/** The codes of one column that add up to others, and the table that says so. */
const SUMS = [
  { column: 'area', other: 'occupation', table: 'sum_areas' },
  { column: 'occupation', other: 'area', table: 'sum_occupations' },
] as const;

const Count = z.object({ hidden: z.coerce.number() });

/**
 * SQL that hides one more part of every sum in table `exposed`, which is the last of `tables`; they are
 * made of `parts`, the cells that are parts of a sum. Those that the release before hid are taken
 * first, so that two releases hide the same, and then the smallest, so that the least is lost.
 */
const hideFirst = ({ column, other, table }: (typeof SUMS)[number], tables: string): string =>
  `UPDATE flow_cells SET is_hidden = true FROM (
      WITH parts AS (
        SELECT c.*, s.parent, s.is_whole, whole.is_hidden AS is_whole_hidden
        FROM flow_cells AS c JOIN ${table} AS s ON s.child = c.${column}
        JOIN flow_cells AS whole ON whole.measure = c.measure AND whole.period = c.period
          AND whole.${other} = c.${other} AND whole.${column} = s.parent),
      ${tables}
      SELECT DISTINCT ON (measure, period, ${other}, parent) measure, period, area, occupation
      FROM parts SEMI JOIN exposed USING (measure, period, ${other}, parent) WHERE NOT is_hidden
      ORDER BY measure, period, ${other}, parent, NOT was_hidden, value, ${column}) AS next
    WHERE flow_cells.measure = next.measure AND flow_cells.period = next.period
      AND flow_cells.area = next.area AND flow_cells.occupation = next.occupation`;

/**
 * One more part of every sum in which the hidden parts would be known too well: a whole that is
 * printed less its other parts, or one that is hidden as the sum of printed ones.
 */
const hideNext = (of: (typeof SUMS)[number], leastWidth: number): string =>
  hideFirst(
    of,
    `sets AS (
        SELECT measure, period, ${of.other}, parent, any_value(is_whole) AS is_whole,
          any_value(is_whole_hidden) AS is_whole_hidden, count(*) FILTER (is_hidden) AS hidden,
          bool_or(is_secret) AS has_secret, coalesce(sum(value) FILTER (is_hidden), 0) AS held FROM parts GROUP BY ALL),
      exposed AS (
        FROM sets WHERE CASE WHEN is_whole_hidden THEN is_whole AND held < ${leastWidth}
          ELSE has_secret AND (hidden < 2 OR held < ${leastWidth}) END)`,
  );

/**
 * One more part of every printed whole that, less its printed parts, is what too few employers make
 * up, though each of the hidden parts may be large: two of one employer are no cover for each other.
 */
const hideLone = (of: (typeof SUMS)[number]): string =>
  hideFirst(
    of,
    `rests AS (
        SELECT measure, period, ${of.other}, parent, employer, sum(made.value) AS value
        FROM (FROM parts WHERE is_hidden AND is_whole AND NOT is_whole_hidden) AS hidden
        JOIN flow_employers AS made USING (measure, period, area, occupation) GROUP BY ALL),
      exposed AS (
        SELECT measure, period, ${of.other}, parent FROM rests GROUP BY ALL
        HAVING makes_secret(count(*), max(value), sum(value)))`,
  );

/** Hides what {@link chooseBeside} finds until nothing is known too well, or nothing is left to hide. */
async function mend(
  database: Database,
  { measure, period }: CountTable,
  sums: CodeSums,
  leastWidth: number,
): Promise<void> {
  let cells = await readCells(database, { measure, period });
  const all = listSums(cells, sums);
  const hidden: string[] = [];
  for (;;) {
    const beside = chooseBeside(cells, all, leastWidth);
    if (beside.size === 0) break;
    hidden.push(...beside);
    cells = cells.map((cell) => (beside.has(nameCell(cell)) ? { ...cell, is_hidden: true } : cell));
  }
  if (hidden.length === 0) return;
  await database.run(
    `UPDATE flow_cells SET is_hidden = true
     WHERE measure = ${text(measure)} AND period = ${text(period)}
       AND list_contains(from_json($1::JSON, '["VARCHAR"]'), area || ' ' || occupation)`,
    [JSON.stringify(hidden)],
  );
}

/**
 * Hides cells of `flow_cells` beside those that are hidden, so that no sum of areas or occupations
 * tells one of them to within less than `leastWidth` (complementary suppression; Cox 1980, JASA 75,
 * 377-385): first sum by sum, then what an attack with all sums at once still finds.
 */
export async function hideCells(database: Database, leastWidth: number): Promise<void> {
  const count = async (): Promise<number> =>
    (await database.row('SELECT count(*) FILTER (is_hidden) AS hidden FROM flow_cells', Count))
      .hidden;
  const repeat = async (statements: readonly string[]): Promise<void> => {
    for (let before = -1, now = await count(); now > before;) {
      for (const sql of statements) await database.run(sql);
      before = now;
      now = await count();
    }
  };
  const next = SUMS.map((sums) => hideNext(sums, leastWidth));
  await repeat(next);
  // Few are lone, and finding them takes longer: they are looked for when the rest is done.
  await repeat([...SUMS.map(hideLone), ...next]);
  const sums = await readSums(database);
  for (const table of await listHiding(database)) await mend(database, table, sums, leastWidth);
}
