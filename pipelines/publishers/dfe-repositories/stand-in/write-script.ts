import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Database } from '../../../duckdb.ts';

const Row = z.record(z.string(), z.string().nullable());

const quote = (cell: string | null): string =>
  cell === null ? 'NULL' : `'${cell.replaceAll("'", "''")}'`;

/** Writes rows (all text) as the script that a developer filled a table with: a statement a line. */
export async function writeScript(database: Database, rows: string, file: string): Promise<void> {
  const statements = (await database.rows(rows, Row)).map(
    (row) => `INSERT INTO [dbo].[Table] VALUES (${Object.values(row).map(quote).join(',')})\nGO\n`,
  );
  await writeFile(file, statements.join(''));
}
