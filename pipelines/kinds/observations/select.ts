import type { FiguresDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../duckdb.ts';
import { listedColumns } from './cells/name-codes.ts';
import { keyColumns } from './cells/lay-out-cells.ts';

/**
 * Flags of a row as one text: the publisher's own marks, those that its words ask for (`break`,
 * `provisional`), and `invented` on every row of a sample.
 */
function flags(invented: boolean): string {
  const always = invented ? 'invented' : '';
  const own = `string_split(f.flags::VARCHAR, ' ')`;
  const added = `[CASE WHEN is_break THEN 'break' ELSE '' END,
      CASE WHEN is_provisional THEN 'provisional' ELSE '' END, ${text(always)}]`;
  const all = `list_filter(list_concat(${own}, ${added}), lambda flag: flag <> '')`;
  return `CASE WHEN f.flags::VARCHAR = '' AND is_break IS NULL AND NOT is_provisional THEN ${text(always)}
    ELSE array_to_string(list_sort(list_distinct(${all})), ' ') END`;
}

/** The columns of what a release is of, with their names; `area_type` of areas. */
const entityColumns = ({ entities }: FiguresDeclaration): string[] =>
  entities.flatMap((entity) => [
    entity,
    `${entity}_name`,
    ...(entity === 'area' ? ['area_type'] : []),
  ]);

/**
 * The rows of a release sorted by the key, names joined to codes, while both are still small numbers:
 * a sort of texts would move many times as much.
 */
export function sortFigures(declaration: FiguresDeclaration, invented: boolean): string {
  const key = keyColumns(declaration);
  const listed = listedColumns(declaration);
  const named = listed.map(
    (column) => `${name(`named_${column}`)}.code_name AS ${name(`${column}_name`)}`,
  );
  const joins = listed.map((column) => {
    const table = name(`named_${column}`);
    return `JOIN ${table} ON ${table}.code = f.${name(column)}`;
  });
  const joinedWords = entityColumns(declaration)
    .filter((column) => !key.includes(column))
    .map((column) => `${name(column)}, `)
    .join('');
  return `SELECT f.* EXCLUDE (flags, vintage_order), ${joinedWords}period_name, period_start,
             period_end, period_type, ${named.join(', ')}, named_measure.unit, ${flags(invented)} AS flags
      FROM figures AS f
      ${declaration.entities.map((e) => `JOIN ${name(`named_${e}`)} ON ${name(`named_${e}`)}.${name(e)} = f.${name(e)}`).join('\n      ')}
      JOIN named_period ON named_period.period = f.period
      LEFT JOIN named_break ON named_break.period = f.period AND named_break.measure = f.measure
      ${joins.join('\n      ')}
      ORDER BY ${key.map((column) => `f.${name(column)}`).join(', ')}`;
}

/** The columns of a release in the order of the contract, codes and names as text, of {@link sortFigures}. */
export function writeFigures(declaration: FiguresDeclaration, sorted: string): string {
  const hasAreas = declaration.entities.includes('area');
  const coded = [...entityColumns(declaration), 'period', 'period_name'];
  const dimensions = declaration.dimensions.flatMap(({ id }) => [id, `${id}_name`]);
  const asText = (columns: readonly string[]): string =>
    columns.map((column) => `${name(column)}::VARCHAR AS ${name(column)}, `).join('');
  return `SELECT ${asText(coded)} period_start, period_end, ${asText(dimensions)}
      ${asText(['measure', 'measure_name'])} value, low, high, "interval", n,
      ${asText(['unit', 'status'])} flags, ${asText(['period_type', ...(hasAreas ? ['area_vintage'] : [])])}
      source_row, source_value, source_status::VARCHAR AS source_status
    FROM ${sorted}`;
}
