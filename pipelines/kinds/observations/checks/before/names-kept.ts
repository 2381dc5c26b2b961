import type { SqlCheck } from '../../../checks/check.ts';

const RENAMED = `SELECT area_list.area::VARCHAR AS area, old.area_name AS name_before, area_list.area_name AS "name"
  FROM area_list JOIN (SELECT area, any_value(name_before) AS area_name FROM compared GROUP BY area) AS old
    ON old.area = area_list.area::VARCHAR
  WHERE old.area_name <> area_list.area_name`;

/** Names against those of the release before. Run over `compared` and `area_list`. */
export const namesKeptChecks: readonly SqlCheck[] = [
  {
    id: 'area_names_not_exchanged',
    level: 'error',
    what: 'No two areas have exchanged their names since the release before',
    unit: 'areas',
    offenders: `SELECT one.* FROM (${RENAMED}) AS one JOIN (${RENAMED}) AS other
      ON other.name_before = one."name" AND one.name_before = other."name"`,
  },
  {
    id: 'area_name_kept',
    level: 'warning',
    what: 'Every area has the name that it had in the release before',
    unit: 'areas',
    offenders: RENAMED,
  },
];
