import { ENTITIES } from '../../../../../schemas/words/entities.ts';
import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

const whole = (column: string): string =>
  `SELECT ${column}, count(*) AS figures_before FROM compared GROUP BY ${column} HAVING bool_and(is_lost)`;

/**
 * What the release before held and the new one does not. A publisher may withdraw figures, so their
 * absence is said and does not stop the publish; how much may go is limited apart. Run over
 * `compared`.
 */
export function keptChecks(key: readonly string[], entities: readonly Entity[]): SqlCheck[] {
  return [
    {
      id: 'periods_kept',
      level: 'warning',
      what: 'Every period of the release before still has rows',
      unit: 'periods',
      offenders: whole('period'),
    },
    ...entities.map((entity): SqlCheck => {
      const { name: title, plural } = ENTITIES[entity];
      return {
        id: `${plural}_kept`,
        level: 'warning',
        what: `Every ${title.toLowerCase()} of the release before still has rows`,
        unit: plural,
        offenders: whole(name(entity)),
      };
    }),
    {
      id: 'cells_kept',
      level: 'warning',
      what: `Every cell of the release before is still there, where its ${[...entities, 'period'].join(' and ')} are`,
      unit: 'cells',
      offenders: `SELECT ${key.map(name).join(', ')}, value_before FROM compared WHERE is_lost
        ${[...entities, 'period'].map((each) => `AND ${name(each)} NOT IN (SELECT ${name(each)} FROM (${whole(name(each))}))`).join(' ')}`,
    },
  ];
}
