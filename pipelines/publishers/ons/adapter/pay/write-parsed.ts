import { z } from 'zod';
import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import { AREA_TYPE_BY_PREFIX } from '../../../../../schemas/words/area-types.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { keepPrintedCodes } from '../../../printed-codes.ts';
import { PAY_MARKS } from '../../marks.ts';
import type { OnsPaySource } from '../../pay-source.ts';

const Printed = z.object({ code: z.string(), name: z.string() });

const NUMBER = '[0-9]+([.][0-9]+)?';

const list = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `(${cells.map(text).join(', ')})`).join(', ');

/** The sheets and the codes that each is of, as SQL values with the names of their columns. */
function listSheets({ sheets }: OnsPaySource, dimensions: readonly string[]): string {
  const rows = Object.entries(sheets).map(([sheet, codes]) => [
    sheet,
    ...dimensions.map((id) => codes[id] ?? ''),
  ]);
  return `sheets(sheet, ${dimensions.map(name).join(', ')}) AS (VALUES ${list(rows)})`;
}

/** Names that the newest workbooks print beside the codes of occupations: those of older years were spelt otherwise. */
async function keepNames(database: Database, items: readonly CodeItem[]): Promise<void> {
  const printed = await database.rows(
    `SELECT DISTINCT occupation AS code, occupation_name AS "name" FROM pay_lines
     WHERE occupation_name <> '' AND year = (SELECT max(year) FROM pay_lines) ORDER BY ALL`,
    Printed,
  );
  const declared = new Map(items.map((item) => [item.code, item.name]));
  await keepPrintedCodes(
    database,
    printed.map((each) => {
      return { column: 'Code', ...each, declared: declared.get(each.code) ?? null };
    }),
  );
}

/**
 * Makes `parsed` out of `pay_lines`: one row for every figure; and of the newest year `printed_codes`. A row of an area or a level that
 * another table of the source is taken for is set aside; a code or a mark that nobody has explained
 * is left null, and stops the publish.
 */
export async function writeParsed(
  database: Database,
  source: OnsPaySource,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): Promise<void> {
  const dimensions = [...codes.keys()].filter((id) => id !== 'occupation');
  const items = codes.get('occupation') ?? [];
  const occupations = items.map(({ code, level }) => [code, String(level)]);
  await database.run(`CREATE OR REPLACE TABLE parsed AS
    WITH occupations(occupation, level) AS (VALUES ${list(occupations)}),
    ${listSheets(source, dimensions)},
    prefixes(prefix, area_type) AS (VALUES ${list(Object.entries(AREA_TYPE_BY_PREFIX))}),
    marks(mark, status) AS (VALUES ${list(Object.entries(PAY_MARKS))}),
    figures AS (
      SELECT * EXCLUDE (measures, printed), unnest(measures) AS measure, unnest(printed) AS printed FROM pay_lines),
    read AS (
      SELECT *, CASE WHEN regexp_full_match(printed, '${NUMBER}') THEN printed::DOUBLE END AS value FROM figures),
    known AS (
      SELECT read.*, o.occupation AS code, o.level::INTEGER AS level FROM read LEFT JOIN occupations AS o USING (occupation))
    SELECT place || sheet || '!' || "row" AS source_row,
           CASE WHEN list_contains(elsewhere, area) OR NOT list_contains(levels, level) THEN 'set_aside' ELSE 'publish' END AS disposition,
           CASE WHEN disposition = 'set_aside' THEN 'taken_from_another_table' END AS reason,
           area, area_name, area_type, NULL::VARCHAR AS area_vintage, 0 AS vintage_order, year AS period,
           code AS occupation, ${dimensions.map((id) => `${name(id)}, `).join('')}measure, value,
           CASE WHEN value IS NOT NULL THEN 'observed' ELSE marks.status END AS status,
           CASE WHEN provisional AND value IS NOT NULL THEN 'provisional' ELSE '' END AS flags,
           printed AS source_value, CASE WHEN value IS NULL THEN printed END AS source_status
    FROM known JOIN sheets USING (sheet)
    LEFT JOIN prefixes ON prefix = left(area, 3)
    LEFT JOIN marks ON mark = printed`);
  await keepNames(database, items);
  await database.run('DROP TABLE pay_lines');
}
