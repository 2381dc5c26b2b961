import { AREA_TYPE_BY_PREFIX } from '../../../../schemas/words/area-types.ts';
import { TOTAL } from '../../../../schemas/dataset/code.ts';
import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import { name, text } from '../../../duckdb.ts';
import { LEVELS, OUTSIDE, WITHOUT_CODE } from '../levels.ts';
import { MARKS } from '../marks.ts';
import { ALL } from '../source.ts';
import type { EesFile } from '../source.ts';
import type { OpenFile } from './open-file.ts';

type Filter = EesFile['filters'][string];

const NUMBER = '-?[0-9]+([.][0-9]+)?';
const cell = (column: string): string => `trim(lines.${name(column)})`;
const list = (words: readonly string[]): string => words.map(text).join(', ');

/** A map of texts as SQL; what is not in it is null. */
function mapOf(pairs: readonly (readonly [string, string])[]): string {
  if (pairs.length === 0) return `MAP([]::VARCHAR[], []::VARCHAR[])`;
  return `MAP([${list(pairs.map(([key]) => key))}], [${list(pairs.map(([, value]) => value))}])`;
}

/** The code of every label that a dimension's list, or the declaration of the filter, names. */
function labelCodes(
  labels: Readonly<Record<string, string>>,
  items: readonly CodeItem[],
): [string, string][] {
  const named = items.map(({ code, name: title, publisher_code }): [string, string] => [
    publisher_code ?? title,
    code,
  ]);
  return [...new Map([...named, ...Object.entries(labels)])];
}

/** Code and name of the place, from the columns of the row's own level. */
function placeSql(part: 0 | 1, levels: readonly (keyof typeof LEVELS)[]): string {
  const cases = levels.map((level) => `WHEN ${text(level)} THEN ${cell(LEVELS[level][part])}`);
  return `CASE ${cell('geographic_level')} ${cases.join(' ')} END`;
}

function areaSql({ levels }: EesFile): string[] {
  const code = placeSql(0, levels);
  const outside = Object.entries(OUTSIDE).map(
    ([level, area]) => `WHEN ${text(level)} THEN ${text(area)}`,
  );
  const area = `CASE WHEN ${code} = ${text(WITHOUT_CODE)}
      THEN CASE ${cell('geographic_level')} ${outside.join(' ')} ELSE 'x-unknown' END ELSE ${code} END`;
  const types = mapOf(Object.entries(AREA_TYPE_BY_PREFIX));
  return [
    `${area} AS area`,
    `${placeSql(1, levels)} AS area_name`,
    `CASE WHEN ${code} = ${text(WITHOUT_CODE)} THEN 'none' ELSE ${types}[left(${code}, 3)] END AS area_type`,
    `${cell('geographic_level')} AS area_vintage`,
  ];
}

/**
 * A name as it is printed, without the code that some files put behind it. A pattern with the code in
 * it would be made anew for every row, which takes longer than all the rest of reading.
 */
const entityName = (column: string, code: string): string =>
  `CASE WHEN ends_with(${cell(column)}, '(' || ${cell(code)} || ')')
     THEN regexp_replace(left(${cell(column)}, length(${cell(column)}) - length(${cell(code)}) - 2), '\\s+$', '')
     ELSE ${cell(column)} END`;

function filterSql(column: string, filter: Filter, open: OpenFile): string[] {
  if ('only' in filter) return [];
  if ('entity' in filter) {
    return [
      `${cell(column)} AS ${name(filter.entity)}`,
      `${entityName(filter.name, column)} AS ${name(`${filter.entity}_name`)}`,
    ];
  }
  if ('groups' in filter) return [];
  const codes = labelCodes(filter.labels, open.codes.get(filter.dimension) ?? []);
  return [`${mapOf(codes)}[${labelSql(column, filter)}] AS ${name(filter.dimension)}`];
}

/** The label of a row in a dimension: that of the wider group where the narrow one says all. */
const labelSql = (column: string, { wider }: { readonly wider?: string | undefined }): string =>
  wider === undefined
    ? cell(column)
    : `CASE WHEN ${cell(column)} = ${text(ALL)} THEN ${cell(wider)} ELSE ${cell(column)} END`;

/** Why a line is not published, as the branches of a CASE. */
function asideSql(column: string, filter: Filter, open: OpenFile): string[] {
  const reason = text(`other_${column}`);
  if ('only' in filter) {
    return [`WHEN ${cell(column)} IS DISTINCT FROM ${text(filter.only)} THEN ${reason}`];
  }
  if ('entity' in filter) {
    return [`WHEN ${cell(column)} = ${text(filter.all)} THEN ${text(`all_${filter.entity}s`)}`];
  }
  if ('groups' in filter) {
    const isSum = `${cell(column)} <> ${text(ALL)} AND ${cell(filter.groups)} = ${text(ALL)}`;
    return [`WHEN ${isSum} THEN ${text(`sums_by_${column}`)}`];
  }
  // A part that is called like its group is what the group has beside its other parts.
  const rest =
    filter.wider === undefined
      ? []
      : [
          `WHEN ${cell(column)} = ${cell(filter.wider)} AND ${cell(column)} <> ${text(ALL)} THEN ${text(`rest_of_${filter.wider}`)}`,
        ];
  if (filter.others === 'refuse') return rest;
  const codes = labelCodes(filter.labels, open.codes.get(filter.dimension) ?? []);
  return [...rest, `WHEN ${mapOf(codes)}[${labelSql(column, filter)}] IS NULL THEN ${reason}`];
}

