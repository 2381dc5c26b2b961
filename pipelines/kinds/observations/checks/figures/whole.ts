import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name, text } from '../../../../duckdb.ts';
import { codeType } from '../../cells/code-types.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** A cell that all areas of a level but so few have is missing from those, if there are so many. */
const MOST_LACKING = 2;
const LEAST_HAVING = 10;

/** Run over `series_list`: a series of fewer periods than its first and last are apart has a hole. */
function seriesWhole(series: string): SqlCheck {
  return {
    id: 'series_whole',
    level: 'warning',
    what: 'No series lacks a period between its first and its last',
    unit: 'series',
    from: `(WITH numbered AS (
          SELECT period::${codeType('period')} AS period, row_number() OVER (PARTITION BY calendar ORDER BY period) AS number
          FROM period_list)
        SELECT ${series}, periods, first, last, upto.number - since.number + 1 - periods AS lacking FROM series_list
        JOIN numbered AS since ON since.period = first JOIN numbered AS upto ON upto.period = last)`,
    fault: 'lacking > 0',
    shown: '*',
  };
}

function gridWhole(cell: readonly string[], before: string | null): SqlCheck {
  const columns = cell.join(', ');
  const isNew =
    before === null
      ? ''
      : ` AND period::VARCHAR NOT IN (SELECT DISTINCT period FROM read_parquet(${text(before)}))`;
  return {
    id: 'grid_whole',
    level: 'warning',
    what: 'No area lacks a row that all other areas of its level have',
    unit: 'rows',
    offenders: `WITH held AS (SELECT area_type, ${columns}, count(*) AS areas
          FROM figures JOIN area_list USING (area) GROUP BY ALL),
        present AS (SELECT area_type, area, period
          FROM (SELECT DISTINCT area, period FROM figures) JOIN area_list USING (area)),
        counted AS (SELECT area_type, period, count(*) AS areas FROM present GROUP BY ALL),
        lacking AS (SELECT held.* FROM held JOIN counted USING (area_type, period)
          WHERE held.areas >= ${LEAST_HAVING} AND counted.areas - held.areas BETWEEN 1 AND ${MOST_LACKING}${isNew}),
        having_it AS (SELECT area, ${columns} FROM figures JOIN area_list USING (area)
          SEMI JOIN lacking USING (area_type, ${columns}))
      SELECT area, ${columns} FROM lacking JOIN present USING (area_type, period)
      ANTI JOIN having_it USING (area, ${columns})`,
  };
}

/**
 * Holes in the grid of areas, periods and codes. A publisher prints a mark where it has no figure,
 * so a row that is not there at all is a lost one; but sources exist that leave rows out, so it is
 * said and does not stop the publish. Providers, and whatever else is no area, stop reporting and begin
 * again, so theirs are no holes. A hole is said once: of the periods of the release before (`before`, a
 * Parquet file) only what it had and is gone, by other checks. Run over `figures` and `series_list`.
 */
export function wholeChecks(
  key: readonly string[],
  entities: readonly Entity[],
  before: string | null,
): SqlCheck[] {
  const series = key.filter((column) => column !== 'period').map(name);
  const isOfAreas = entities.every((entity) => entity === 'area');
  return [
    ...(isOfAreas && before === null ? [seriesWhole(series.join(', '))] : []),
    ...(entities.includes('area')
      ? [gridWhole(key.filter((column) => column !== 'area').map(name), before)]
      : []),
  ];
}
