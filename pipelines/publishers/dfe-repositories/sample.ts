import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { REFERENCE_FILES } from '../../../datasets/reference-files.ts';
import { name, openDatabase, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { addProviders } from '../../economy/build-economy.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { drawSamples } from '../sample.ts';
import { RepositorySource } from './source.ts';
import type { RepositoryFile } from './source.ts';
import { repositoriesStandIn } from './stand-in/stand-in.ts';
import { writeScript } from './stand-in/write-script.ts';

/** How a table of the invented economy becomes a file of each form. */
const WRITE: Readonly<
  Record<RepositoryFile['form'], (database: Database, table: string, file: string) => Promise<void>>
> = {
  csv: (database, table, file) =>
    database.run(`COPY ${table} TO ${text(file)} (FORMAT csv, HEADER true)`),
  parquet: (database, table, file) =>
    database.run(`COPY ${table} TO ${text(file)} (FORMAT parquet)`),
  script: (database, table, file) => writeScript(database, `FROM ${table}`, file),
};

/**
 * Repositories with files of the invented providers. The `sample` SQL of each dataset leaves a table
 * named by the id of every file that it declares, in the columns of the file and its order. A file
 * that one dataset is made of and another only joins is that of the first.
 */
export async function openSample({ datasets, folder, limits }: SampleEffects): Promise<StandIn> {
  await mkdir(folder, { recursive: true });
  const held = new Map<string, string>();
  const database = await openDatabase(':memory:', limits);
  const write = async ({ id, at, form }: RepositoryFile): Promise<void> => {
    const asked = path.posix.basename(at);
    if (held.has(asked)) return;
    held.set(asked, path.join(folder, asked));
    await WRITE[form](database, name(id), path.join(folder, asked));
  };
  try {
    const joined: RepositoryFile[] = [];
    await addProviders(database, REFERENCE_FILES);
    await drawSamples(database, datasets, RepositorySource, async ({ files }) => {
      for (const file of files.filter((each) => !each.joined)) await write(file);
      joined.push(...files.filter((each) => each.joined));
    });
    for (const file of joined) await write(file);
  } finally {
    database.close();
  }
  return repositoriesStandIn((asked) => Promise.resolve(held.get(asked)));
}
