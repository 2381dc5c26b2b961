import type { SqlCheck } from '../../../checks/check.ts';

/** So many zeros and nothing else are worth a word where so many areas have figures above zero. */
const LEAST_ZEROS = 6;
const LEAST_OTHERS = 10;
const MOST_ZERO = 2;

/**
 * An area that is zero throughout while its neighbours are not: more likely a lost answer than an
 * empty place, but the place may be empty, so it is said. Run over `figures`.
 */
export const zerosCheck: SqlCheck = {
  id: 'area_all_zero',
  level: 'warning',
  what: 'No area has only zeros where nearly all other areas of its level have figures',
  unit: 'areas',
  offenders: `SELECT area, measure, figures AS zeros FROM (
      SELECT *, count(*) FILTER (is_zero) OVER w AS zero_areas, count(*) FILTER (NOT is_zero) OVER w AS others
      FROM (SELECT area, measure, count(*) AS figures, min(value) = 0 AND max(value) = 0 AS is_zero
            FROM figures WHERE value IS NOT NULL GROUP BY area, measure)
      JOIN area_list USING (area)
      WINDOW w AS (PARTITION BY area_type, measure))
    WHERE is_zero AND figures >= ${LEAST_ZEROS} AND zero_areas <= ${MOST_ZERO} AND others >= ${LEAST_OTHERS}`,
};
