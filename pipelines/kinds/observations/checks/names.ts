import type { SqlCheck } from '../../checks/check.ts';

/**
 * A publisher prints one name beside a code. Under one of its area types, two names for a code mean
 * that a row was given the code of another area. Run over `parsed`.
 */
export const nameChecks: readonly SqlCheck[] = [
  {
    id: 'area_one_name',
    level: 'error',
    what: 'An area has one name under one publisher area type: no row has the code of another area',
    offenders: `SELECT area, area_vintage, area_name, count(*) AS "rows", min(source_row) AS source_row FROM parsed
      SEMI JOIN (SELECT area, area_vintage FROM parsed WHERE disposition = 'publish'
        GROUP BY area, area_vintage HAVING min(area_name) <> max(area_name)) AS named USING (area, area_vintage)
      GROUP BY ALL ORDER BY area, area_vintage, "rows"`,
    unit: 'names',
  },
];

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
