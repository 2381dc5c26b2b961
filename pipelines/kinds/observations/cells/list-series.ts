import { name } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { hasFigure } from './has-figure.ts';

/**
 * So many periods before the newest say what a series usually has; checks say "three" of it. In a file
 * with fewer those that there are say less surely: what is told by them is only told.
 */
export const RECENT = 3;

const HAS_FIGURE = hasFigure('f.value', 'f.status');

/** Newest periods that came this many times later than is usual follow no history. */
const LATE = 1.5;

/**
 * `dated_period` (period, calendar, back, recent, before): how many periods of its calendar came after
 * each, so that 0 is the newest, whether it is one of the {@link RECENT} before the newest, and how many
 * of those there are. None is where the newest does not follow upon them.
 */
const DATED = `CREATE OR REPLACE TABLE dated_period AS
  WITH stepped AS (
    SELECT period, calendar, row_number() OVER (PARTITION BY calendar ORDER BY period DESC) - 1 AS back,
           count(*) OVER (PARTITION BY calendar) - 1 AS earlier,
           period_end - lag(period_end) OVER (PARTITION BY calendar ORDER BY period) AS days
    FROM named_period),
  usual AS (
    SELECT calendar, coalesce(any_value(days) FILTER (back = 0) <= ${LATE} * median(days) FILTER (back > 0),
             any_value(earlier) = 1) AS follows
    FROM stepped GROUP BY calendar)
  SELECT period, calendar, back, follows AND back BETWEEN 1 AND ${RECENT} AS recent,
         CASE WHEN follows THEN least(earlier, ${RECENT}) ELSE 0 END AS before
  FROM stepped JOIN usual USING (calendar)`;

/**
 * Makes `dated_period`, and `series_list`: of every series and calendar (years, months, windows of one
 * length), how many `periods` it has, the `first` and the `last`, and how the newest period compares
 * with the {@link RECENT} before it. `back`: how many periods came after its last, so that 0 is a series
 * that the newest period has. `recent` rows and `recent_figures` of the `before` periods; `recent_mark`,
 * the status of those without a figure where all have the same; `has_figure` and `mark` of the newest.
 */
export async function listSeries(database: Database, key: readonly string[]): Promise<void> {
  const series = key.filter((column) => column !== 'period').map((column) => `f.${name(column)}`);
  const blank = `FILTER (recent AND NOT ${HAS_FIGURE})`;
  await database.run(DATED);
  await database.run(`CREATE OR REPLACE TABLE series_list AS
    SELECT ${series.join(', ')}, calendar, count(*) AS periods, min(f.period) AS first, max(f.period) AS last,
           min(back) AS back, any_value(before) AS before, count(*) FILTER (recent) AS recent, count(*) FILTER (recent AND ${HAS_FIGURE}) AS recent_figures,
           CASE WHEN min(f.status) ${blank} = max(f.status) ${blank} THEN min(f.status) ${blank} END AS recent_mark,
           coalesce(bool_or(${HAS_FIGURE}) FILTER (back = 0), false) AS has_figure,
           max(f.status) FILTER (back = 0 AND NOT ${HAS_FIGURE}) AS mark
    FROM figures AS f JOIN dated_period AS dated ON dated.period = f.period
    GROUP BY ${series.join(', ')}, calendar`);
}
