import path from 'node:path';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { isThere } from '../../store/if-there.ts';
import type { KeptSweep } from '../sweeps/sweep-files.ts';
import { ADVERT_COLUMNS } from './advert-columns.ts';
import type { PooledChannel } from './input.ts';

/** What is kept of the texts of a sweep after they were blanked. */
export const sketchesIn = (folder: string): string => path.join(folder, 'sketches.parquet');

const listOf = (files: readonly string[]): string => `[${files.map(text).join(', ')}]`;

/** Adverts of a sweep file, in the columns of `Advert`, and the file that each is from. */
export function readAdverts(files: readonly string[]): string {
  const columns = Object.entries(ADVERT_COLUMNS).map(
    ([column, type]) => `${text(column)}: ${text(type)}`,
  );
  return `read_json(${listOf(files)}, format = 'newline_delimited', filename = true,
    columns = {${columns.join(', ')}})`;
}

/**
 * Reads the sweeps of one day: `advert` (those that are new to the pool, changed, or coded by another
 * version), `seen` (all ids), `removal`, `swept` (the channels of which a sweep is complete) and
 * `kept_sketch`. An id that was seen in two sweeps of a channel is taken as the later one has it; what
 * was erased is left out.
 */
export async function readSweeps(
  database: Database,
  sweeps: readonly KeptSweep[],
  channels: readonly PooledChannel[],
): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE sweep_of_day
    (file VARCHAR, channel VARCHAR, began VARCHAR, parser INTEGER, is_complete BOOLEAN)`);
  await database.run('CREATE OR REPLACE TEMP TABLE removal (channel VARCHAR, external_id VARCHAR)');
  for (const { sweep, adverts } of sweeps) {
    const shows = channels.find(({ id }) => id === sweep.channel)?.shows ?? 'window';
    const isComplete = sweep.outcome === 'complete' && shows === 'all';
    await database.run('INSERT INTO sweep_of_day VALUES ($1, $2, $3, $4, $5)', [
      ...[adverts, sweep.channel, sweep.at, sweep.parser, isComplete],
    ]);
    await database.run('INSERT INTO removal SELECT $1, unnest(from_json($2, \'["VARCHAR"]\'))', [
      sweep.channel,
      JSON.stringify(sweep.removed),
    ]);
  }
  const files = sweeps.flatMap(({ sweep, adverts }) =>
    adverts !== null && sweep.adverts > 0 ? [adverts] : [],
  );
  await readReceived(database, files);
  await keepChanged(database);
  await readSketches(database, sweeps);
}

const FIELDS = Object.keys(ADVERT_COLUMNS)
  .filter((column) => column !== 'id')
  .map(name)
  .join(', ');

/** Table `received`: every advert of the day, the last of those that came twice. */
async function readReceived(database: Database, files: readonly string[]): Promise<void> {
  const none = `SELECT NULL::VARCHAR AS filename, ${Object.entries(ADVERT_COLUMNS)
    .map(([column, type]) => `NULL::${type} AS ${name(column)}`)
    .join(', ')} WHERE FALSE`;
  await database.run(`CREATE OR REPLACE TEMP TABLE received AS
    SELECT channel, id AS external_id, getvariable('pool_day')::DATE AS day, parser, began,
      md5(row(id, ${FIELDS})::VARCHAR) AS digest, ${FIELDS}
    FROM (${files.length === 0 ? none : `FROM ${readAdverts(files)}`}) AS advert
    JOIN sweep_of_day ON file = filename
    ANTI JOIN erased ON erased.channel = sweep_of_day.channel AND erased.external_id = advert.id`);
  await database.run(`DELETE FROM received WHERE rowid IN (
    SELECT rowid FROM (SELECT rowid, channel, external_id, began FROM received
      SEMI JOIN (SELECT channel, external_id FROM received GROUP BY ALL HAVING count(*) > 1)
        USING (channel, external_id))
    QUALIFY row_number() OVER (PARTITION BY channel, external_id ORDER BY began DESC, rowid) > 1)`);
}

/** From `received` to `seen` and `advert`; `known` is the pool before. */
async function keepChanged(database: Database): Promise<void> {
  await database.run(`
    CREATE OR REPLACE TEMP TABLE seen AS SELECT channel, external_id FROM received;
    CREATE OR REPLACE TEMP TABLE swept AS
      SELECT channel, bool_or(is_complete) AS is_complete FROM sweep_of_day GROUP BY channel;
    CREATE OR REPLACE TEMP TABLE advert AS
      SELECT received.* EXCLUDE (began) FROM received ANTI JOIN known
        ON known.channel = received.channel AND known.external_id = received.external_id
        AND known.digest = received.digest AND known.parser = received.parser
        AND known.coding = getvariable('pool_coding')
        AND known.sketching = getvariable('pool_sketching');
    DROP TABLE received`);
}

/** Table `kept_sketch`: what is known of the texts of sweeps that were blanked. */
async function readSketches(database: Database, sweeps: readonly KeptSweep[]): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE kept_sketch
    (channel VARCHAR, external_id VARCHAR, words INTEGER, sketch UINTEGER[], head UINTEGER[])`);
  for (const { folder, sweep } of sweeps) {
    const file = sketchesIn(folder);
    if (!(await isThere(file))) continue;
    await database.run(`INSERT INTO kept_sketch
      SELECT ${text(sweep.channel)}, external_id, words, sketch, head FROM read_parquet(${text(file)})
      ANTI JOIN (SELECT external_id FROM kept_sketch WHERE channel = ${text(sweep.channel)})
        USING (external_id)
      WHERE sketching = getvariable('pool_sketching')`);
  }
}
