import { ENTITIES } from '../../../../../schemas/words/entities.ts';
import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** Entities that have another name than in the release before, with both names. */
function renamed(entity: Entity): string {
  const [code, named, list] = [entity, `${entity}_name`, `${entity}_list`].map(name);
  const before = name(`${entity}_name_before`);
  return `SELECT now.${code}::VARCHAR AS ${code}, old.name_before, now.${named} AS "name"
    FROM ${list} AS now JOIN (SELECT ${code}, any_value(${before}) AS name_before FROM compared GROUP BY ${code}) AS old
      ON old.${code} = now.${code}::VARCHAR
    WHERE old.name_before <> now.${named}`;
}

/** Names against those of the release before. Run over `compared` and the list of every entity. */
export function namesKeptChecks(entities: readonly Entity[]): SqlCheck[] {
  return entities.flatMap((entity): SqlCheck[] => {
    const { name: title, plural } = ENTITIES[entity];
    const power = `SELECT count(*) FILTER (${name(entity)}::VARCHAR IN (SELECT ${name(entity)} FROM compared)) AS examined,
      count(*) AS "of" FROM ${name(`${entity}_list`)}`;
    return [
      {
        id: `${entity}_names_not_exchanged`,
        level: 'error',
        what: `No two ${plural} have exchanged their names since the release before`,
        unit: plural,
        power,
        offenders: `SELECT one.* FROM (${renamed(entity)}) AS one JOIN (${renamed(entity)}) AS other
          ON other.name_before = one."name" AND one.name_before = other."name"`,
      },
      {
        id: `${entity}_name_kept`,
        level: 'warning',
        what: `Every ${title.toLowerCase()} has the name that it had in the release before`,
        unit: plural,
        power,
        offenders: renamed(entity),
      },
    ];
  });
}
