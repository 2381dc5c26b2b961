import { z } from 'zod';
import { text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { makeDurably, syncPath } from '../../store/durable.ts';
import { isThere } from '../../store/if-there.ts';
import { readAdverts, sketchesIn } from '../day/read-sweeps.ts';
import { openWords } from '../match/match-adverts.ts';
import type { KeptSweep } from '../sweeps/sweep-files.ts';
import { rewriteSweep } from './rewrite-sweep.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Blanks the texts of sweeps that are older than `days` before `today`. A sketch of each is kept beside
 * them (hashes of runs of words, by which a pool made anew from the sweeps joins the same adverts), and
 * written first: a sweep that has sketches and texts is blanked again.
 */
export async function blankTexts(
  database: Database,
  sweeps: readonly KeptSweep[],
  today: string,
  days: number,
): Promise<void> {
  const oldest = Date.parse(today) - days * DAY_MS;
  for (const { folder, sweep, adverts } of sweeps) {
    if (adverts === null || Date.parse(sweep.day) >= oldest) continue;
    const sketches = sketchesIn(folder);
    if (!(await isThere(sketches))) await keepSketches(database, adverts, sketches);
    if (await hasTexts(database, adverts)) await rewriteSweep(database, adverts, { text: '' });
  }
}

const Texts = z.object({ has: z.boolean().nullable() });

async function hasTexts(database: Database, adverts: string): Promise<boolean> {
  const query = `SELECT bool_or("text" <> '') AS has FROM ${readAdverts([adverts])}`;
  return (await database.row(query, Texts)).has === true;
}

async function keepSketches(database: Database, adverts: string, file: string): Promise<void> {
  await openWords(database);
  await makeDurably(file, async (temporary) => {
    await database.run(`COPY (
        SELECT external_id, getvariable('pool_sketching') AS sketching, words,
          sketch_of(runs) AS sketch, head_of(runs) AS head
        FROM (SELECT external_id, len(hashes)::INTEGER AS words, runs_of(hashes) AS runs FROM (
          SELECT id AS external_id, hashes_of("text") AS hashes FROM ${readAdverts([adverts])})))
      TO ${text(temporary)} (FORMAT parquet, COMPRESSION zstd)`);
    await syncPath(temporary);
    return file;
  });
}
