import { z } from 'zod';
import { name, text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import { completeParsed } from '../../../pipelines/kinds/observations/cells/lay-out-cells.ts';
import { comparePeriods, findPeriod } from '../../../schemas/words/period.ts';
import type { HeldFigures, HeldVintage } from '../held/held-figures.ts';

/** Rows from which on a check takes seconds. */
const LARGE = 150_000;
/** The share of the rows of the fullest period below which a last one is taken for recorded in part. */
const THIN = 0.1;

const Counted = z.object({ period: z.string(), rows: z.coerce.number() });

/** What lies in database `honest`. */
export interface Honest {
  /** Oldest first. */
  readonly periods: readonly string[];
  /** Last periods that were recorded in part only, so that they are left out. */
  readonly thin: readonly string[];
  readonly isLarge: boolean;
}

/** Loads the tables that the parse of a state left into a database of their own, `honest`. */
export async function loadHonest(
  database: Database,
  { dataset }: HeldFigures,
  { tables }: HeldVintage,
): Promise<Honest> {
  await database.run(`ATTACH ':memory:' AS honest (COMPRESS); USE honest`);
  for (const [table, file] of tables) {
    await database.run(`CREATE TABLE ${name(table)} AS FROM read_parquet(${text(file)})`);
  }
  await completeParsed(database, dataset.declaration.entities);
  const counted = await database.rows(
    `SELECT period, count(*) AS rows FROM parsed
     WHERE disposition = 'publish' AND period IS NOT NULL GROUP BY period`,
    Counted,
  );
  const rows = new Map(counted.map(({ period, rows: held }) => [period, held]));
  const all = [...rows.keys()]
    .flatMap((code) => findPeriod(code) ?? [])
    .sort(comparePeriods)
    .map(({ code }) => code);
  const most = Math.max(...rows.values());
  const full = all.findLastIndex((period) => (rows.get(period) ?? 0) >= THIN * most) + 1;
  const thin = all.slice(full);
  if (thin.length > 0) {
    await database.run(`DELETE FROM parsed WHERE period IN (${thin.map(text).join(', ')})`);
  }
  await database.run('USE memory');
  const isLarge = [...rows.values()].reduce((sum, held) => sum + held, 0) > LARGE;
  return { periods: all.slice(0, full), thin, isLarge };
}
