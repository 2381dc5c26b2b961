import { afterEach, beforeEach } from 'vitest';
import type { Database } from '../../../pipelines/duckdb.ts';
import { openTestDatabase } from '../../support/stores/tiny-dataset.ts';

/** An empty database in memory, a new one for every test of the file (or of the `describe`). */
export function useDatabase(): Database {
  let current: Database;
  beforeEach(async () => {
    current = await openTestDatabase();
  });
  afterEach(() => current.close());
  return {
    run: (sql, values) => current.run(sql, values),
    rows: (sql, schema, values) => current.rows(sql, schema, values),
    row: (sql, schema, values) => current.row(sql, schema, values),
    append: (table, columns) => current.append(table, columns),
    version: () => current.version(),
    close: () => current.close(),
  };
}
