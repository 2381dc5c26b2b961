import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { ENTITIES } from '../../../../../schemas/words/entities.ts';
import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name, text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** A middle figure of a period that a revision moved by more than 5 % is worth a word; of one code, by 10 %. */
const MOVED = 0.05;
const MOVED_CODE = 0.1;
const LEAST_FIGURES = 10;
const LEAST_OF_CODE = 5;

/** All of a period's revised figures are of so few places, of so many. */
const FEW = 2;
const MANY = 20;

/**
 * How far a revision moved the middle of each measure and period, and of each code within them, as the
 * middle of ln(now / before), figures that stood included: it is other than 0 where more than half moved.
 */
function levels({ measures }: FiguresDeclaration, key: readonly string[]): SqlCheck[] {
  const ratios = measures.flatMap(({ id, plausible, value_type: type }) =>
    plausible.min >= 0 && type === 'number' ? [text(id)] : [],
  );
  if (ratios.length === 0) return [];
  const axes = key.filter((column) => column !== 'period' && column !== 'measure').map(name);
  const sets = axes.map((axis) => `(measure, period, ${axis})`);
  return [
    {
      id: 'revised_levels',
      level: 'warning',
      what: 'No revision moved the middle figure of a period, or of one place or category in it, by much',
      unit: 'levels',
      from: `(SELECT measure, period, ${axes.map((axis) => `${axis}, `).join('')}count(*) AS figures, median(ln(value / value_before)) AS moved,
        grouping(${['period', ...axes].join(', ')}) = ${2 ** axes.length - 1} AS is_whole
      FROM compared WHERE value > 0 AND value_before > 0 AND measure IN (${ratios.join(', ')})
      GROUP BY GROUPING SETS ((measure, period)${sets.map((set) => `, ${set}`).join('')}))`,
      fault: `CASE WHEN is_whole THEN abs(moved) > ${MOVED} AND figures >= ${LEAST_FIGURES}
      ELSE abs(moved) > ${MOVED_CODE} AND figures >= ${LEAST_OF_CODE} END`,
      shown: '* EXCLUDE (is_whole)',
    },
  ];
}

/** Places that were revised in a period in which all others stood. */
function alone(entity: Entity): SqlCheck {
  const { plural } = ENTITIES[entity];
  const code = name(entity);
  return {
    id: `${plural}_revised_alone`,
    level: 'warning',
    what: `No few ${plural} were revised while all others of the period stood`,
    unit: plural,
    offenders: `WITH moved AS (
        SELECT period, ${code}, count(*) FILTER (value <> value_before) AS revised, any_value(source_row) FILTER (value <> value_before) AS source_row
        FROM compared WHERE value IS NOT NULL AND value_before IS NOT NULL GROUP BY period, ${code}),
      few AS (SELECT period FROM moved GROUP BY period
        HAVING count(*) >= ${MANY} AND count(*) FILTER (revised > 0) BETWEEN 1 AND ${FEW})
      SELECT * FROM moved JOIN few USING (period) WHERE revised > 0`,
  };
}

/**
 * Revisions that moved much at once, or one place by itself. Publishers correct such things, and say so
 * in a notice: a person can see whether there is one. Run over `compared`.
 */
export const revisedLevelChecks = (
  declaration: FiguresDeclaration,
  key: readonly string[],
): SqlCheck[] => [...levels(declaration, key), ...declaration.entities.map(alone)];
