import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { kindColumns, powerOf, seriesWithType } from './codes.ts';

/** So many series must be blank, and so many other codes have figures, before it can be no chance. */
const LEAST_SERIES = 3;
const LEAST_OTHERS = 3;
/** A code among whose others nearly all have figures stands alone with its blanks. */
const ALONE = 0.9;

/** Series of which nothing earlier says whether blanks are usual. */
const IS_NEW = 'recent = 0';

/** Of each code of one column, how many series it has in the newest period, and how many figures. */
const countCodes = (declaration: FiguresDeclaration, column: string): string =>
  `SELECT ${text(column)} AS "column", ${name(column)}::VARCHAR AS code, calendar,
     count(*) AS series, count(*) FILTER (has_figure) AS figures
   FROM ${seriesWithType(declaration)} WHERE back = 0 AND ${IS_NEW} GROUP BY ${name(column)}, calendar`;

/**
 * What a first release, or a code that is new, shows by its siblings alone: an area, a category or a
 * measure all of whose figures are withheld or missing, where nearly every other has some; and a newest
 * period all of which is missing, which is nothing to publish (where all is withheld, that is what there is
 * to say). Where earlier periods say what is usual, the
 * checks of marks look at them instead. Run over `series_list`.
 */
export function sectionsChecks(declaration: FiguresDeclaration): SqlCheck[] {
  const columns = [...new Set([...declaration.entities, ...kindColumns(declaration)])];
  const counted = columns.map((column) => countCodes(declaration, column)).join(' UNION ALL ');
  return [
    {
      id: 'sections_have_figures',
      level: 'warning',
      what: 'No area, category or measure is withheld or missing as a whole where nearly all others have figures',
      unit: 'codes',
      from: `(SELECT *, count(*) FILTER (figures > 0) OVER siblings AS others_with_figures,
          count(*) OVER siblings - 1 AS others
        FROM (${counted}) WINDOW siblings AS (PARTITION BY "column", calendar))`,
      fault: `figures = 0 AND series >= ${LEAST_SERIES} AND others_with_figures >= ${LEAST_OTHERS}
        AND others_with_figures >= ${ALONE} * others`,
      shown: '* EXCLUDE (figures)',
      power: powerOf(IS_NEW),
    },
    {
      id: 'newest_has_figures',
      level: 'error',
      what: 'Not everything of the newest period is missing',
      unit: 'periods',
      from: `(SELECT calendar, bool_or(has_figure OR mark <> 'missing') AS says_any FROM series_list WHERE back = 0 GROUP BY calendar)`,
      fault: 'NOT says_any',
      shown: 'calendar',
      canTell: 'true',
    },
  ];
}
