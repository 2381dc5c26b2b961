import { TOTAL } from '../../../../../schemas/dataset/code.ts';
import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import { name } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import type { EditionTable } from '../../source.ts';
import type { Columns } from './columns.ts';
import type { FindPlace } from './places.ts';
import { readLines } from './read-lines.ts';
import type { Line } from './read-lines.ts';

/** The publisher's code → ours, by dimension id. */
type CodeMaps = Readonly<Record<string, ReadonlyMap<string, string>>>;

/** Codes of every dimension by the code that the publisher prints: its own where one is declared. */
export function mapCodes(lists: ReadonlyMap<string, readonly CodeItem[]>): CodeMaps {
  const entries = [...lists].map(
    ([id, items]) =>
      [id, new Map(items.map((item) => [item.publisher_code ?? item.code, item.code]))] as const,
  );
  return Object.fromEntries(entries);
}

/** `edition_lines`, one row a line, and `edition_periods`, the periods of each table in their order. */
export async function createLines(
  database: Database,
  dimensions: readonly string[],
): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE edition_periods(sheet INTEGER, period VARCHAR, place INTEGER);
    CREATE OR REPLACE TABLE edition_lines(sheet INTEGER, "row" INTEGER, area VARCHAR, area_name VARCHAR,
      area_type VARCHAR, ${dimensions.map((id) => `${name(id)} VARCHAR, `).join('')}note VARCHAR, printed VARCHAR[])`);
}

function asRow(line: Line, sheet: number, dimensions: readonly string[], codes: CodeMaps) {
  const { row, name: printedName, place, note, printed } = line;
  return {
    sheet,
    row,
    area: place?.code ?? null,
    area_name: place?.name ?? printedName,
    area_type: place?.type ?? null,
    ...Object.fromEntries(
      dimensions.map((id) => {
        const code = line.dimensions[id];
        return [id, code === undefined ? TOTAL : (codes[id]?.get(code) ?? null)];
      }),
    ),
    note,
    printed,
  };
}

const listPeriods = ({ periods }: Columns, sheet: number): string =>
  periods.map(({ code }, at) => `(${sheet}, '${code}', ${at + 1})`).join(', ');

/**
 * Adds the lines of one table, a few thousand at a time, so that memory holds no more of a sheet
 * than that. `sheet` is the table's place in the declaration. A code that is not known is left null.
 */
export async function loadLines(
  database: Database,
  { file, table, headerRow }: { file: string; table: EditionTable; headerRow: number },
  { sheet, codes }: { sheet: number; codes: CodeMaps },
  findPlace: FindPlace,
): Promise<void> {
  const dimensions = Object.keys(codes);
  const type = JSON.stringify([
    {
      ...{ sheet: 'INTEGER', row: 'INTEGER', area: 'VARCHAR', area_name: 'VARCHAR' },
      area_type: 'VARCHAR',
      ...Object.fromEntries(dimensions.map((id) => [id, 'VARCHAR'])),
      note: 'VARCHAR',
      printed: ['VARCHAR'],
    },
  ]);
  let listed = false;
  for await (const { columns, lines } of readLines(file, table, headerRow, findPlace)) {
    if (!listed) {
      await database.run(`INSERT INTO edition_periods VALUES ${listPeriods(columns, sheet)}`);
      listed = true;
    }
    const rows = lines.map((line) => asRow(line, sheet, dimensions, codes));
    await database.run(
      `INSERT INTO edition_lines BY NAME SELECT line.* FROM (SELECT unnest(from_json($1::JSON, $2)) AS line)`,
      [JSON.stringify(rows), type],
    );
  }
}
