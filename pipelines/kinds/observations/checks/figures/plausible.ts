import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import { codeType } from '../../cells/code-types.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/**
 * Values inside the declared range, and series that do not leap. A leap at a registered break is
 * expected and passes; elsewhere it is a slipped digit or a swapped area until shown otherwise.
 */
export function plausibleChecks(
  declaration: FiguresDeclaration,
  key: readonly string[],
): SqlCheck[] {
  const limits = declaration.measures.map(
    ({ id, plausible }) => `(${text(id)}, ${plausible.min}, ${plausible.max})`,
  );
  const steps = declaration.measures.flatMap(({ id, step }) =>
    step ? [`(${text(id)}, ${step.ratio}, ${step.floor})`] : [],
  );
  const shown = [...declaration.entities, 'period'].map((column) => `f.${name(column)}`).join(', ');
  const series = key.filter((column) => column !== 'period').map(name);
  const range: SqlCheck = {
    id: 'value_plausible',
    level: 'error',
    what: 'Every value lies in the range declared for its measure',
    from: `figures AS f JOIN (SELECT try_cast(id AS ${codeType('measure')}) AS measure, least, most
        FROM (VALUES ${limits.join(', ')}) AS declared(id, least, most)) AS limits ON limits.measure = f.measure`,
    fault: 'value < least OR value > most',
    shown: `source_row, ${shown}, f.measure, value, least, most`,
  };
  if (steps.length === 0) return [range];
  const leap: SqlCheck = {
    id: 'series_steady',
    level: 'error',
    what: 'No series leaps from one period to the next by more than its measure allows',
    offenders: `SELECT * EXCLUDE (ratio, floor, is_break) FROM (
        SELECT f.source_row, ${shown}, f.measure, f.value, steps.ratio, steps.floor,
               break_list.period IS NOT NULL AS is_break,
               lag(f.value) OVER (PARTITION BY ${series.map((column) => `f.${column}`).join(', ')} ORDER BY f.period) AS before
        FROM figures AS f
        JOIN (VALUES ${steps.join(', ')}) AS steps(measure, ratio, floor) ON steps.measure = f.measure::VARCHAR
        LEFT JOIN break_list ON break_list.period = f.period::VARCHAR
          AND break_list.measure = f.measure::VARCHAR
        WHERE f.value IS NOT NULL)
      WHERE NOT is_break AND before IS NOT NULL AND greatest(value, before) >= floor
        AND greatest(value, before) > ratio * least(value, before)`,
  };
  return [range, leap];
}
