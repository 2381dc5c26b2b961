import { name } from '../../../../duckdb.ts';
import { codeType } from '../../cells/code-types.ts';
import type { SqlCheck } from '../../../checks/check.ts';

const MOST_BACK = 3;
/** Fewer equal figures, or fewer different ones among them, may be chance. */
const LEAST_FIGURES = 10;
const LEAST_DIFFERENT = 5;
const SHARE = 0.8;

/**
 * Revised figures of a measure and period that are those of the same series one to three periods
 * earlier: a part of the period was filled from another one. Run over `compared` and `dated_period`.
 */
export function repeatedRevisionCheck(key: readonly string[]): SqlCheck {
  const series = key.filter((column) => column !== 'period').map(name);
  const same = series.map((column) => `old.${column} = changed.${column}`).join(' AND ');
  return {
    id: 'revised_to_earlier',
    level: 'error',
    what: 'No revised figures are those of an earlier period',
    unit: 'periods',
    offenders: `WITH dated AS (
        SELECT compared.*, calendar, back FROM compared JOIN dated_period ON dated_period.period = try_cast(compared.period AS ${codeType('period')})),
      changed AS (FROM dated WHERE value <> value_before),
      held AS (
        SELECT changed.measure, changed.period, old.back - changed.back AS periods_back, count(*) AS revised,
          count(*) FILTER (changed.value = old.value_before) AS equal, count(DISTINCT changed.value) FILTER (changed.value = old.value_before) AS different,
          any_value(changed.source_row) AS source_row
        FROM changed JOIN dated AS old ON ${same} AND old.calendar = changed.calendar
          AND old.back - changed.back BETWEEN 1 AND ${MOST_BACK} AND old.value_before IS NOT NULL
        GROUP BY changed.measure, changed.period, old.back - changed.back)
      FROM held WHERE equal >= ${LEAST_FIGURES} AND different >= ${LEAST_DIFFERENT} AND equal >= ${SHARE} * revised`,
  };
}
