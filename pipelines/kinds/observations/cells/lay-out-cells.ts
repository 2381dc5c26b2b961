import { z } from 'zod';
import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { FiguresDeclaration } from '../../../../schemas/dataset/observations.ts';
import { name } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { attachIntervals } from './attach-intervals.ts';
import { codeType, makeCodeTypes } from './code-types.ts';
import { datePeriods } from './date-periods.ts';
import { nameCodes } from './name-codes.ts';

/** Columns that make a cell, in the order of the contract. */
export function keyColumns(declaration: FiguresDeclaration): string[] {
  return ['area', 'period', ...declaration.dimensions.map(({ id }) => id), 'measure'];
}

const CODED = ['area_vintage', 'status', 'source_status', 'flags'];

/**
 * Turns `parsed` into `cells` (every row to publish, codes as ENUM) and `figures` (one row a cell,
 * copies under several publisher types collapsed onto the newest boundary set, intervals and bases
 * attached). The readability checks must have passed: no code, mark or period is null here.
 */
export async function layOutCells(
  database: Database,
  declaration: FiguresDeclaration,
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
  await nameCodes(database, declaration, codes);
  await collapseCopies(database, key);
  await attachIntervals(database, declaration, key);
}

/** `area_list`: one name and type a code; where names changed, the name of the latest period. */
async function listAreas(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE area_list AS
    WITH named AS (
      SELECT area, area_name, area_type, max(period) AS period, max(vintage_order) AS vintage_order
      FROM parsed WHERE disposition = 'publish' GROUP BY area, area_name, area_type)
    SELECT area::${codeType('area')} AS area,
           arg_max(area_name, (period, vintage_order)) AS area_name,
           any_value(area_type) AS area_type
    FROM named GROUP BY area`);
}

const Copies = z.object({ copies: z.coerce.number() });

/**
 * The same code under two publisher types is one row: `copies` holds the cells that came more than
 * once, `single` one row a cell. Whether the copies agree is a check, not decided here.
 */
async function collapseCopies(database: Database, key: readonly string[]): Promise<void> {
  const columns = key.map(name).join(', ');
  await database.run(`CREATE OR REPLACE TABLE repeated AS
    SELECT ${columns} FROM cells GROUP BY ${columns} HAVING count(*) > 1`);
  await database.run(`CREATE OR REPLACE TABLE copies AS
    SELECT ${columns}, count(*) AS times, count(DISTINCT coalesce(area_vintage::VARCHAR, '')) AS vintages,
           count(DISTINCT {'value': value, 'status': status}) AS versions
    FROM cells SEMI JOIN repeated USING (${columns}) GROUP BY ${columns}`);
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
