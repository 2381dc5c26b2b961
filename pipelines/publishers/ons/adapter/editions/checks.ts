import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import { TOTAL } from '../../../../../schemas/dataset/code.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../../kinds/checks/check.ts';
import type { OnsEditionSource } from '../../source.ts';

const wholesOf = (dimension: string): string => name(`groups_of_${dimension}`);

/**
 * Makes the tables that the checks of groups join: the rows of each dimension that have parts. They
 * are few, and DuckDB must know it: of two tables of unknown size it may hold the larger in memory.
 */
export async function prepareChecks(
  database: Database,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): Promise<void> {
  for (const [dimension, items] of codes) {
    await database.run(`CREATE OR REPLACE TEMP TABLE ${wholesOf(dimension)} AS
      WITH links(code, parent, members) AS (VALUES ${listLinks(items)})
      SELECT * FROM parsed WHERE ${name(dimension)} IN (SELECT parent FROM links)`);
  }
}

/** Every code with the group it belongs to, and how many that group has, as SQL values. */
function listLinks(items: readonly CodeItem[]): string {
  const belonging = items.flatMap(({ code, parent }) =>
    parent === null ? [] : [{ code, parent }],
  );
  const rows = belonging.map(({ code, parent }) => {
    const members = belonging.filter((other) => other.parent === parent).length;
    return `(${text(code)}, ${text(parent)}, ${members})`;
  });
  return rows.join(', ');
}

/**
 * A group against those that belong to it. Compared only where all of them are there and none is
 * hidden; of the parts of a total one may be absent (an area may have no row for what is not known).
 */
function partsCheck(
  dimension: string,
  items: readonly CodeItem[],
  others: readonly string[],
  { parts: slack, placeless }: OnsEditionSource['tolerance'],
): SqlCheck {
  const column = name(dimension);
  const cell = ['area', 'area_type', 'area_vintage', 'period', 'measure', ...others].map(name);
  const same = cell.map((key) => `part.${key} = whole.${key}`).join(' AND ');
  const shown = cell.map((key) => `whole.${key}`).join(', ');
  const compared = `WITH links(code, parent, members) AS (VALUES ${listLinks(items)})
    SELECT ${shown}, whole.${column}, any_value(whole.value) AS printed, sum(part.value) AS sum_of_parts,
           any_value(whole.source_row) AS source_row
    FROM ${wholesOf(dimension)} AS whole JOIN links ON links.parent = whole.${column}
    JOIN parsed AS part ON part.${column} = links.code AND ${same}
    GROUP BY ${shown}, whole.${column}
    HAVING count(*) >= any_value(members) - CASE WHEN whole.${column} = ${text(TOTAL)} THEN 1 ELSE 0 END
      AND count(part.value) = count(*)
      AND any_value(whole.value) IS NOT NULL`;
  const above = `CASE WHEN area_type = 'country' AND ${column} = ${text(TOTAL)} THEN ${placeless} ELSE 0 END`;
  return {
    id: `${dimension}_parts_near_total`,
    level: 'error',
    what: `Every group lies within ${slack} of the sum of those that belong to it, the total of the country within ${placeless} above`,
    unit: 'groups',
    from: `(${compared})`,
    fault: `printed - sum_of_parts NOT BETWEEN ${-slack} AND ${slack} + ${above}`,
    shown: '*',
    canTell: 'true',
  };
}

/** The country is no less than its areas together, and no more above them than belongs to no area. */
function placesCheck(
  columns: readonly string[],
  { parts: slack, placeless }: OnsEditionSource['tolerance'],
): SqlCheck {
  const cell = ['period', 'measure', ...columns].map(name).join(', ');
  const compared = `SELECT ${cell}, parts.area_type AS level, any_value(whole.value) AS country,
      sum(parts.value) AS sum_of_areas, any_value(whole.source_row) AS source_row
    FROM parsed AS whole JOIN parsed AS parts USING (${cell})
    WHERE whole.area_type = 'country' AND parts.area_type = 'lsip' AND parts.area[1] = whole.area[1]
    GROUP BY ${cell}, whole.area, parts.area_type
    HAVING count(*) = count(parts.value) AND any_value(whole.value) IS NOT NULL
      AND count(*) = (SELECT count(DISTINCT area) FROM parsed WHERE area_type = 'lsip')`;
  return {
    id: 'areas_near_country',
    level: 'error',
    what: `The country exceeds the sum of its areas by what belongs to none of them: at most ${placeless}`,
    unit: 'totals',
    from: `(${compared})`,
    fault: `country - sum_of_areas NOT BETWEEN ${-slack} AND ${placeless}`,
    shown: '*',
    canTell: 'true',
  };
}

/** A row that is not there is told from a hidden one: it is named, and nothing stands in for it. */
function rowsCheck(dimension: string): SqlCheck {
  const column = name(dimension);
  return {
    id: `${dimension}_rows_there`,
    level: 'warning',
    what: `Every area of a table has a row for every ${dimension} of it; what has none is missing, not suppressed`,
    offenders: `WITH held AS (
        SELECT sheet, area, area_name, ${column} FROM parsed WHERE place = 1),
      places AS (SELECT DISTINCT sheet, area, area_name FROM held),
      codes AS (SELECT DISTINCT sheet, ${column} FROM held)
      SELECT sheet, area, area_name, ${column} FROM places JOIN codes USING (sheet)
      ANTI JOIN held USING (sheet, area, ${column})`,
  };
}

/** Checks of an edition over `parsed`: totals against parts as loose as the publisher's are, and holes. */
export function editionChecks(
  source: OnsEditionSource,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): SqlCheck[] {
  const dimensions = [...codes.keys()];
  const used = dimensions.filter((id) => source.tables.some((table) => id in table.dimensions));
  return [
    ...used.map((id) =>
      partsCheck(
        id,
        codes.get(id) ?? [],
        dimensions.filter((other) => other !== id),
        source.tolerance,
      ),
    ),
    placesCheck(dimensions, source.tolerance),
    ...used.map((id) => rowsCheck(id)),
  ];
}
