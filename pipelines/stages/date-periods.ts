import { z } from 'zod';
import type { ObservationsDeclaration } from '../../schemas/declaration.ts';
import { findPeriod } from '../../schemas/period.ts';
import type { Period } from '../../schemas/period.ts';
import { text } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';

/**
 * A period as a dataset shows it: the dates are those the figure is about (a day in June, the pay
 * period of April), which may be narrower than the code.
 */
export function describePeriod(
  period: Period,
  declared: ObservationsDeclaration['period'],
): Period {
  const year = period.start.slice(0, 4);
  return {
    ...period,
    name: declared.name?.replaceAll('{year}', year) ?? period.name,
    start: declared.about ? `${year}-${declared.about.from}` : period.start,
    end: declared.about ? `${year}-${declared.about.to}` : period.end,
  };
}

/**
 * Makes `period_list` (period, period_name, period_start, period_end, period_type, is_break): every
 * period among the cells. `is_break` marks the first period after a registered break. A code that
 * is no period was refused before.
 */
export async function datePeriods(
  database: Database,
  declaration: ObservationsDeclaration,
): Promise<void> {
  const found = await database.rows(
    'SELECT DISTINCT period::VARCHAR AS period FROM cells ORDER BY 1',
    z.object({ period: z.string() }),
  );
  const periods = found.flatMap(({ period }) => {
    const read = findPeriod(period);
    return read ? [describePeriod(read, declaration.period)] : [];
  });
  const breaks = new Set(
    declaration.breaks.flatMap(({ date }) => {
      const after = periods.findIndex(({ start }) => start >= date);
      return after > 0 ? [periods[after]?.code] : [];
    }),
  );
  const rows = periods.map(
    (p) =>
      `(${text(p.code)}, ${text(p.name)}, DATE ${text(p.start)}, DATE ${text(p.end)}, ${text(p.type)}, ${breaks.has(p.code)})`,
  );
  await database.run(`CREATE OR REPLACE TABLE period_list AS SELECT * FROM (VALUES ${rows.join(', ')})
    AS list(period, period_name, period_start, period_end, period_type, is_break)`);
}
