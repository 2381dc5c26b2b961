import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

const whole = (column: string): string =>
  `SELECT ${column}, count(*) AS figures_before FROM compared GROUP BY ${column} HAVING bool_and(is_lost)`;

/**
 * What the release before held and the new one does not. A publisher may withdraw figures, so their
 * absence is said and does not stop the publish; how much may go is limited apart. Run over
 * `compared`.
 */
export function keptChecks(key: readonly string[]): SqlCheck[] {
  return [
    {
      id: 'periods_kept',
      level: 'warning',
      what: 'Every period of the release before still has rows',
      unit: 'periods',
      offenders: whole('period'),
    },
    {
      id: 'areas_kept',
      level: 'warning',
      what: 'Every area of the release before still has rows',
      unit: 'areas',
      offenders: whole('area'),
    },
    {
      id: 'cells_kept',
      level: 'warning',
      what: 'Every cell of the release before is still there, where its area and period are',
      unit: 'cells',
      offenders: `SELECT ${key.map(name).join(', ')}, value_before FROM compared WHERE is_lost
        AND area NOT IN (SELECT area FROM (${whole('area')}))
        AND period NOT IN (SELECT period FROM (${whole('period')}))`,
    },
  ];
}
