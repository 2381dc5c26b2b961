import { z } from 'zod';
import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { FiguresDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { Entity } from '../../../../schemas/words/entities.ts';
import { name } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { keepPrintedCodes } from '../../../publishers/printed-codes.ts';
import { attachIntervals } from './attach-intervals.ts';
import { codeType, makeCodeTypes } from './code-types.ts';
import { datePeriods } from './date-periods.ts';
import { listSeries } from './list-series.ts';
import { nameCodes } from './name-codes.ts';

/** Columns that make a cell, in the order of the contract. */
export function keyColumns(declaration: FiguresDeclaration): string[] {
  const { entities, dimensions } = declaration;
  return [...entities, 'period', ...dimensions.map(({ id }) => id), 'measure'];
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
    SELECT ${cast.join(', ')}, value, low, high, "interval", vintage_order, source_row, source_value
    FROM parsed WHERE disposition = 'publish'`);
  await compressWhereLarge(database, 'cells');
  for (const entity of declaration.entities) await listEntity(database, entity);
  await datePeriods(database, declaration);
  await nameCodes(database, declaration, codes);
  await collapseCopies(database, key);
  await attachIntervals(database, declaration, key);
  await listSeries(database, key);
}

/** Rows from which on the tables of a run are worth compressing: some hundred MB as text. */
const LARGE = 1_000_000;
const Cells = z.object({ cells: z.coerce.number() });

/**
 * The workspace compresses what it holds at a checkpoint and not before. That takes longer than the
 * checks of a table that fits as it is, and keeps a larger one from being spilled.
 */
async function compressWhereLarge(database: Database, table: string): Promise<void> {
  const { cells } = await database.row(`SELECT count(*) AS cells FROM ${name(table)}`, Cells);
  if (cells >= LARGE) await database.run('CHECKPOINT');
}

/**
 * `<entity>_list`: one name a code (and one type, of areas); where names changed, the name of the
 * latest period, with every name and the periods that it is printed in beside it.
 */
async function listEntity(database: Database, entity: Entity): Promise<void> {
  const [code, named] = [name(entity), name(`${entity}_name`)];
  const type = entity === 'area' ? 'area_type' : 'NULL::VARCHAR';
  await database.run(`CREATE OR REPLACE TABLE ${name(`${entity}_list`)} AS
    WITH named AS (
      SELECT ${code}, ${named}, ${type} AS type, min(period) AS first_period, max(period) AS period,
             max(vintage_order) AS vintage_order
      FROM ${name(`printed_${entity}`)} GROUP BY ALL)
    SELECT ${code}::${codeType(entity)} AS ${code},
           arg_max(${named}, (period, vintage_order)) AS ${named},
           any_value(type) AS ${name(`${entity}_type`)},
           list({'name': ${named}, 'first_period': first_period, 'last_period': period}
             ORDER BY first_period, period, ${named}) AS names
    FROM named GROUP BY ${code}`);
}

/**
 * Makes `printed_<entity>` of `parsed`: every code with the names that are printed for it, each with
 * the periods and boundary sets that it is printed in. Two checks and the list are made of it.
 */
async function listPrinted(database: Database, entity: Entity): Promise<void> {
  const type = entity === 'area' ? 'area_type, ' : '';
  await database.run(`CREATE OR REPLACE TABLE ${name(`printed_${entity}`)} AS
    SELECT DISTINCT ${name(entity)}, ${name(`${entity}_name`)}, ${type}period, area_vintage, vintage_order
    FROM parsed WHERE disposition = 'publish'`);
}

/** Columns that rows may leave out, as those do that were made here or are of no area. */
const LEFT_OUT = {
  source_row: 'VARCHAR DEFAULT NULL',
  disposition: "VARCHAR DEFAULT 'publish'",
  reason: 'VARCHAR DEFAULT NULL',
  area_vintage: 'VARCHAR DEFAULT NULL',
  vintage_order: 'INTEGER DEFAULT 0',
  status: "VARCHAR DEFAULT 'observed'",
  flags: "VARCHAR DEFAULT ''",
  low: 'DOUBLE DEFAULT NULL',
  high: 'DOUBLE DEFAULT NULL',
  interval: 'VARCHAR DEFAULT NULL',
  source_value: 'VARCHAR DEFAULT NULL',
  source_status: 'VARCHAR DEFAULT NULL',
} as const;

/** Gives `parsed` the columns that its origin had nothing to say in, and lists the names in it. */
export async function completeParsed(
  database: Database,
  entities: readonly Entity[],
): Promise<void> {
  for (const [column, type] of Object.entries(LEFT_OUT)) {
    await database.run(`ALTER TABLE parsed ADD COLUMN IF NOT EXISTS ${name(column)} ${type}`);
  }
  for (const entity of entities) await listPrinted(database, entity);
  await keepPrintedCodes(database, []);
}

const Copies = z.object({ copies: z.coerce.number() });

/**
 * The same code under two publisher types is one row: `copies` holds the cells that came more than
 * once, `single` one row a cell. Whether the copies agree is a check, not decided here. Where there
 * are copies `single` is a table, which takes the place of `cells`: as a view, each of a hundred checks
 * would sort the copies anew.
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
  await database.run(`CREATE OR REPLACE TABLE single AS
    SELECT cells.* FROM cells ANTI JOIN copies USING (${columns})
    UNION ALL
    SELECT cells.* FROM cells SEMI JOIN copies USING (${columns})
    QUALIFY row_number() OVER (PARTITION BY ${columns} ORDER BY vintage_order DESC, source_row) = 1;
    DROP TABLE cells`);
  await compressWhereLarge(database, 'single');
}
