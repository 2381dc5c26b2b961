import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { RECENT } from '../../cells/list-series.ts';

/** How many series a code, or a combination, must have had for its absence to be no chance. */
const LEAST_SERIES = 2;

/** A series that was in every period that says what it usually has. */
export const ALWAYS = 'recent = before AND before > 0';

/** A series that was in all three of them: enough to refuse by. */
export const ALL_THREE = `recent = ${RECENT}`;

/** How many series of the newest period the checks of presence can judge: `judged` is what is true of one. */
export const powerOf = (judged: string): string =>
  `SELECT count(*) FILTER (${judged}) AS examined, count(*) AS "of" FROM series_list WHERE back = 0`;

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
 * Of each code, or combination of codes, that is counted together, whether any series of it for which
 * `had` is true is in the newest period. `sets` are the columns that are counted together.
 */
function counted(
  declaration: FiguresDeclaration,
  sets: readonly (readonly string[])[],
  had: string,
): string {
  const columns = [...new Set(sets.flat())].map(name).join(', ');
  const groups = sets.map((set) => `(calendar, ${set.map(name).join(', ')})`).join(', ');
  return `(SELECT ${columns}, calendar, count(*) FILTER (${had}) AS series, bool_or(back = 0) AS is_there
    FROM ${seriesWithType(declaration)} GROUP BY GROUPING SETS (${groups})
    HAVING count(*) FILTER (${had}) >= ${LEAST_SERIES})`;
}

/**
 * Codes that every one of the recent periods had and the newest has not: a measure, a category, a
 * type of area. Publishers end them, and say so, but seldom; a file that lost them is more likely.
 * One combination of codes may end in silence, so that is only said, as is all that a file with one or
 * two periods before shows. Run over `series_list`.
 */
export function codesChecks(declaration: FiguresDeclaration): SqlCheck[] {
  const columns = kindColumns(declaration);
  const singles = columns.map((column) => [column]);
  const pairs = columns.flatMap((one, at) => columns.slice(at + 1).map((other) => [one, other]));
  const combinations: SqlCheck = {
    id: 'combinations_in_newest',
    level: 'warning',
    what: `Every pair of measure, category and type of area that each of the three periods before had (or as many as there are) is in the newest`,
    unit: 'pairs',
    from: counted(declaration, pairs.length === 0 ? singles : pairs, ALWAYS),
    fault: 'NOT is_there',
    shown: '* EXCLUDE (is_there)',
    power: powerOf(ALWAYS),
  };
  const codes: SqlCheck = {
    id: 'codes_in_newest',
    level: 'error',
    what: `Every measure, category and type of area that each of the three periods before had is in the newest`,
    unit: 'codes',
    from: counted(declaration, singles, ALL_THREE),
    fault: 'NOT is_there',
    shown: '* EXCLUDE (is_there)',
    power: powerOf(ALL_THREE),
  };
  return [codes, combinations];
}
