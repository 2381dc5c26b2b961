import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';

/**
 * Opens what the release before, of which the rows lie in `file`, shows of the months and measures
 * that are counted again: table `flow_before`; and says of each row of `flow_cells` whether it was
 * withheld (`was_hidden`).
 */
export async function openBefore(database: Database, file: string | null): Promise<void> {
  await database.run('ALTER TABLE flow_cells ADD COLUMN was_hidden BOOLEAN DEFAULT false');
  if (file === null) {
    await database.run(`CREATE OR REPLACE TABLE flow_before AS
      SELECT measure, period, area, occupation, value, false AS was_hidden FROM flow_cells WHERE false`);
    return;
  }
  await database.run(`CREATE OR REPLACE TABLE flow_before AS
      SELECT * FROM (
        SELECT measure::VARCHAR AS measure, period::VARCHAR AS period, area::VARCHAR AS area,
          occupation::VARCHAR AS occupation, value, value IS NULL AS was_hidden
        FROM read_parquet(${text(file)}))
      SEMI JOIN flow_cells USING (measure, period);
    UPDATE flow_cells SET was_hidden = was.was_hidden FROM flow_before AS was
    WHERE flow_cells.measure = was.measure AND flow_cells.period = was.period
      AND flow_cells.area = was.area AND flow_cells.occupation = was.occupation`);
}
