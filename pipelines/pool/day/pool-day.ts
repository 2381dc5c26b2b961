import path from 'node:path';
import { rm } from 'node:fs/promises';
import type { Database } from '../../duckdb.ts';
import { makeFolder } from '../../store/durable.ts';
import { clusterAdverts } from '../cluster/cluster-adverts.ts';
import { matchAdverts } from '../match/match-adverts.ts';
import { runSql } from '../run-sql.ts';
import type { Crowded } from '../store/pool-file.ts';
import { makeVacancies } from '../vacancies/make-vacancies.ts';
import { openKnown } from './open-known.ts';
import type { PoolDay } from './input.ts';
import { readSweeps } from './read-sweeps.ts';
import { writeDay } from './write-day.ts';

/**
 * Makes the pool of one day in `folder`: what was known before, what the sweeps of the day say of it,
 * what they bring that is new. The same input gives the same rows and ids, in whatever order the
 * sweeps of a day were made. Answers what was not looked at.
 */
export async function poolDay(
  database: Database,
  input: PoolDay,
  folder: string,
): Promise<Crowded> {
  await rm(folder, { recursive: true, force: true });
  await makeFolder(folder);
  await openKnown(database, input);
  await readSweeps(database, input.sweeps, input.channels);
  await input.coder.code(database);
  const crowded = await matchAdverts(database);
  await clusterAdverts(database);
  await runSql(database, new URL('note-sightings.sql', import.meta.url));
  await writeDay(database, input, folder);
  await makeVacancies(database, path.join(folder, 'vacancies.parquet'));
  return crowded;
}
