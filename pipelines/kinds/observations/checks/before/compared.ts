import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';

/**
 * Makes `compared`: every cell of the release before (a Parquet file) beside the new one. Columns:
 * the key (text), `<entity>_name_before`, `value_before`, `status_before`, `source_row`, `value` and `status` of
 * the new row, and `is_lost` where the new rows have no such cell.
 */
export async function compareWithBefore(
  database: Database,
  previous: string,
  key: readonly string[],
  entities: readonly Entity[],
): Promise<void> {
  const same = key
    .map((column) => `new.${name(column)}::VARCHAR = old.${name(column)}`)
    .join(' AND ');
  const names = entities.map(
    (entity) => `old.${name(`${entity}_name`)} AS ${name(`${entity}_name_before`)}`,
  );
  await database.run(`CREATE OR REPLACE TABLE compared AS
    SELECT ${[...key.map((column) => `old.${name(column)}`), ...names].join(', ')},
           old.value AS value_before, old.status AS status_before,
           new.source_row, new.value, new.status::VARCHAR AS status, new.period IS NULL AS is_lost
    FROM read_parquet(${text(previous)}) AS old LEFT JOIN figures AS new ON ${same}`);
}
