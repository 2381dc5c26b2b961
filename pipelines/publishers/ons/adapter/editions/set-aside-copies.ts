import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';

/**
 * Sets aside the rows of `parsed` that a table before theirs has too, with the same figure or mark:
 * London stands among regions and among authorities, and the adverts without an occupation stand in
 * the tables of every number of digits. Where the figures differ both rows stay, and the check of
 * cells that come twice stops the publish. `sheets` are the tables in their order.
 */
export async function setAsideCopies(
  database: Database,
  dimensions: readonly string[],
  sheets: readonly string[],
): Promise<void> {
  if (sheets.length < 2) return;
  const series = ['area', 'area_vintage', ...dimensions.map(name), 'measure'];
  const key = series.join(', ');
  const same = [...series, 'period', 'status'].map((column) => `own.${column} = other.${column}`);
  await database.run(
    `CREATE OR REPLACE TEMP TABLE repeated_series AS
       SELECT ${key} FROM (SELECT DISTINCT sheet, ${key} FROM parsed WHERE place = 1)
       GROUP BY ${key} HAVING count(*) > 1;
     CREATE OR REPLACE TEMP TABLE repeated_cells AS
       SELECT sheet, list_position([${sheets.map(text).join(', ')}], sheet) AS at, period, status, value, source_row, ${key}
       FROM parsed SEMI JOIN repeated_series USING (${key});
     UPDATE parsed SET disposition = 'set_aside', reason = 'printed_in_another_table'
     FROM (SELECT own.source_row, own.period FROM repeated_cells AS own JOIN repeated_cells AS other
           ON other.at < own.at AND ${same.join(' AND ')} AND own.value IS NOT DISTINCT FROM other.value) AS copy
     WHERE parsed.source_row = copy.source_row AND parsed.period = copy.period`,
  );
}
