import type { CodeItem } from '../../../schemas/dataset/code.ts';
import type { FiguresDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { Entity } from '../../../schemas/words/entities.ts';
import { name, text } from '../../duckdb.ts';
import type { Codes } from '../kind.ts';
import type { Database } from '../../duckdb.ts';

const nullable = (value: string | null): string => (value === null ? 'NULL' : text(value));

function listed(column: string, items: readonly CodeItem[]): string[] {
  return items.map(
    (item) =>
      `(${text(column)}, ${text(item.code)}, ${text(item.name)}, ${nullable(item.name_cy)}, ${nullable(item.parent)}, ${item.level}, ${item.sort}, ${nullable(item.publisher_code)})`,
  );
}

function counted(column: string): string {
  return `SELECT ${text(column)} AS column_name, ${name(column)}::VARCHAR AS code, count(*) AS rows,
    min(period)::VARCHAR AS first_period, max(period)::VARCHAR AS last_period FROM sorted GROUP BY ${name(column)}`;
}

/**
 * The list of one entity, as the rows bring it: by code, areas with their type as `parent`, and with
 * all names that are printed for it.
 */
function countedEntity(entity: Entity): string {
  const [code, list] = [name(entity), name(`${entity}_list`)];
  const parent = entity === 'area' ? 'area_type' : 'NULL';
  return `SELECT ${text(entity)}, ${code}::VARCHAR, ${name(`${entity}_name`)}, NULL, ${parent}, NULL,
           row_number() OVER (ORDER BY ${code}) - 1, NULL, rows, first_period, last_period, NULL, NULL, names
    FROM ${list} JOIN (
      SELECT ${code}, count(*) AS rows, min(period)::VARCHAR AS first_period, max(period)::VARCHAR AS last_period
      FROM sorted GROUP BY ${code}) USING (${code})
    UNION ALL `;
}

/**
 * Writes `codes.parquet` of `sorted`: every code of every coded column with its name, its place in the list and
 * how many rows of this release carry it. Areas have their type as `parent`; periods their dates;
 * what a figure is of, every name that is printed for it with its first and last period.
 * A declared code that no row carries is listed with 0 rows. Figures always have a coded column: true.
 */
export async function writeFigureCodes(
  database: Database,
  declaration: FiguresDeclaration,
  codes: Codes,
  file: string,
): Promise<true> {
  const measures: CodeItem[] = declaration.measures.map((measure, sort) => ({
    code: measure.id,
    name: measure.name,
    name_cy: null,
    parent: null,
    level: 1,
    sort,
    publisher_code: null,
  }));
  const lists = [...codes, ['measure', measures] as const].flatMap(([column, items]) =>
    listed(column, items),
  );
  const columns = [...codes.keys(), 'measure'];
  await database.run(`COPY (
    WITH listed(column_name, code, name, name_cy, parent, level, sort, publisher_code) AS (VALUES ${lists.join(', ')}),
    counted AS (${columns.map((column) => counted(column)).join(' UNION ALL ')})
    SELECT listed.column_name, listed.code, listed.name, name_cy, parent, level, sort, publisher_code,
           coalesce(rows, 0) AS rows, first_period, last_period,
           NULL::DATE AS period_start, NULL::DATE AS period_end,
           NULL::STRUCT("name" VARCHAR, first_period VARCHAR, last_period VARCHAR)[] AS names
    FROM listed LEFT JOIN counted USING (column_name, code)
    UNION ALL
    ${declaration.entities.map(countedEntity).join('')}
    SELECT 'period', period, period_name, NULL, NULL, NULL,
           row_number() OVER (ORDER BY period_start, period_end, period) - 1, NULL,
           rows, NULL, NULL, period_start, period_end, NULL
    FROM period_list JOIN (SELECT period::VARCHAR AS period, count(*) AS rows FROM sorted GROUP BY ALL) USING (period)
    ORDER BY column_name, sort) TO ${text(file)} (FORMAT parquet, COMPRESSION zstd)`);
  return true;
}
