import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';

/**
 * Makes `compared`: every cell of the release before (a Parquet file) beside the new one. Columns:
 * the key (text), `name_before`, `value_before`, `status_before`, `source_row` and `value` of the new
 * row, and `is_lost` where the new rows have no such cell.
 */
export async function compareWithBefore(
  database: Database,
  previous: string,
  key: readonly string[],
): Promise<void> {
  const same = key
    .map((column) => `new.${name(column)}::VARCHAR = old.${name(column)}`)
    .join(' AND ');
  await database.run(`CREATE OR REPLACE TABLE compared AS
    SELECT ${key.map((column) => `old.${name(column)}`).join(', ')}, old.area_name AS name_before,
           old.value AS value_before, old.status AS status_before,
           new.source_row, new.value, new.area IS NULL AS is_lost
    FROM read_parquet(${text(previous)}) AS old LEFT JOIN figures AS new ON ${same}`);
}
