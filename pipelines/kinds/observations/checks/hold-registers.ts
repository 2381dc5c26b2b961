import { z } from 'zod';
import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';

const HELD = 'registers';
const Known = z.object({ databases: z.coerce.number() });

/** The registers that checks ask, as SQL of tables of text: which areas there are, and which lie in which. */
export const HELD_REGISTERS = {
  areas: `${HELD}.main.areas`,
  memberships: `${HELD}.main.memberships`,
} as const;

/**
 * Reads the registers into a database of their own, once for all datasets of a run: read anew by every
 * check that asks them, they took half as long as all checks of a small dataset.
 */
export async function holdRegisters(database: Database): Promise<void> {
  const { databases } = await database.row(
    `SELECT count(*) AS databases FROM duckdb_databases() WHERE database_name = ${text(HELD)}`,
    Known,
  );
  if (databases > 0) return;
  await database.run(`ATTACH ':memory:' AS ${name(HELD)}`);
  for (const register of ['areas', 'memberships'] as const) {
    // Told how the file is written, DuckDB does not read it twice to find out.
    await database.run(`CREATE TABLE ${HELD_REGISTERS[register]} AS
      FROM read_csv(${text(REFERENCE_FILES[register])}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`);
  }
}
