import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../datasets/discover.ts';
import { name, withDatabase, text } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';
import type { FetchContext } from '../publishers/adapter.ts';
import type { Snapshot } from './snapshot.ts';

const Count = z.object({ rows: z.coerce.number() });

const addressOf = ({ declaration }: Dataset, file: string): string =>
  `datasets/${declaration.id}/${file}`;
const tableOf = (file: string): string => path.basename(file, path.extname(file));

const csv = (file: string): string =>
  `read_csv(${text(file)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;

/** Rows of a file, counted by the engine that will read them. */
async function countRows(file: string): Promise<number> {
  const count = `SELECT count(*) AS rows FROM ${csv(file)}`;
  const { rows } = await withDatabase({ memoryMb: 256, threads: 1 }, (database) =>
    database.row(count, Count),
  );
  return rows;
}

/**
 * Keeps files of a dataset's own folder as snapshots. The rows of the first are the rows received;
 * the others are joined to it, and their rows are not counted.
 */
export async function keepFolderFiles(
  dataset: Dataset,
  files: readonly string[],
  { snapshots, progress }: FetchContext,
): Promise<Snapshot[]> {
  const kept: Snapshot[] = [];
  for (const [at, file] of files.entries()) {
    progress(file, at, files.length);
    const whole = path.join(dataset.folder, file);
    kept.push(
      await snapshots.keep({
        url: addressOf(dataset, file),
        body: createReadStream(whole),
        mediaType: 'text/csv',
        rows: at === 0 ? await countRows(whole) : null,
      }),
    );
  }
  return kept;
}

/** Runs an SQL file of a dataset's own folder. */
export async function runSqlOfFolder(
  database: Database,
  { folder }: Pick<Dataset, 'folder'>,
  sql: string,
): Promise<void> {
  await database.run(await readFile(path.join(folder, sql), 'utf8'));
}

/**
 * Runs a dataset's SQL file over tables of its files. Each is a table of texts named by the file's
 * stem, a blank cell being null, with the column `source_row` (which line of which bytes) before the
 * file's own; it is gone when the SQL has run, so that it hides no table of the engine.
 */
export async function runFolderSql(
  database: Database,
  dataset: Dataset,
  { files, sql }: { readonly files: readonly string[]; readonly sql: string },
  snapshots: readonly Snapshot[],
): Promise<void> {
  try {
    for (const file of files) {
      const snapshot = snapshots.find(({ url }) => url === addressOf(dataset, file));
      if (!snapshot) throw new Error(`${dataset.declaration.id} has no snapshot of ${file}`);
      const place = `${text(`${snapshot.sha256.slice(0, 12)}:`)} || (row_number() OVER () + 1)`;
      await database.run(
        `CREATE OR REPLACE TEMP TABLE ${name(tableOf(file))} AS
         SELECT ${place} AS source_row, * FROM ${csv(snapshot.path)}`,
      );
    }
    await runSqlOfFolder(database, dataset, sql);
  } finally {
    for (const file of files) {
      await database.run(`DROP TABLE IF EXISTS temp.${name(tableOf(file))}`);
    }
  }
}
