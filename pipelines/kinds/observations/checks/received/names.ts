import { ENTITIES } from '../../../../../schemas/words/entities.ts';
import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** An area may be printed under several boundary sets; another entity may be renamed between periods. */
const words = (entity: Entity): { within: string; what: string } => {
  const title = ENTITIES[entity].name.toLowerCase();
  return entity === 'area'
    ? {
        within: 'area_vintage',
        what: 'An area has one name under one publisher area type: no row has the code of another area',
      }
    : {
        within: 'period',
        what: `Every ${title} has one name in a period: no row has the code of another ${title}`,
      };
};

/**
 * A publisher prints one name beside a code. Two names for a code mean that a row was given the
 * code of another. Run over `parsed`, and the names that are printed in it.
 */
export function nameChecks(entities: readonly Entity[]): SqlCheck[] {
  return entities.map((entity) => {
    const { within, what } = words(entity);
    const [code, named] = [name(entity), name(`${entity}_name`)];
    return {
      id: `${entity}_one_name`,
      level: 'error',
      what,
      offenders: `SELECT ${code}, ${within}, count(*) AS "rows", ${named}, min(source_row) AS source_row FROM parsed
        SEMI JOIN (SELECT ${code}, ${within} FROM ${name(`printed_${entity}`)}
          GROUP BY ${code}, ${within} HAVING min(${named}) <> max(${named})) AS named USING (${code}, ${within})
        GROUP BY ALL`,
      unit: 'names',
    };
  });
}
