import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeParquet } from '../../pipelines/store/releases/write-table.ts';
import { digestFile } from '../../pipelines/store/releases/digest.ts';
import { openDatabase, name, text } from '../../pipelines/duckdb.ts';
import type { Database } from '../../pipelines/duckdb.ts';
import { Catalogue } from '../../schemas/release/catalogue.ts';
import { Manifest } from '../../schemas/release/manifest.ts';

const MONTHS = 480;
/** Three parts and three measures a place and month. */
const PARTS = 9;

/** Every column of an observations release with these dimensions, from place, month and part. */
const COLUMN_SQL: Readonly<Record<string, string>> = {
  area: "'E' || lpad((10000000 + place)::VARCHAR, 8, '0')",
  area_name: "'Place number ' || place",
  area_type: "'lad'",
  period: "strftime(first, '%Y-%m')",
  period_name: "strftime(first, '%B %Y')",
  period_start: 'first',
  period_end: 'last_day(first)',
  sex: "['female', 'male', 'total'][part // 3 + 1]",
  sex_name: "['Women', 'Men', 'All'][part // 3 + 1]",
  measure: "['tiny_count', 'tiny_median', 'tiny_median_cv'][part % 3 + 1]",
  measure_name: "['Count', 'Median', 'CV of the median'][part % 3 + 1]",
  value: 'CASE WHEN hidden THEN NULL ELSE round((hash(place, month, part) % 100000) / 10.0, 1) END',
  low: 'NULL::DOUBLE',
  high: 'NULL::DOUBLE',
  interval: 'NULL::VARCHAR',
  n: 'CASE WHEN part % 3 = 1 THEN (hash(place, part) % 5000)::DOUBLE END',
  unit: "['people', 'gbp_per_week', 'percent'][part % 3 + 1]",
  status: "CASE WHEN hidden THEN 'suppressed' ELSE 'observed' END",
  flags: "CASE WHEN month > 470 THEN 'provisional' ELSE '' END",
  period_type: "'month'",
  area_vintage: "'as of April 2023'",
  source_row: "'aaaaaaaaaaaa:' || (place * 1000 + month)",
  source_value: 'NULL::VARCHAR',
  source_status: "'A'",
};

async function writeRows(database: Database, manifest: Manifest, folder: string, places: number) {
  const columns = (manifest.table?.columns ?? []).map(
    (column) => `${COLUMN_SQL[column.name] ?? 'NULL'} AS ${name(column.name)}`,
  );
  const rows = `
    SELECT ${columns.join(', ')} FROM (
      SELECT *, (DATE '1980-01-01' + to_months(month::INTEGER))::DATE AS first,
             hash(place, month, part, 1) % 40 = 0 AS hidden
      FROM (SELECT i // ${MONTHS * PARTS} AS place, i // ${PARTS} % ${MONTHS} AS month, i % ${PARTS} AS part
        FROM range(${places * MONTHS * PARTS}) AS rows(i)))`;
  await writeParquet(database, rows, path.join(folder, 'data.parquet'), {
    'alongside.dataset': manifest.dataset,
    'alongside.version': manifest.version,
  });
  const data = `read_parquet(${text(path.join(folder, 'data.parquet'))})`;
  const list = (column: string, label: string, more = 'NULL, NULL'): string =>
    `SELECT '${column}', ${column}, any_value(${label}), NULL, ${column === 'area' ? "'lad'" : 'NULL'}, 1,
       row_number() OVER (ORDER BY ${column}), NULL, count(*), min(period), max(period), ${more}
     FROM ${data} GROUP BY ${column}`;
  await database.run(`COPY (
    SELECT * FROM (${[
      list('area', 'area_name'),
      list('period', 'period_name', 'any_value(period_start), any_value(period_end)'),
      list('sex', 'sex_name'),
      list('measure', 'measure_name'),
    ].join(' UNION ALL ')})
      AS t(column_name, code, name, name_cy, parent, level, sort, publisher_code, rows, first_period, last_period, period_start, period_end)
  ) TO ${text(path.join(folder, 'codes.parquet'))} (FORMAT parquet)`);
}

async function fileOf(folder: string, file: string, rows: number) {
  const { size } = await stat(path.join(folder, file));
  const { sha256 } = await digestFile(path.join(folder, file));
  const media_type = 'application/vnd.apache.parquet';
  return { path: file, media_type, bytes: size, sha256, rows, row_groups: 1, partition: null };
}

/** The current release of `tiny`, and what makes another manifest of it the published one. */
async function openState(home: string) {
  const catalogueFile = path.join(home, 'catalogue.json');
  const catalogue = Catalogue.parse(JSON.parse(await readFile(catalogueFile, 'utf8')));
  const state = catalogue.datasets.tiny?.releases.at(-1);
  if (!state) throw new Error('the store has no tiny dataset');
  const folder = path.join(home, 'releases', 'tiny', state.version);
  const manifestFile = path.join(folder, 'manifest.json');
  return {
    folder,
    text: await readFile(manifestFile, 'utf8'),
    publish: async (text: string): Promise<void> => {
      await writeFile(manifestFile, text);
      state.manifest_sha256 = createHash('sha256').update(text).digest('hex');
      await writeFile(catalogueFile, JSON.stringify(catalogue));
    },
  };
}

/** Publishes the current release of `tiny` as another one: nothing of it is open or copied any more. */
export async function publishAgain(home: string): Promise<void> {
  const { text: body, publish } = await openState(home);
  await publish(`${body}\n`);
}

/**
 * Puts a release of about `rows` rows in the place of the current one of `tiny`, in the layout that
 * the pipelines write: full width, sorted by area and period. Answers its true number of rows.
 */
export async function swapInBigRelease(home: string, rows: number): Promise<number> {
  const places = Math.ceil(rows / MONTHS / PARTS);
  const { folder, text: before, publish } = await openState(home);
  const manifest = Manifest.parse(JSON.parse(before));
  await rm(folder, { recursive: true });
  await mkdir(folder, { recursive: true });
  const database = await openDatabase(':memory:', { memoryMb: 1024, threads: 2, spill: home });
  await writeRows(database, manifest, folder, places);
  database.close();
  const total = places * MONTHS * PARTS;
  const body = JSON.stringify({
    ...manifest,
    coverage: manifest.coverage && { ...manifest.coverage, rows: total },
    files: [await fileOf(folder, 'data.parquet', total), await fileOf(folder, 'codes.parquet', 0)],
  });
  await publish(body);
  return total;
}
