import { ENTITIES } from '../../../../../schemas/words/entities.ts';
import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** Different figures that must be found elsewhere before it can be no chance. */
const LEAST_FIGURES = 6;
/** Of the figures that changed at all; the rest may be a revision beside the mistake. */
const SHARE = 0.8;

/**
 * `held`: places on one axis (areas or another entity, or periods) whose new figures are exactly those that another
 * place had before, slice by slice of the other axis. Cells that did not change say nothing.
 */
function heldElsewhere(key: readonly string[], axis: string, across: string): string {
  const others = key.filter((column) => column !== axis && column !== across).map(name);
  const digest = (value: string): string => `sum(hash(${[...others, value].join(', ')})::HUGEINT)`;
  return `WITH slices AS (
      SELECT ${axis}, ${across}, count(*) AS cells, count(DISTINCT value) FILTER (value > 0) AS figures,
             ${digest('value_before')} AS was, ${digest('value')} AS now_is, any_value(source_row) AS source_row
      FROM compared WHERE value IS NOT NULL AND value_before IS NOT NULL GROUP BY ${axis}, ${across}),
    changed AS (FROM slices WHERE was <> now_is),
    held AS (
      SELECT changed.${axis} AS place, slices.${axis} AS figures_of, sum(changed.figures) AS figures,
             sum(changed.cells) AS cells, any_value(changed.source_row) AS source_row
      FROM changed JOIN slices ON slices.${across} = changed.${across} AND slices.was = changed.now_is
        AND slices.cells = changed.cells AND slices.${axis} <> changed.${axis}
      GROUP BY ALL HAVING sum(changed.figures) >= ${LEAST_FIGURES}),
    total AS (SELECT ${axis} AS place, sum(cells) AS cells FROM changed GROUP BY ALL),
    moved AS (SELECT held.* FROM held JOIN total USING (place) WHERE held.cells >= ${SHARE} * total.cells)`;
}

/**
 * Figures that stand under another area or period than in the release before. A revision changes
 * figures; it does not carry them over whole from somewhere else. Run over `compared`.
 */
export function movedChecks(key: readonly string[], entities: readonly Entity[]): SqlCheck[] {
  const [first] = entities;
  if (first === undefined) return [];
  return [
    ...entities.map((entity): SqlCheck => {
      const { plural } = ENTITIES[entity];
      return {
        id: `${plural}_not_exchanged`,
        level: 'error',
        what: `No two ${plural} have exchanged their figures since the release before`,
        unit: plural,
        offenders: `${heldElsewhere(key, entity, 'period')}
          SELECT moved.place AS ${name(entity)}, moved.figures_of, moved.figures, moved.source_row FROM moved
          JOIN moved AS other ON other.place = moved.figures_of AND other.figures_of = moved.place`,
      };
    }),
    {
      id: 'periods_not_shifted',
      level: 'error',
      what: 'No period holds the figures that another period had in the release before',
      unit: 'periods',
      offenders: `${heldElsewhere(key, 'period', first)}
        SELECT place AS period, figures_of, figures, source_row FROM moved`,
    },
  ];
}
