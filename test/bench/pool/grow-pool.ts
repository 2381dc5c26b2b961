import { rename } from 'node:fs/promises';
import path from 'node:path';
import { text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';

/**
 * Makes the sightings of a pool `times` as many: beside each, others of other vacancies, employers and
 * texts, which are as large as it and are found by keys of their own.
 */
export async function growPool(database: Database, folder: string, times: number): Promise<void> {
  const file = path.join(folder, 'sightings.parquet');
  // Rows in the order that they come in wait for each other, in memory.
  await database.run('SET preserve_insertion_order = false');
  await database.run(`COPY (
      SELECT * EXCLUDE (n) REPLACE (
        CASE WHEN n = 0 THEN vacancy
          ELSE printf('%016x', md5_number_upper(channel || chr(31) || external_id || '~' || n)) END AS vacancy,
        CASE WHEN n = 0 THEN external_id ELSE external_id || '~' || n END AS external_id,
        CASE WHEN n = 0 THEN employer_key ELSE employer_key || ' ' || n END AS employer_key,
        CASE WHEN n = 0 THEN keys ELSE list_transform(keys,
          lambda key: hash(key, n) >> 2 << 2 | (key & 3)) END AS keys,
        CASE WHEN n = 0 THEN sketch ELSE list_sort(list_transform(sketch,
          lambda one: (hash(one, n) >> 32)::UINTEGER)) END AS sketch)
      FROM (SELECT sightings.*, n FROM read_parquet(${text(file)}) AS sightings, range(${times}) AS r(n))
    ) TO ${text(`${file}.grown`)} (FORMAT parquet, COMPRESSION zstd)`);
  await database.run('SET preserve_insertion_order = true');
  await rename(`${file}.grown`, file);
}
