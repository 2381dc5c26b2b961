import { z } from 'zod';
import { name } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';

const Made = z.object({ catalog: z.string(), name: z.string(), kind: z.enum(['TABLE', 'VIEW']) });

const list = (database: Database) =>
  database.rows(
    `SELECT database_name AS catalog, table_name AS name, 'TABLE' AS kind FROM duckdb_tables()
     UNION ALL SELECT database_name, view_name, 'VIEW' FROM duckdb_views() WHERE NOT internal`,
    Made,
  );

const qualified = (each: z.infer<typeof Made>): string =>
  `${name(each.catalog)}.main.${name(each.name)}`;

/**
 * Does work that leaves tables and views in a database, temporary ones too, and drops those that were
 * not there before: whatever follows would otherwise find them in place of its own.
 */
export async function withOwnTables<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const before = new Set((await list(database)).map(qualified));
  try {
    return await work();
  } finally {
    const made = (await list(database)).filter((each) => !before.has(qualified(each)));
    for (const each of made) await database.run(`DROP ${each.kind} IF EXISTS ${qualified(each)}`);
  }
}
