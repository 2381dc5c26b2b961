import path from 'node:path';
import { text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { runSql } from '../run-sql.ts';
import { SIGHTING_COLUMNS, withoutRows } from '../store/pool-columns.ts';
import { vacancyIdSql } from '../store/vacancy-id.ts';
import type { PoolDay } from './input.ts';

type Known = Pick<PoolDay, 'day' | 'before' | 'channels' | 'erased' | 'coder'>;

/**
 * Opens what is known before the sweeps of a day are read: `known` and `known_sighting`, the tables
 * `channel` and `erased`, and the variables `pool_day`, `pool_coding` and `pool_sketching`.
 */
export async function openKnown(database: Database, known: Known): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP MACRO vacancy_id(channel, external_id) AS
    ${vacancyIdSql('channel', 'external_id')}`);
  await database.run(`SET VARIABLE pool_day = ${text(known.day)}::DATE`);
  await database.run(`SET VARIABLE pool_coding = ${text(known.coder.version)}`);
  // `hash()` may differ between versions of the engine: what is compared is hashed by one.
  await database.run(`SET VARIABLE pool_sketching = ${text(`1, ${await database.version()}`)}`);
  await database.run(
    `CREATE OR REPLACE TEMP TABLE channel AS
    SELECT id AS channel, may_publish, stale_after FROM (SELECT unnest(from_json($1,
      '[{"id": "VARCHAR", "may_publish": "BOOLEAN", "stale_after": "INTEGER"}]'), recursive := true))`,
    [
      JSON.stringify(
        known.channels.map(({ id, mayPublish, staleAfterDays }) => ({
          ...{ id, may_publish: mayPublish, stale_after: staleAfterDays },
        })),
      ),
    ],
  );
  await database.run(
    `CREATE OR REPLACE TEMP TABLE erased AS
    SELECT DISTINCT channel, external_id FROM (SELECT unnest(from_json($1,
      '[{"channel": "VARCHAR", "external_id": "VARCHAR"}]'), recursive := true))`,
    [JSON.stringify(known.erased)],
  );
  const rows =
    known.before === null
      ? `SELECT *, 0::BIGINT AS number FROM (${withoutRows(SIGHTING_COLUMNS)})`
      : `SELECT * EXCLUDE (file_row_number), file_row_number AS number
         FROM read_parquet(${text(path.join(known.before, 'sightings.parquet'))}, file_row_number = true)`;
  await database.run(`CREATE OR REPLACE TEMP VIEW known_row AS
    SELECT * FROM (${rows}) ANTI JOIN erased USING (channel, external_id)`);
  await runSql(database, new URL('known.sql', import.meta.url));
}
