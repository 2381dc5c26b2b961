import type { ObservationsDeclaration } from '../../schemas/declaration.ts';
import { name, text } from '../duckdb.ts';
import { keyColumns } from './shape-observations.ts';

/** Flags of a row as one text: the publisher's, `break`, and `invented` on every row of a sample. */
function flags(invented: boolean): string {
  const own = `string_split(f.flags::VARCHAR, ' ')`;
  const added = `[CASE WHEN is_break THEN 'break' ELSE '' END, ${text(invented ? 'invented' : '')}]`;
  return `array_to_string(list_sort(list_distinct(list_filter(list_concat(${own}, ${added}), lambda flag: flag <> ''))), ' ')`;
}

/**
 * The rows of a release as they are stored: names joined to codes, sorted by the key. Sorted while
 * codes are still small numbers, turned to text after.
 */
export function selectObservations(
  declaration: ObservationsDeclaration,
  invented: boolean,
): string {
  const key = keyColumns(declaration);
  const units = declaration.measures.map(({ id, unit }) => `(${text(id)}, ${text(unit)})`);
  const lists = [...declaration.dimensions.map(({ id }) => id), 'measure'];
  const joins = lists.map(
    (column, i) =>
      `JOIN code_list AS list_${i} ON list_${i}.column_name = ${text(column)} AND list_${i}.code = f.${name(column)}::VARCHAR`,
  );
  const named = lists.map((column, i) => `list_${i}.code_name AS ${name(`${column}_name`)}`);
  const dimensions = declaration.dimensions.flatMap(({ id }) => [
    `${name(id)}::VARCHAR AS ${name(id)}`,
    name(`${id}_name`),
  ]);
  return `SELECT area::VARCHAR AS area, area_name, area_type, period::VARCHAR AS period, period_name,
      period_start, period_end, ${dimensions.map((column) => `${column}, `).join('')}
      measure::VARCHAR AS measure, measure_name, value, low, high, "interval", n, unit,
      status::VARCHAR AS status, flags, period_type, area_vintage::VARCHAR AS area_vintage,
      source_row, source_value, source_status::VARCHAR AS source_status
    FROM (
      SELECT f.* EXCLUDE (flags, vintage_order), area_name, area_type, period_name, period_start, period_end,
             period_type, ${named.join(', ')}, units.unit, ${flags(invented)} AS flags
      FROM figures AS f
      JOIN area_list ON area_list.area = f.area
      JOIN period_list ON period_list.period = f.period::VARCHAR
      JOIN (VALUES ${units.join(', ')}) AS units(measure, unit) ON units.measure = f.measure::VARCHAR
      ${joins.join('\n      ')}
      ORDER BY ${key.map((column) => `f.${name(column)}`).join(', ')})`;
}
