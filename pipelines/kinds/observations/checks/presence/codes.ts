import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { RECENT } from '../../cells/list-series.ts';

/** How many series a code, or a combination, must have had for its absence to be no chance. */
const LEAST_SERIES = 2;

/** Series with the type of their area, where they are of areas. */
export const seriesWithType = ({ entities }: FiguresDeclaration): string =>
  entities.includes('area') ? 'series_list JOIN area_list USING (area)' : 'series_list';

/** What makes series of one kind: the type of their area, each dimension, and the measure. */
export const kindColumns = ({ entities, dimensions }: FiguresDeclaration): string[] => [
  ...(entities.includes('area') ? ['area_type'] : []),
  ...dimensions.map(({ id }) => id),
  'measure',
];

/**
 * Of each code, or combination of codes, that is counted together, whether any series of it that
 * the recent periods had is in the newest one. `sets` are the columns that are counted together.
 */
function counted(declaration: FiguresDeclaration, sets: readonly (readonly string[])[]): string {
  const columns = [...new Set(sets.flat())].map(name).join(', ');
  const groups = sets.map((set) => `(calendar, ${set.map(name).join(', ')})`).join(', ');
  return `(SELECT ${columns}, calendar, count(*) FILTER (recent = ${RECENT}) AS series, bool_or(back = 0) AS is_there
    FROM ${seriesWithType(declaration)} GROUP BY GROUPING SETS (${groups})
    HAVING count(*) FILTER (recent = ${RECENT}) >= ${LEAST_SERIES})`;
}

/**
 * Codes that every one of the recent periods had and the newest has not: a measure, a category, a
 * type of area. Publishers end them, and say so, but seldom; a file that lost them is more likely.
 * One combination of codes may end in silence, so that is only said. Run over `series_list`.
 */
export function codesChecks(declaration: FiguresDeclaration): SqlCheck[] {
  const columns = kindColumns(declaration);
  const pairs = columns.flatMap((one, at) => columns.slice(at + 1).map((other) => [one, other]));
  const combinations: SqlCheck = {
    id: 'combinations_in_newest',
    level: 'warning',
    what: `Every pair of measure, category and type of area that each of the three periods before had is in the newest`,
    unit: 'pairs',
    from: counted(declaration, pairs),
    fault: 'NOT is_there',
    shown: '* EXCLUDE (is_there)',
    tellsExamined: true,
  };
  const codes: SqlCheck = {
    id: 'codes_in_newest',
    level: 'error',
    what: `Every measure, category and type of area that each of the three periods before had is in the newest`,
    unit: 'codes',
    from: counted(
      declaration,
      columns.map((column) => [column]),
    ),
    fault: 'NOT is_there',
    shown: '* EXCLUDE (is_there)',
    tellsExamined: true,
  };
  return pairs.length === 0 ? [codes] : [codes, combinations];
}
