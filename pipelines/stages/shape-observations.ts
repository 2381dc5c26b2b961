import { z } from 'zod';
import type { CodeItem } from '../../schemas/code.ts';
import type { ObservationsDeclaration } from '../../schemas/declaration.ts';
import { name, text } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';
import { attachIntervals } from './attach-intervals.ts';
import { datePeriods } from './date-periods.ts';

/** Names of the code types of a run: one ENUM per coded column, ordered as its codes sort. */
export const codeType = (column: string): string => name(`code_${column}`);

/** Columns that make a cell, in the order of the contract. */
export function keyColumns(declaration: ObservationsDeclaration): string[] {
  return ['area', 'period', ...declaration.dimensions.map(({ id }) => id), 'measure'];
}

const CODED = ['area_vintage', 'status', 'source_status', 'flags'];

async function makeCodeTypes(database: Database, columns: readonly string[]): Promise<void> {
  for (const column of columns) {
    await database.run(
      `CREATE OR REPLACE TYPE ${codeType(column)} AS ENUM (
         SELECT DISTINCT ${name(column)} FROM parsed
         WHERE disposition = 'publish' AND ${name(column)} IS NOT NULL ORDER BY 1)`,
    );
  }
}

/**
 * Turns `parsed` into `cells` (every row to publish, codes as ENUM) and `figures` (one row a cell,
 * copies under several publisher types collapsed onto the newest boundary set, intervals and bases
 * attached). The readability checks must have passed: no code, mark or period is null here.
 */
export async function shapeObservations(
  database: Database,
  declaration: ObservationsDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): Promise<void> {
  const key = keyColumns(declaration);
  const coded = [...key, ...CODED];
  await makeCodeTypes(database, coded);
  const cast = coded.map((column) => `${name(column)}::${codeType(column)} AS ${name(column)}`);
  await database.run(`CREATE OR REPLACE TABLE cells AS
    SELECT ${cast.join(', ')}, value, vintage_order, source_row, source_value
    FROM parsed WHERE disposition = 'publish'`);
  await listAreas(database);
  await datePeriods(database, declaration);
  await listCodes(database, declaration, codes);
  await collapseCopies(database, key);
  await attachIntervals(database, declaration, key);
}

/** `area_list`: one name and type a code; where names changed, the name of the latest period. */
async function listAreas(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE area_list AS
    SELECT area::${codeType('area')} AS area,
           arg_max(area_name, (period, vintage_order)) AS area_name,
           any_value(area_type) AS area_type
    FROM parsed WHERE disposition = 'publish' GROUP BY area`);
}

/** `code_list`: names of every dimension's codes and of the measures, as declared. */
async function listCodes(
  database: Database,
  declaration: ObservationsDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): Promise<void> {
  const measures = declaration.measures.map((measure) => ['measure', measure.id, measure.name]);
  const items = [...codes].flatMap(([column, list]) =>
    list.map((item) => [column, item.code, item.name]),
  );
  const rows = [...measures, ...items].map(
    (row) => `(${row.map((cell) => text(cell ?? '')).join(', ')})`,
  );
  await database.run(`CREATE OR REPLACE TABLE code_list AS
    SELECT * FROM (VALUES ${rows.join(', ')}) AS list(column_name, code, code_name)`);
}

const Copies = z.object({ copies: z.coerce.number() });

/**
 * The same code under two publisher types is one row: `copies` holds the cells that came more than
 * once, `single` one row a cell. Whether the copies agree is a check, not decided here.
 */
async function collapseCopies(database: Database, key: readonly string[]): Promise<void> {
  const columns = key.map(name).join(', ');
  await database.run(`CREATE OR REPLACE TABLE copies AS
    SELECT ${columns}, count(*) AS times, count(DISTINCT coalesce(area_vintage::VARCHAR, '')) AS vintages,
           count(DISTINCT {'value': value, 'status': status}) AS versions
    FROM cells GROUP BY ${columns} HAVING times > 1`);
  const { copies } = await database.row('SELECT count(*) AS copies FROM copies', Copies);
  if (copies === 0) {
    await database.run('CREATE OR REPLACE VIEW single AS SELECT * FROM cells');
    return;
  }
  await database.run(`CREATE OR REPLACE VIEW single AS
    SELECT cells.* FROM cells ANTI JOIN copies USING (${columns})
    UNION ALL
    SELECT cells.* FROM cells SEMI JOIN copies USING (${columns})
    QUALIFY row_number() OVER (PARTITION BY ${columns} ORDER BY vintage_order DESC, source_row) = 1`);
}
