import { z } from 'zod';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';

/** Name of a coded column's type: an ENUM of the codes among the rows, in the order they sort. */
export const codeType = (column: string): string => name(`code_${column}`);

/** The order that SQL and every client sort codes in. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Makes the code types of `parsed`. One scan serves all columns: a scan a column would cost more. */
export async function makeCodeTypes(database: Database, columns: readonly string[]): Promise<void> {
  const lists = columns.map((column) => `list(DISTINCT ${name(column)}) AS ${name(column)}`);
  const found = await database.row(
    `SELECT ${lists.join(', ')} FROM parsed WHERE disposition = 'publish'`,
    z.record(z.string(), z.array(z.string().nullable())),
  );
  for (const column of columns) {
    const codes = (found[column] ?? []).filter((code) => code !== null).sort(byBytes);
    const literals = codes.length === 0 ? "''" : codes.map(text).join(', ');
    await database.run(`CREATE OR REPLACE TYPE ${codeType(column)} AS ENUM (${literals})`);
  }
}
