import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { EDITION_MARKS, NOT_IN_EXTRACT, NOTES } from '../../marks.ts';
import type { OnsEditionSource } from '../../source.ts';
import type { FoundTable } from './find-tables.ts';

/** What ends a text and a line of {@link addLines}: characters that no cell of a sheet holds. */
export const [LINE_END, TEXT_END] = ['\u001e', '\u001f'];
/** Texts of a line before those of its dimensions: row, area, its name and type, and the note. */
const BEFORE = 5;

/** A number, with commas between thousands or without. */
const NUMBER = '-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)([.][0-9]+)?';

/** What a text stands for, as SQL; null for one that is not listed. */
const choose = (column: string, meanings: Readonly<Record<string, string>>): string =>
  `CASE ${column} ${Object.entries(meanings)
    .map(([said, meaning]) => `WHEN ${text(said)} THEN ${text(meaning)}`)
    .join(' ')} END`;

/** Makes an empty `parsed`, with the sheet of every row and the place of its period in the line. */
export async function createParsed(
  database: Database,
  { dimensions }: ObservationsDeclaration,
): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE parsed(
    sheet VARCHAR, place INTEGER, source_row VARCHAR, disposition VARCHAR, reason VARCHAR,
    area VARCHAR, area_name VARCHAR, area_type VARCHAR, area_vintage VARCHAR, vintage_order INTEGER,
    period VARCHAR, ${dimensions.map(({ id }) => `${name(id)} VARCHAR, `).join('')}
    measure VARCHAR, value DOUBLE, status VARCHAR, flags VARCHAR, source_value VARCHAR, source_status VARCHAR)`);
}

/**
 * SQL that adds a row to `parsed` for every cell of the lines in \$1: texts `row`, `area`,
 * `area_name`, `area_type`, `note`, one for each dimension and one for each period, ended by
 * {@link TEXT_END}, lines by {@link LINE_END}. A code that is not known is left null, and so is the
 * status of a mark or a note that nobody has explained; a blank is such a mark, never 0.
 */
export function addLines(
  { dimensions, measures }: ObservationsDeclaration,
  { imputed }: OnsEditionSource,
  { table: { sheet, measure, boundaries }, columns }: FoundTable,
  workbook: string,
): string {
  const first = BEFORE + dimensions.length + 1;
  const ids = dimensions.map(({ id }) => `${name(id)}, `).join('');
  const own = dimensions.map(
    ({ id }, at) => `nullif(line[${BEFORE + at + 1}], '') AS ${name(id)}, `,
  );
  const scale = measures.find(({ id }) => id === measure)?.scale ?? 1;
  const periods = columns.periods.map(({ code }) => text(code)).join(', ');
  const isFilledIn = `number IS NOT NULL AND period IN (${['', ...imputed].map(text).join(', ')})`;
  return `INSERT INTO parsed BY NAME
    WITH lines AS (SELECT string_split(unnest(string_split($1, '${LINE_END}')), '${TEXT_END}') AS line),
    cells AS (
      SELECT ${text(`${workbook}:${sheet}!`)} || line[1] AS source_row, nullif(line[2], '') AS area,
             line[3] AS area_name, nullif(line[4], '') AS area_type, line[5] AS note, ${own.join('')}
             unnest(line[${first}:]) AS printed, unnest([${periods}]) AS period,
             generate_subscripts([${periods}], 1) AS place
      FROM lines),
    read AS (
      SELECT *, note = '' OR ${choose('note', NOTES)} IS NOT NULL AS is_explained, ${choose('note', NOTES)} AS flag,
             CASE WHEN regexp_full_match(printed, '${NUMBER}') THEN replace(printed, ',', '')::DOUBLE END AS number,
             lower(printed) = ${text(NOT_IN_EXTRACT)} AS is_left_out
      FROM cells)
    SELECT ${text(sheet)} AS sheet, place, source_row,
           CASE WHEN is_left_out THEN 'set_aside' ELSE 'publish' END AS disposition,
           CASE WHEN is_left_out THEN 'not_in_the_recorded_extract' END AS reason,
           area, area_name, area_type, ${text(boundaries)} AS area_vintage,
           ${boundaries.replaceAll('-', '')} AS vintage_order, period, ${ids}
           ${text(measure)} AS measure, number * ${scale} AS value,
           CASE WHEN NOT is_explained THEN NULL WHEN number IS NOT NULL THEN 'observed'
                ELSE ${choose('lower(printed)', EDITION_MARKS)} END AS status,
           concat_ws(' ', flag, CASE WHEN ${isFilledIn} THEN 'imputed' END) AS flags,
           printed AS source_value,
           CASE WHEN NOT is_explained THEN note WHEN number IS NULL THEN printed END AS source_status
    FROM read`;
}
