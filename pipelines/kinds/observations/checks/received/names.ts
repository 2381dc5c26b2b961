import type { SqlCheck } from '../../../checks/check.ts';

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
