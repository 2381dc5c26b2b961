import { z } from 'zod';
import type { FiguresDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { type Break, breaksOf } from '../../../../schemas/dataset/label.ts';
import { breaksBetween } from '../../../../schemas/figures/change/change.ts';
import { findPeriod } from '../../../../schemas/words/period.ts';
import type { Period } from '../../../../schemas/words/period.ts';
import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';

/**
 * A period as a dataset shows it: the dates are those the figure is about (a day in June, the pay
 * period of April), which may be narrower than the code.
 */
function describePeriod(period: Period, declared: FiguresDeclaration['period']): Period {
  const year = period.start.slice(0, 4);
  return {
    ...period,
    name: declared.name?.replaceAll('{year}', year) ?? period.name,
    start: declared.about ? `${year}-${declared.about.from}` : period.start,
    end: declared.about ? `${year}-${declared.about.to}` : period.end,
  };
}

/** Whether a break lies between two periods, as comparisons of figures judge it. */
const liesBetween = (breaks: readonly Break[], { start }: Period, { end }: Period): boolean =>
  breaksBetween(breaks, { period_start: start }, { period_end: end }).length > 0;

const Held = z.object({ measure: z.string(), period: z.string() });

/** Periods of one calendar follow each other: years, months, windows of the same length. */
const calendarOf = ({ type, code }: Period): string => `${type}${/\/.*$/.exec(code)?.[0] ?? ''}`;

/**
 * Makes `break_list` (period, measure): of every measure, the periods that a break parts from the one
 * held before them in their calendar, so that they are not comparable with it. A window into which a
 * break falls is parted from the one before it and from the one after.
 */
async function listBreaks(
  database: Database,
  { breaks }: FiguresDeclaration,
  periods: readonly Period[],
): Promise<void> {
  const held = await database.rows(
    'SELECT DISTINCT measure::VARCHAR AS measure, period::VARCHAR AS period FROM cells',
    Held,
  );
  const byCode = new Map(periods.map((period) => [period.code, period]));
  const series = new Map<string, { readonly measure: string; readonly held: Period[] }>();
  for (const { measure, period: code } of held) {
    const period = byCode.get(code);
    if (!period) continue;
    const id = `${measure} ${calendarOf(period)}`;
    const found = series.get(id) ?? { measure, held: [] };
    found.held.push(period);
    series.set(id, found);
  }
  const broken = [...series.values()].flatMap(({ measure, held: unsorted }) => {
    const own = breaksOf(breaks, measure);
    const sorted = unsorted.toSorted((a, b) => (a.start < b.start ? -1 : 1));
    return sorted.flatMap((newer, i) => {
      const before = sorted[i - 1];
      if (!before || !liesBetween(own, before, newer)) return [];
      return [`(${text(newer.code)}, ${text(measure)})`];
    });
  });
  const rows = broken.length === 0 ? ['(NULL::VARCHAR, NULL::VARCHAR)'] : broken;
  await database.run(`CREATE OR REPLACE TABLE break_list AS SELECT DISTINCT * FROM (
    VALUES ${rows.join(', ')}) AS list(period, measure) WHERE period IS NOT NULL`);
}

/**
 * Makes `period_list` (period, period_name, period_start, period_end, period_type, calendar,
 * is_provisional), every period among the cells, and `break_list`. `is_provisional` marks the newest where the
 * declaration says that the newest is. A code that is no period was refused before.
 */
export async function datePeriods(
  database: Database,
  declaration: FiguresDeclaration,
): Promise<void> {
  const found = await database.rows(
    'SELECT DISTINCT period::VARCHAR AS period FROM cells ORDER BY 1',
    z.object({ period: z.string() }),
  );
  const periods = found.flatMap(({ period }) => {
    const read = findPeriod(period);
    return read ? [describePeriod(read, declaration.period)] : [];
  });
  const newest = declaration.provisional === 'newest_period' ? periods.at(-1)?.code : undefined;
  const rows = periods.map(
    (p) =>
      `(${text(p.code)}, ${text(p.name)}, DATE ${text(p.start)}, DATE ${text(p.end)}, ${text(p.type)}, ${text(calendarOf(p))}, ${p.code === newest})`,
  );
  await database.run(`CREATE OR REPLACE TABLE period_list AS SELECT * FROM (VALUES ${rows.join(', ')})
    AS list(period, period_name, period_start, period_end, period_type, calendar, is_provisional)`);
  await listBreaks(database, declaration, periods);
}
