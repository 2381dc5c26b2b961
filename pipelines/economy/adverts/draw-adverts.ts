import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../../duckdb.ts';
import { SampleAdvert } from './sample-advert.ts';

const SQL = path.join(import.meta.dirname, 'draw-adverts.sql');

/**
 * The invented adverts that are open on a day (ISO), of every outlet: some 1,400 vacancies in 2,200
 * adverts. `database` holds the invented economy. The same day gives the same adverts.
 */
export async function drawAdverts(database: Database, day: string): Promise<SampleAdvert[]> {
  return database.rows(await readFile(SQL, 'utf8'), SampleAdvert, [day]);
}
