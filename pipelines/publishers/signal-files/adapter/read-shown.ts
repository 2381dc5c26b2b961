import { z } from 'zod';
import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { nameCell } from './tabulate.ts';

const Shown = z.object({
  ...{ table: z.string(), area: z.string(), occupation: z.string(), value: z.number().nullable() },
});

/**
 * The figures that a release shows, from the file of its rows: by table (`measure kind year`), then by
 * cell. A table of which it shows nothing is there and empty; one that it does not have is not there.
 */
export async function readShown(
  database: Database,
  file: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const rows = await database.rows(
    `SELECT concat_ws(' ', measure, signal_kind, period) AS "table", area::VARCHAR AS area,
       occupation::VARCHAR AS occupation, value FROM read_parquet(${text(file)})`,
    Shown,
  );
  const tables = new Map<string, Map<string, number>>();
  for (const { table, area, occupation, value } of rows) {
    const cells = tables.get(table) ?? new Map<string, number>();
    if (value !== null) cells.set(nameCell(area, occupation), value);
    tables.set(table, cells);
  }
  return tables;
}
