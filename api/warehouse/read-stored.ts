import type { z } from 'zod';
import type { Column } from '../../schemas/release/manifest.ts';
import { rowsOf } from './codes.ts';
import type { Engine } from './duckdb.ts';
import type { Release } from './release.ts';
import { name } from './sql.ts';
import type { Statement } from './sql.ts';

const AS_READ: Readonly<Record<Column['type'], (column: string) => string>> = {
  text: (column) => column,
  texts: (column) => column,
  boolean: (column) => column,
  double: (column) => column,
  integer: (column) => `${column}::DOUBLE`,
  date: (column) => `${column}::VARCHAR`,
};

/** SQL of a column as it is read: days as ISO texts, whole numbers as numbers; NULL where there is none. */
export const selectColumn = (column: Column | undefined): string =>
  column ? AS_READ[column.type](name(column.name)) : 'NULL';

/**
 * Rows of a release as `stored` describes them; `which` is the SQL after the table. Columns that the
 * release is from before are null. Throws what the engine throws, and where a row is of another form.
 */
export async function readStored<Stored extends z.ZodObject>(
  { select }: Pick<Engine, 'select'>,
  { data, manifest }: Pick<Release, 'manifest'> & { readonly data: string },
  stored: Stored,
  { sql: which, values }: Statement,
): Promise<readonly z.infer<Stored>[]> {
  const held = new Map(manifest.table?.columns.map((column) => [column.name, column]));
  const names = Object.keys(stored.shape);
  const columns = names.map((each) => selectColumn(held.get(each)));
  const sql = `SELECT ${columns.join(', ')} FROM ${name(data)} ${which}`;
  const result = await select({ sql, values });
  return rowsOf(result.columns, result.rows).map((cells) =>
    stored.parse(Object.fromEntries(names.map((each, at) => [each, cells[at]]))),
  );
}
