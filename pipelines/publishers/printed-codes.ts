import { text } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';

/** A code of a publisher with the name that is printed beside it. */
export interface PrintedCode {
  /** The publisher's own concept or column: `GENDER`, `MEASURE`, `OBS_STATUS`. */
  readonly column: string;
  readonly code: string;
  readonly name: string;
  /** What the dataset's declaration calls the code; null where it says nothing of it. */
  readonly declared: string | null;
}

const literal = (value: string | null): string => (value === null ? 'NULL' : text(value));

/**
 * Adds to the table `printed_codes` (column_name, code, name, declared), which it makes where
 * there is none. An adapter leaves it beside `parsed` where names are printed beside codes and the codes
 * decide: the names are then a witness against codes that have come to mean something else.
 */
export async function keepPrintedCodes(
  database: Database,
  codes: readonly PrintedCode[],
): Promise<void> {
  await database.run(`CREATE TABLE IF NOT EXISTS printed_codes
    (column_name VARCHAR, code VARCHAR, "name" VARCHAR, declared VARCHAR)`);
  if (codes.length === 0) return;
  const rows = codes.map(
    ({ column, code, name, declared }) =>
      `(${[column, code, name, declared].map(literal).join(', ')})`,
  );
  await database.run(
    `INSERT INTO printed_codes SELECT DISTINCT * FROM (VALUES ${rows.join(', ')})`,
  );
}
