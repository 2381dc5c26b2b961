import { z } from 'zod';
import type { Interval, Status } from '../../schemas/words/vocabulary.ts';
import { countWords } from '../../schemas/words/count-words.ts';
import { name } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';

/** One row of the table `parsed` of figures of areas, dimension columns beside the common ones. */
export interface ParsedFigure {
  readonly source_row: string;
  readonly disposition: 'publish' | 'check' | 'set_aside';
  readonly reason: string | null;
  readonly area: string | null;
  readonly area_name: string | null;
  readonly area_type: string | null;
  readonly area_vintage: string | null;
  readonly vintage_order: number;
  readonly period: string | null;
  readonly measure: string | null;
  readonly value: number | null;
  readonly status: Status | null;
  /** Bounds, and how they were made; left out where the publisher's marks say none. */
  readonly low?: number | null;
  readonly high?: number | null;
  readonly interval?: Interval | null;
  /** Names sorted, joined by a space. */
  readonly flags: string;
  readonly source_value: string | null;
  readonly source_status: string | null;
  readonly dimensions: Readonly<Record<string, string | null>>;
}

const TYPES: Readonly<Record<Exclude<keyof ParsedFigure, 'dimensions'>, string>> = {
  source_row: 'VARCHAR',
  disposition: 'VARCHAR',
  reason: 'VARCHAR',
  area: 'VARCHAR',
  area_name: 'VARCHAR',
  area_type: 'VARCHAR',
  area_vintage: 'VARCHAR',
  vintage_order: 'INTEGER',
  period: 'VARCHAR',
  measure: 'VARCHAR',
  value: 'DOUBLE',
  status: 'VARCHAR',
  low: 'DOUBLE',
  high: 'DOUBLE',
  interval: 'VARCHAR',
  flags: 'VARCHAR',
  source_value: 'VARCHAR',
  source_status: 'VARCHAR',
};
const Written = z.object({ written: z.coerce.number() });

/**
 * Makes the table `parsed` anew for figures read in this process, and answers what appends rows to
 * it: call it once for each document, so that memory holds one of them. Throws when rows are lost.
 */
export async function startParsed(
  database: Database,
  dimensions: readonly string[],
): Promise<(rows: readonly ParsedFigure[]) => Promise<void>> {
  const columns = { ...TYPES, ...Object.fromEntries(dimensions.map((id) => [id, 'VARCHAR'])) };
  const list = Object.keys(columns).map(name).join(', ');
  const typed = Object.entries(columns).map(([column, type]) => `${name(column)} ${type}`);
  await database.run(`CREATE OR REPLACE TABLE parsed (${typed.join(', ')})`);
  let sent = 0;
  return async (rows) => {
    const flat = rows.map(({ dimensions: codes, ...row }) => ({ ...row, ...codes }));
    await database.run(
      `INSERT INTO parsed SELECT ${list} FROM (
         SELECT unnest(from_json($1::JSON, $2), recursive := true))`,
      [JSON.stringify(flat), JSON.stringify([columns])],
    );
    sent += rows.length;
    const { written } = await database.row('SELECT count(*) AS written FROM parsed', Written);
    if (written === sent) return;
    throw new Error(`${countWords(sent, 'row was', 'rows were')} read, ${written} written`);
  };
}
