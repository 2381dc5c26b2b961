import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** So many different values between 0 and 1, and none above, are no percentages. */
const LEAST_VALUES = 5;

/**
 * Percentages and proportions told apart: a proportion is 0 to 1, a percentage 0 to 100. Publishers
 * print both, and a proportion taken for a percentage is a hundred times too small. A measure whose
 * declared range ends at 1 says itself that its percentages are as small as that. Run over `figures`.
 */
export function unitChecks({ measures }: FiguresDeclaration): SqlCheck[] {
  const list = (ids: readonly string[]): string => ids.map(text).join(', ');
  const proportions = measures.flatMap(({ id, unit }) => (unit === 'proportion' ? [id] : []));
  const percents = measures.flatMap(({ id, unit, plausible }) =>
    unit === 'percent' && plausible.max > 1 ? [id] : [],
  );
  const checks: SqlCheck[] = [];
  if (proportions.length > 0) {
    checks.push({
      id: 'proportion_within_one',
      level: 'error',
      what: 'Every value with the unit proportion lies between 0 and 1',
      offenders: `SELECT source_row, period, measure, value FROM figures
        WHERE measure::VARCHAR IN (${list(proportions)}) AND (value < 0 OR value > 1)`,
    });
  }
  if (percents.length > 0) {
    checks.push({
      id: 'percent_not_proportion',
      level: 'error',
      what: 'No measure with the unit percent has only values from 0 to 1: those are proportions',
      unit: 'measures',
      offenders: `SELECT measure, min(value) AS least, max(value) AS most, min(source_row) AS source_row FROM figures
        WHERE measure::VARCHAR IN (${list(percents)}) AND value IS NOT NULL GROUP BY measure
        HAVING min(value) >= 0 AND max(value) <= 1
          AND count(DISTINCT value) FILTER (value > 0 AND value < 1) >= ${LEAST_VALUES}`,
    });
  }
  return checks;
}
