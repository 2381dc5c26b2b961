import type { Database } from '../../../../duckdb.ts';
import type { PayTable } from '../../pay-source.ts';
import { readLines } from './read-lines.ts';

/** Where the lines of a sheet come from, and what all of them are of. */
export interface SheetOfPay {
  readonly file: string;
  readonly sheet: string;
  readonly table: PayTable;
  readonly year: string;
  readonly provisional: boolean;
  /** Place of the row in a workbook: the digest of the archive and the name of the workbook. */
  readonly place: string;
  /** Heading of a column → measure. */
  readonly columns: Readonly<Record<string, string>>;
}

/** `pay_lines`: a row for every line, its figures in the order of `measures`. */
export async function createLines(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE pay_lines(place VARCHAR, sheet VARCHAR, year VARCHAR,
    provisional BOOLEAN, levels INTEGER[], elsewhere VARCHAR[], measures VARCHAR[],
    "row" INTEGER, area VARCHAR, area_name VARCHAR, occupation VARCHAR, occupation_name VARCHAR, printed VARCHAR[])`);
}

const LINE = JSON.stringify([
  {
    ...{ row: 'INTEGER', area: 'VARCHAR', areaName: 'VARCHAR', occupation: 'VARCHAR' },
    occupationName: 'VARCHAR',
    printed: ['VARCHAR'],
  },
]);

/** Adds the lines of one sheet, some at a time. */
export async function loadLines(database: Database, of: SheetOfPay): Promise<void> {
  const { file, sheet, table, columns } = of;
  const shared = JSON.stringify({
    ...{ place: of.place, sheet, year: of.year, provisional: of.provisional },
    ...{ levels: table.levels, elsewhere: table.elsewhere, measures: Object.values(columns) },
  });
  for await (const lines of readLines(file, sheet, table, Object.keys(columns))) {
    await database.run(
      `INSERT INTO pay_lines
       SELECT shared.*, line."row", line.area, line.areaName, line.occupation, line.occupationName, line.printed
       FROM (SELECT from_json($1::JSON, '{"place":"VARCHAR","sheet":"VARCHAR","year":"VARCHAR","provisional":"BOOLEAN","levels":["INTEGER"],"elsewhere":["VARCHAR"],"measures":["VARCHAR"]}') AS shared,
                    unnest(from_json($2::JSON, $3)) AS line)`,
      [shared, JSON.stringify(lines), LINE],
    );
  }
}