/** A column as it came, beside what was read of it. */
const given = (column: string): string => name(`given_${column}`);

/** Columns whose labels must all have a code, with the dimension that they are. */
const codedColumns = ({ filters }: EesFile): [string, string][] =>
  Object.entries(filters).flatMap(([column, filter]): [string, string][] =>
    'dimension' in filter && filter.others === 'refuse' ? [[column, filter.dimension]] : [],
  );

/** The first label of a line that has no code, with its column; null where each has one. */
function unreadSql(file: EesFile, isOfAreas: boolean): string {
  const dimensions = codedColumns(file).map(
    ([column, dimension]) =>
      `WHEN ${name(dimension)} IS NULL THEN ${text(`${column}: `)} || coalesce(${given(column)}, '')`,
  );
  return `CASE WHEN period IS NULL
        THEN 'time_period: ' || coalesce(${given('time_period')}, '') || coalesce(' ' || why_not, '')
      ${isOfAreas ? `WHEN area IS NULL THEN ${given('geographic_level')} || ': ' || coalesce(area_name, 'no place')` : ''}
      ${dimensions.join(' ')} END`;
}

/** SQL of the rows of `parsed` that the table `lines` gives. */
export function selectRows(open: OpenFile): string {
  const { file, declaration, digest, order } = open;
  const isOfAreas = declaration.entities.includes('area');
  const filters = Object.entries(file.filters);
  const printed = Object.keys(file.indicators).map(cell);
  const kept = ['time_period', 'geographic_level', ...codedColumns(file).map(([column]) => column)];
  const marks = mapOf(Object.entries({ ...MARKS, ...file.marks }));
  const reasons = filters.flatMap(([column, filter]) => asideSql(column, filter, open));
  const constants = Object.entries(file.constants).map(
    ([dimension, code]) => `${text(code)} AS ${name(dimension)}`,
  );
  const totals = Object.entries(file.totals).map(
    ([entity, named]) =>
      `${text(TOTAL)} AS ${name(entity)}, ${text(named)} AS ${name(`${entity}_name`)}`,
  );
  const columns = [
    ...totals,
    ...(isOfAreas ? areaSql(file) : []),
    ...filters.flatMap(([column, filter]) => filterSql(column, filter, open)),
    ...constants,
  ];
  return `WITH placed AS (
      SELECT line, row_periods.period, why_not, ${columns.map((column) => `${column}, `).join('')}
        ${[...new Set(kept)].map((column) => `lines.${name(column)} AS ${given(column)}, `).join('')}
        CASE WHEN ${cell('geographic_level')} NOT IN (${list(file.levels)}) THEN 'geographic_level_not_taken'
          WHEN aside IS NOT NULL THEN aside
          ${reasons.join(' ')} END AS reason, [${printed.join(', ')}] AS cells
      FROM lines LEFT JOIN row_periods ON row_periods.time_period IS NOT DISTINCT FROM lines.time_period
        AND row_periods.time_identifier IS NOT DISTINCT FROM lines.time_identifier),
    told AS (
      SELECT *, CASE WHEN reason IS NULL THEN ${unreadSql(file, isOfAreas)} END AS unread_label,
        unnest([${list(Object.values(file.indicators))}]) AS measure, unnest(cells) AS printed FROM placed),
    read AS (
      SELECT *, regexp_full_match(printed, ${text(NUMBER)}) AS is_number,
        CASE WHEN is_number THEN 'observed' ELSE ${marks}[printed] END AS status FROM told)
    SELECT ${text(`${digest}:`)} || line AS source_row, ${text(file.id)} AS file,
      CASE WHEN reason IS NULL THEN 'publish' ELSE 'set_aside' END AS disposition, reason,
      ${isOfAreas ? 'area, area_name, area_type, area_vintage,' : ''} ${order} AS vintage_order, period,
      ${declaration.entities
        .filter((entity) => entity !== 'area')
        .map((entity) => `${name(entity)}, ${name(`${entity}_name`)},`)
        .join(' ')}
      ${declaration.dimensions.map(({ id }) => `${name(id)},`).join(' ')} measure,
      CASE WHEN is_number THEN printed::DOUBLE END AS value, status,
      '' AS flags, NULL::DOUBLE AS low, NULL::DOUBLE AS high, NULL::VARCHAR AS "interval",
      printed AS source_value, CASE WHEN is_number THEN NULL ELSE printed END AS source_status,
      coalesce(unread_label, CASE WHEN reason IS NULL AND status IS NULL
        THEN measure || ': ' || coalesce(printed, 'a blank cell') END) AS unread
    FROM read`;
}
