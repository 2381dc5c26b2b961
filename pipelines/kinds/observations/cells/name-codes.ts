import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { FiguresDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { codeType } from './code-types.ts';

/** Columns of the key whose names come from a declared list. */
export function listedColumns(declaration: FiguresDeclaration): string[] {
  return [...declaration.dimensions.map(({ id }) => id), 'measure'];
}

const row = (cells: readonly string[]): string => `(${cells.map(text).join(', ')})`;

/** `code_list`: names of every dimension's codes and of the measures, and each measure's unit. */
async function listCodes(
  database: Database,
  declaration: FiguresDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): Promise<void> {
  const measures = declaration.measures.map(({ id, name: title, unit }) =>
    row(['measure', id, title, unit]),
  );
  const items = [...codes].flatMap(([column, list]) =>
    list.map((item) => row([column, item.code, item.name, ''])),
  );
  await database.run(`CREATE OR REPLACE TABLE code_list AS
    SELECT * FROM (VALUES ${[...measures, ...items].join(', ')})
      AS list(column_name, code, code_name, unit)`);
}

/**
 * Makes `named_<column>` for every column of the key: its codes with their names, codes and words
 * both as ENUM, so that the joins compare and the sort moves small numbers instead of text. Needs
 * the list of every entity, `period_list` and `break_list`; makes `named_break` of the last.
 */
export async function nameCodes(
  database: Database,
  declaration: FiguresDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): Promise<void> {
  await listCodes(database, declaration, codes);
  const words = declaration.entities.map(
    (entity) =>
      `SELECT unnest([${name(`${entity}_name`)}, ${name(`${entity}_type`)}]) AS word FROM ${name(`${entity}_list`)} UNION ALL `,
  );
  await database.run(`CREATE OR REPLACE TYPE word AS ENUM (SELECT DISTINCT word FROM (
    ${words.join('')}SELECT unnest([period_name, period_type]) AS word FROM period_list
    UNION ALL SELECT unnest([code_name, unit]) FROM code_list) WHERE word IS NOT NULL ORDER BY 1)`);
  for (const entity of declaration.entities) {
    const [named, type] = [name(`${entity}_name`), name(`${entity}_type`)];
    await database.run(`CREATE OR REPLACE TABLE ${name(`named_${entity}`)} AS
      SELECT ${name(entity)}, ${named}::word AS ${named}, ${type}::word AS ${type}
      FROM ${name(`${entity}_list`)}`);
  }
  await database.run(`CREATE OR REPLACE TABLE named_period AS
    SELECT period::${codeType('period')} AS period, period_name::word AS period_name,
           period_type::word AS period_type, period_start, period_end, calendar, is_provisional FROM period_list`);
  await database.run(`CREATE OR REPLACE TABLE named_break AS
    SELECT period::${codeType('period')} AS period, measure::${codeType('measure')} AS measure,
           true AS is_break FROM break_list`);
  for (const column of listedColumns(declaration)) {
    await database.run(`CREATE OR REPLACE TABLE ${name(`named_${column}`)} AS
      SELECT try_cast(code AS ${codeType(column)}) AS code, code_name::word AS code_name, unit::word AS unit
      FROM code_list
      WHERE column_name = ${text(column)} AND try_cast(code AS ${codeType(column)}) IS NOT NULL`);
  }
}
