import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name } from '../../../../duckdb.ts';
import { hasFigure } from '../../cells/has-figure.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** Fewer cells than this, or a smaller share of a period, can be a correction of the publisher. */
const LEAST = 6;
const SHARE = 0.5;

const HAD = hasFigure('value_before', 'status_before');
const HAS = hasFigure('value', 'status');

/** Cells that the release before had otherwise: which of them are looked at, and which have turned. */
interface Turn {
  readonly id: string;
  readonly of: string;
  readonly turned: string;
  readonly most: string;
  readonly each: string;
}

const TURNS: readonly Turn[] = [
  {
    id: 'figures_not_blanked',
    of: HAD,
    turned: `NOT ${HAS}`,
    most: 'No code lost most of the figures that the release before had of a period',
    each: 'Every figure of the release before that is still there is a figure',
  },
  {
    id: 'withheld_not_printed',
    of: `status_before = 'suppressed'`,
    turned: HAS,
    most: 'No code has figures of a period where the release before withheld most',
    each: 'No cell that the release before withheld has a figure',
  },
];

/**
 * Cells of the release before that had a figure and are blank now, or were withheld and are printed. A
 * publisher corrects some, which is told; where most of a period turn, or most of one code in it, the
 * file is more likely at fault, unless the pipelines withhold cells themselves. Cells of other periods
 * are not looked at, so that a file of one period is judged by its last edition. Run over `compared`.
 */
export function blankedChecks({ entities, dimensions, checks }: FiguresDeclaration): SqlCheck[] {
  const codes = [...dimensions.map(({ id }) => id), 'measure'];
  const columns = ['period', ...codes].map(name).join(', ');
  const sets = ['(period)', ...codes.map((column) => `(period, ${name(column)})`)].join(', ');
  const cell = [...entities, 'period', ...codes].map(name).join(', ');
  return TURNS.flatMap(({ id, of, turned, most, each }): SqlCheck[] => {
    const power = `SELECT count(*) FILTER (${of}) AS examined, count(*) AS "of" FROM compared WHERE NOT is_lost`;
    return [
      {
        id: `${id}_widely`,
        level: checks.withholds_by_count ? 'warning' : 'error',
        what: most,
        unit: 'codes',
        from: `(SELECT ${columns}, count(*) AS cells, count(*) FILTER (${turned}) AS turned FROM compared
          WHERE NOT is_lost AND ${of} GROUP BY GROUPING SETS (${sets}))`,
        fault: `turned >= ${LEAST} AND turned >= ${SHARE} * cells`,
        shown: '*',
        power,
      },
      {
        id,
        level: 'warning',
        what: each,
        unit: 'cells',
        from: 'compared',
        fault: `NOT is_lost AND ${of} AND ${turned}`,
        shown: `source_row, ${cell}, value_before, status_before, value, status`,
        power,
      },
    ];
  });
}
