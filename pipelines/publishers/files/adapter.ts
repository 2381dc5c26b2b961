import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../../datasets/discover.ts';
import type { HostedDeclaration } from '../../../schemas/dataset/declaration.ts';
import { FilesSource } from './source.ts';
import { name, openDatabase, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import type { Snapshot } from '../../fetch/snapshot.ts';
import type { FetchContext, SourceAdapter } from '../adapter.ts';

const PUBLISHED_AREAS = 'published_areas';
const Count = z.object({ rows: z.coerce.number() });

function filesOf({ declaration }: Dataset<HostedDeclaration>): FilesSource {
  return FilesSource.parse(declaration.source);
}

const addressOf = (dataset: Dataset<HostedDeclaration>, file: string): string =>
  `datasets/${dataset.declaration.id}/${file}`;
const stemOf = (file: string): string => path.basename(file, path.extname(file));

const csv = (file: string): string =>
  `read_csv(${text(file)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;

/** Rows of a file, counted by the engine that will read them. */
async function countRows(table: string): Promise<number> {
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  try {
    return (await database.row(`SELECT count(*) AS rows FROM ${table}`, Count)).rows;
  } finally {
    database.close();
  }
}

async function keepPublishedAreas(context: FetchContext): Promise<Snapshot[]> {
  const file = await context.publishedAreas();
  if (file === null) return [];
  const kept = await context.snapshots.keep({
    url: `releases/${PUBLISHED_AREAS}.parquet`,
    body: createReadStream(file),
    mediaType: 'application/vnd.apache.parquet',
    rows: await countRows(`read_parquet(${text(file)})`),
  });
  return [kept];
}

/** Makes a table of a snapshot; `source_row` leads, and says which line of which bytes a row was. */
async function load(
  database: Database,
  table: string,
  { sha256 }: Snapshot,
  rows: string,
  firstLine: number,
): Promise<void> {
  const place = `${text(`${sha256.slice(0, 12)}:`)} || (row_number() OVER () + ${firstLine - 1})`;
  await database.run(
    `CREATE OR REPLACE TEMP TABLE ${name(table)} AS SELECT ${place} AS source_row, * FROM ${rows}`,
  );
}

async function loadPublishedAreas(database: Database, snapshot?: Snapshot): Promise<void> {
  if (snapshot) {
    await load(database, PUBLISHED_AREAS, snapshot, `read_parquet(${text(snapshot.path)})`, 1);
    return;
  }
  await database.run(`CREATE OR REPLACE TEMP TABLE ${PUBLISHED_AREAS} (
    source_row VARCHAR, area VARCHAR, area_name VARCHAR, area_type VARCHAR, dataset VARCHAR,
    first_period VARCHAR, last_period VARCHAR)`);
}

/**
 * Files of the dataset's own folder. The first file is the list itself: its rows, and those of
 * `published_areas` where asked for, are the rows received, and the dataset's SQL must leave each
 * of them in `parsed` once. The other files are joined to it. Every file is a table of texts named
 * by its stem, a blank cell being null, with the column `source_row` before the file's own; it is gone
 * when the SQL has run, so that it hides no table of the engine.
 */
export const filesAdapter: SourceAdapter = {
  async fetch(dataset, context) {
    const source = filesOf(dataset);
    const snapshots: Snapshot[] = [];
    for (const [at, file] of source.files.entries()) {
      context.progress(file, at, source.files.length);
      const whole = path.join(dataset.folder, file);
      snapshots.push(
        await context.snapshots.keep({
          url: addressOf(dataset, file),
          body: createReadStream(whole),
          mediaType: 'text/csv',
          rows: at === 0 ? await countRows(csv(whole)) : null,
        }),
      );
    }
    if (source.published_areas) snapshots.push(...(await keepPublishedAreas(context)));
    return [
      {
        snapshots,
        labels: {
          name: null,
          url: null,
          updated: null,
          nextUpdate: null,
          classification: null,
          units: [],
          periods: null,
          notes: [],
        },
        sourceReleased: null,
        clock: 'store',
        checks: [],
      },
    ];
  },
  async parse(dataset, { snapshots }, database) {
    const source = filesOf(dataset);
    const find = (url: string): Snapshot | undefined => snapshots.find((one) => one.url === url);
    for (const file of source.files) {
      const snapshot = find(addressOf(dataset, file));
      if (!snapshot) throw new Error(`${dataset.declaration.id} has no snapshot of ${file}`);
      await load(database, stemOf(file), snapshot, csv(snapshot.path), 2);
    }
    if (source.published_areas) {
      await loadPublishedAreas(database, find(`releases/${PUBLISHED_AREAS}.parquet`));
    }
    try {
      await database.run(await readFile(path.join(dataset.folder, source.sql), 'utf8'));
    } finally {
      const tables = [...source.files.map(stemOf), PUBLISHED_AREAS].map(name);
      for (const table of tables) await database.run(`DROP TABLE IF EXISTS temp.${table}`);
    }
  },
};
