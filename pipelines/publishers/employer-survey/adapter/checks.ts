import type { FiguresDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../duckdb.ts';
import type { SqlCheck } from '../../../kinds/checks/check.ts';
import { LEAST_INTERVIEWS } from './read/table.ts';

/** Checks over `parsed` of what the workbooks print more than once, and of what they withhold. */
export function printedChecks({ dimensions, measures }: FiguresDeclaration): SqlCheck[] {
  const cell = ['area', 'period', ...dimensions.map(({ id }) => id)].map(name);
  const key = [...cell, 'measure'].join(', ');
  const same = cell.map((column) => `base.${column} = figure.${column}`).join(' AND ');
  const pairs = measures.flatMap(({ id, nature, base_measure: base }) =>
    base === null || nature === 'count' ? [] : [`(${text(id)}, ${text(base)})`],
  );
  return [
    {
      id: 'copies_agree',
      level: 'error',
      what: 'A figure that is printed in several places is the same in all of them',
      unit: 'figures',
      from: `(SELECT ${key}, list(DISTINCT source_value) AS printed, list(source_row ORDER BY source_row)[:5] AS cells,
          count(DISTINCT coalesce(source_value, '')) AS different
        FROM parsed GROUP BY ${key} HAVING count(*) > 1)`,
      fault: 'different > 1',
      shown: '* EXCLUDE (different)',
      canTell: 'true',
    },
    {
      id: 'every_area_has_a_sheet',
      level: 'error',
      what: 'Every area that has interviews in the sheet of all areas has a sheet of its own',
      unit: 'areas',
      offenders: `SELECT area, area_name, min(source_row) AS source_row FROM parsed
        ANTI JOIN (SELECT DISTINCT area FROM parsed WHERE disposition = 'publish') AS held USING (area)
        WHERE value > 0 GROUP BY ALL`,
    },
    {
      id: 'small_bases_show_nothing',
      level: 'error',
      what: `A share or mean that rests on fewer than ${LEAST_INTERVIEWS} interviews is withheld`,
      unit: 'figures',
      offenders: `SELECT figure.source_row, figure.area_name, figure.measure, figure.source_value, base.value AS interviews
        FROM parsed AS figure JOIN (VALUES ${pairs.join(', ')}) AS pairs(measure, base) USING (measure)
        JOIN parsed AS base ON base.measure = pairs.base AND ${same}
        WHERE figure.disposition = 'publish' AND base.disposition = 'publish'
          AND figure.value IS NOT NULL AND base.value < ${LEAST_INTERVIEWS}`,
    },
  ];
}
