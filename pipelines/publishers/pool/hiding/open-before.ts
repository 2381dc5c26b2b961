import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';

/**
 * Opens what the release before, of which the rows lie in `file`, shows of the months and measures
 * that are counted again: table `flow_before`. Gives each row of `flow_cells` how far it moved since
 * it was shown (`moved`; null where it was not shown) and whether it was withheld (`was_hidden`). A
 * cell without a row was nothing, in a month that was counted.
 */
export async function openBefore(database: Database, file: string | null): Promise<void> {
  await database.run(`ALTER TABLE flow_cells ADD COLUMN moved DOUBLE;
    ALTER TABLE flow_cells ADD COLUMN was_hidden BOOLEAN DEFAULT false`);
  const rows = `SELECT measure::VARCHAR AS measure, period::VARCHAR AS period, area::VARCHAR AS area,
      occupation::VARCHAR AS occupation, value, value IS NULL AS was_hidden`;
  if (file === null) {
    await database.run(`CREATE OR REPLACE TABLE flow_before AS
      SELECT measure, period, area, occupation, value, false AS was_hidden FROM flow_cells WHERE false`);
    return;
  }
  await database.run(`CREATE OR REPLACE TABLE flow_before AS
      SELECT * FROM (${rows} FROM read_parquet(${text(file)}))
      SEMI JOIN flow_cells USING (measure, period);
    UPDATE flow_cells SET moved = was.moved, was_hidden = was.was_hidden FROM (
      SELECT c.measure, c.period, c.area, c.occupation, coalesce(b.was_hidden, false) AS was_hidden,
        CASE WHEN NOT coalesce(b.was_hidden, false) THEN abs(c.value - coalesce(b.value, 0)) END AS moved
      FROM flow_cells AS c SEMI JOIN flow_before AS t USING (measure, period)
      LEFT JOIN flow_before AS b USING (measure, period, area, occupation)) AS was
    WHERE flow_cells.measure = was.measure AND flow_cells.period = was.period
      AND flow_cells.area = was.area AND flow_cells.occupation = was.occupation`);
}
