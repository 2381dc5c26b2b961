import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** Fewer figures than these can stand still by themselves. */
const LEAST_FIGURES = 10;
/** Areas (or what else figures are of) are compared in so many bundles, so that a few that come and go hide nothing. */
const BUNDLES = 256;
const SHARE = 0.8;

/**
 * A period with the very figures of the one before it, in all measures of nearly every area:
 * yesterday's page under today's date. One measure alone may stand still: in a quiet month, a rate
 * rounded to a tenth does. Run over `figures`; `key` is that of a cell.
 */
export function repeatedCheck(key: readonly string[], entities: readonly Entity[]): SqlCheck {
  const series = key.filter((column) => column !== 'period').map(name);
  return {
    id: 'stale_period',
    level: 'error',
    what: 'No period repeats the figures of the period before it',
    unit: 'periods',
    power: `SELECT count(*) FILTER (periods > 1) AS examined, count(*) AS "of" FROM series_list`,
    offenders: `WITH bundles AS (
        SELECT period, hash(${entities.length === 0 ? '0' : entities.map(name).join(', ')}) % ${BUNDLES} AS bundle, count(*) FILTER (value > 0) AS figures,
               sum(hash(${series.join(', ')}, value)::HUGEINT) AS held
        FROM figures WHERE value IS NOT NULL GROUP BY ALL),
      beside AS (
        SELECT period, figures, lag(period) OVER w AS same_as, held = lag(held) OVER w AS is_same
        FROM bundles WINDOW w AS (PARTITION BY bundle ORDER BY period))
      SELECT period, same_as, sum(figures) FILTER (is_same) AS repeated FROM beside
      WHERE figures > 0 AND same_as IS NOT NULL GROUP BY period, same_as
      HAVING repeated >= ${LEAST_FIGURES} AND count(*) FILTER (is_same) >= ${SHARE} * count(*)`,
  };
}
