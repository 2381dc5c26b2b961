import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { EDITION_MARKS, NOTES } from '../../marks.ts';
import type { OnsEditionSource } from '../../source.ts';

const NUMBER = '-?[0-9]+([.][0-9]+)?';

const list = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `(${cells.map(text).join(', ')})`).join(', ');

/** Place, name, measure, scale and boundaries of every table, as SQL values. */
function listTables({ tables }: OnsEditionSource, { measures }: ObservationsDeclaration): string {
  const rows = tables.map(({ sheet, measure, boundaries }, at) => {
    const scale = measures.find(({ id }) => id === measure)?.scale ?? 1;
    const order = Number(boundaries.replaceAll('-', ''));
    return `(${at}, ${text(sheet)}, ${text(measure)}, ${scale}, ${text(boundaries)}, ${order})`;
  });
  return rows.join(', ');
}

/**
 * Makes `parsed` out of `edition_lines` and `edition_periods`: one row for every cell, with the sheet
 * it is of and the place of its period in the line. A mark or a
 * note that nobody has explained leaves the status null; a blank is such a mark, never 0.
 */
export async function writeParsed(
  database: Database,
  declaration: ObservationsDeclaration,
  source: OnsEditionSource,
  workbook: string,
): Promise<void> {
  const dimensions = declaration.dimensions.map(({ id }) => `${name(id)}, `).join('');
  const imputed = ['', ...source.imputed].map(text).join(', ');
  await database.run(`CREATE OR REPLACE TABLE parsed AS
    WITH tables(sheet, title, measure, scale, boundaries, vintage_order) AS (VALUES ${listTables(source, declaration)}),
    marks(mark, meaning) AS (VALUES ${list(Object.entries(EDITION_MARKS))}),
    notes(note, flag) AS (VALUES ${list([['', ''], ...Object.entries(NOTES)])}),
    cells AS (
      SELECT * EXCLUDE (printed), unnest(printed) AS printed, generate_subscripts(printed, 1) AS place
      FROM edition_lines),
    read AS (
      SELECT *, CASE WHEN regexp_full_match(printed, '${NUMBER}') THEN printed::DOUBLE END AS number FROM cells)
    SELECT title AS sheet, place, ${text(`${workbook}:`)} || title || '!' || "row" AS source_row, 'publish' AS disposition,
           NULL::VARCHAR AS reason, area, area_name, area_type, boundaries AS area_vintage, vintage_order,
           period, ${dimensions}measure, number * scale AS value,
           CASE WHEN notes.note IS NULL THEN NULL WHEN number IS NOT NULL THEN 'observed' ELSE meaning END AS status,
           array_to_string(list_sort(list_filter([flag, CASE WHEN number IS NOT NULL AND period IN (${imputed}) THEN 'imputed' ELSE '' END],
             lambda one: one <> '')), ' ') AS flags,
           printed AS source_value,
           CASE WHEN notes.note IS NULL THEN read.note WHEN number IS NULL THEN printed END AS source_status
    FROM read JOIN tables USING (sheet) JOIN edition_periods USING (sheet, place)
    LEFT JOIN marks ON mark = lower(printed) LEFT JOIN notes ON notes.note = read.note`);
  await database.run('DROP TABLE edition_lines; DROP TABLE edition_periods');
}
