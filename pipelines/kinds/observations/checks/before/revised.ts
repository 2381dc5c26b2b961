import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** In a period with at least so many figures, a revision of at most so many stands alone. */
const LEAST_FIGURES = 10;
const ALONE = 2;
const ALONE_SHARE = 0.005;

/**
 * Revisions that look like a slip: a figure that leaps by more than its series may from one period
 * to the next, and one that is revised where all others of its period stand. Both may be an honest
 * correction of the publisher, so they are said and do not stop the publish. Run over `compared`.
 */
export function revisedChecks(
  { measures }: FiguresDeclaration,
  key: readonly string[],
): SqlCheck[] {
  const steps = measures.flatMap(({ id, step }) =>
    step ? [`(${text(id)}, ${step.ratio}, ${step.floor})`] : [],
  );
  const cell = key.map(name).join(', ');
  const alone: SqlCheck = {
    id: 'revised_alone',
    level: 'warning',
    what: 'No figure was revised while nearly all others of its period stood',
    offenders: `WITH alone AS (
        SELECT period, count(*) AS figures, count(*) FILTER (value <> value_before) AS revised
        FROM compared WHERE value IS NOT NULL AND value_before IS NOT NULL GROUP BY period
        HAVING figures >= ${LEAST_FIGURES} AND revised BETWEEN 1 AND greatest(${ALONE}, figures * ${ALONE_SHARE}))
      SELECT source_row, ${cell}, value_before, value FROM compared JOIN alone USING (period)
      WHERE value <> value_before`,
  };
  if (steps.length === 0) return [alone];
  const leap: SqlCheck = {
    id: 'revision_steady',
    level: 'warning',
    what: 'No figure was revised by more than its measure may move from one period to the next',
    offenders: `SELECT source_row, ${cell}, value_before, value FROM compared
      JOIN (VALUES ${steps.join(', ')}) AS steps(measure, ratio, floor) USING (measure)
      WHERE greatest(value, value_before) >= floor
        AND greatest(value, value_before) > ratio * least(value, value_before)`,
  };
  return [alone, leap];
}
