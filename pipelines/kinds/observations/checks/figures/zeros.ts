import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** So many zeros and nothing else are worth a word where so many areas have figures above zero. */
const LEAST_ZEROS = 6;
const LEAST_OTHERS = 10;
const MOST_ZERO = 2;
/** So many figures of a measure or a category are not all zero by chance. */
const LEAST_OF_CODE = 20;

/**
 * An area that is zero throughout while its neighbours are not: more likely a lost answer than an
 * empty place, but the place may be empty, so it is said. Run over `figures`.
 */
const areaZeros: SqlCheck = {
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

/**
 * A measure or a category that has only zeros in the newest period, where it had figures above zero in
 * earlier ones or there are none, so that a file of one period is judged too. A category that nobody
 * is in has zeros in every period. Run over `figures` and `dated_period`.
 */
function codeZeros({ dimensions }: FiguresDeclaration): SqlCheck {
  const columns = ['measure', ...dimensions.map(({ id }) => id)].map(name);
  const sets = columns.map((column) => `(calendar, ${column})`).join(', ');
  return {
    id: 'codes_not_all_zero',
    level: 'warning',
    what: 'No measure or category that had figures above zero before, or has no past, has only zeros in the newest period',
    unit: 'codes',
    from: `(SELECT ${columns.map((column) => `${column}::VARCHAR AS ${column}`).join(', ')},
        count(*) FILTER (back = 0) AS figures, bool_and(value = 0) FILTER (back = 0) AS is_zero,
        bool_and(value = 0) FILTER (back > 0) AS was_zero
      FROM figures AS f JOIN dated_period ON dated_period.period = f.period
      WHERE value IS NOT NULL GROUP BY GROUPING SETS (${sets}))`,
    fault: `figures >= ${LEAST_OF_CODE} AND is_zero AND was_zero IS DISTINCT FROM true`,
    shown: '* EXCLUDE (is_zero, was_zero)',
    canTell: `figures >= ${LEAST_OF_CODE}`,
  };
}

/** What has only zeros where it has none elsewhere: areas among areas, measures and categories in time. */
export const zerosChecks = (declaration: FiguresDeclaration): SqlCheck[] => [
  ...(declaration.entities.includes('area') ? [areaZeros] : []),
  codeZeros(declaration),
];
