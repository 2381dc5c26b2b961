import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import { inChild } from '../children/child.ts';
import type { Ratio } from '../report.ts';
import { growPool } from './grow-pool.ts';
import { openWriting, writeFirstDay, writeSecondDay } from './make-adverts.ts';

const [FIRST, SECOND] = ['2026-11-01', '2026-11-02'];
/** What DuckDB may use; all of the process may use 4 GB. */
const MEMORY_MB = 2600;
const MOST_MB = 4096;
/** Vacancies of the pool for each sighting that comes. */
const KNOWN = 5;

const Kind = z.object({
  kind: z.string(),
  ...{ planted: z.coerce.number(), found: z.coerce.number(), wrong: z.coerce.number() },
});
const Totals = z.object({
  ours: z.coerce.number(),
  truth: z.coerce.number(),
  all: z.coerce.number(),
});

interface Pooled {
  readonly perSighting: number;
  readonly toCopy: number;
  readonly peakMb: number;
  readonly rows: number;
  readonly kinds: readonly z.infer<typeof Kind>[];
  readonly totals: z.infer<typeof Totals>;
}

const sweepFile = (folder: string, day: string, channel: string): string =>
  path.join(folder, day, channel, 'adverts.ndjson.gz');

async function writeSweeps(database: Database, folder: string, total: number): Promise<void> {
  for (const of of [
    [FIRST, 'a'],
    [SECOND, 'b'],
    [SECOND, 'c'],
  ] as const) {
    await mkdir(path.join(folder, ...of), { recursive: true });
  }
  await openWriting(database, Math.ceil(total / 8));
  await writeFirstDay(database, total, sweepFile(folder, FIRST, 'a'));
  await writeSecondDay(database, total, (channel) => sweepFile(folder, SECOND, channel));
}

async function score(database: Database, file: string): Promise<Pick<Pooled, 'kinds' | 'totals'>> {
  await database.run(`SET VARIABLE pool_file = ${text(file)}`);
  const kinds = await database.rows(
    await readFile(new URL('score-pool.sql', import.meta.url), 'utf8'),
    Kind,
  );
  const totals = await database.row(
    `SELECT count(DISTINCT vacancy) AS ours, count(DISTINCT regexp_extract(external_id, '^[^-]+')) AS truth,
       count(*) AS "all"
     FROM read_parquet(getvariable('pool_file')) WHERE external_id NOT LIKE '%~%'`,
    Totals,
  );
  return { kinds, totals };
}

/** So many sightings pooled against five times as many vacancies, and what became of what was planted. */
async function poolAt(folder: string, total: number): Promise<Pooled> {
  const spill = path.join(folder, 'spill-main');
  const database = await openDatabase(':memory:', { memoryMb: 1500, threads: 2, spill });
  await writeSweeps(database, folder, total);
  await inChild('pool/pool-child.ts', [folder, FIRST, '', String(MEMORY_MB), 'a']);
  const before = path.join(folder, `pool-${FIRST}`);
  await growPool(database, before, KNOWN);
  const done = await inChild('pool/pool-child.ts', [
    folder,
    SECOND,
    before,
    String(MEMORY_MB),
    'b',
    'c',
  ]);
  const after = path.join(folder, `pool-${SECOND}`);
  const copied = await inChild('pool/copy-pool-child.ts', [
    ...[String(MEMORY_MB), ['b', 'c'].map((each) => sweepFile(folder, SECOND, each)).join(',')],
    ...[path.join(before, 'sightings.parquet'), path.join(after, 'vacancies.parquet')],
  ]);
  const scored = await score(database, path.join(after, 'sightings.parquet'));
  database.close();
  const perSighting = (1e6 * done.seconds) / done.rows;
  return {
    ...scored,
    perSighting,
    toCopy: done.seconds / copied.seconds,
    peakMb: done.peakMb,
    rows: done.rows,
  };
}

const sum = (kinds: Pooled['kinds'], of: 'planted' | 'found' | 'wrong'): number =>
  kinds.reduce((all, each) => all + each[of], 0);

/**
 * Pooling at `total` sightings and at a tenth of that, each against five times as many vacancies:
 * joined pairs against those that were planted (1 / F1), time against DuckDB's COPY of what is read and
 * written, memory, and the cost of a sighting at both sizes.
 */
export async function benchPool(folder: string, total: number): Promise<Ratio[]> {
  const small = await poolAt(path.join(folder, 'small'), total / 10);
  const large = await poolAt(path.join(folder, 'large'), total);
  const { kinds, totals, rows } = large;
  const [planted, found, wrong] = [sum(kinds, 'planted'), sum(kinds, 'found'), sum(kinds, 'wrong')];
  const f1 = (2 * found) / (found + wrong + planted);
  const told = kinds.map(
    (each) => `${each.kind} ${each.found}/${each.planted}, wrong ${each.wrong}`,
  );
  const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
  return [
    {
      ...{ what: `errors of joining ${rows} sightings, 1 - F1`, ratio: 1 - f1, most: 0.03 },
      detail: `F1 ${f1.toFixed(4)}: ${told.join('; ')}`,
    },
    {
      what: 'total of vacancies beside the true one',
      ...{ ratio: Math.abs(totals.ours / totals.truth - 1), most: 0.02 },
      detail: `${totals.ours} for ${totals.truth} (${percent(totals.ours / totals.truth - 1)}); ${totals.all} sightings would be ${percent(totals.all / totals.truth - 1)} too many`,
    },
    {
      ...{
        what: `${rows} sightings against ${total * KNOWN} vacancies, to COPY`,
        ratio: large.toCopy,
        most: 10,
      },
      detail: `${large.perSighting.toFixed(0)} µs a sighting`,
    },
    {
      ...{ what: 'peak memory of that', ratio: large.peakMb / MOST_MB, most: 1 },
      detail: `${large.peakMb.toFixed(0)} MB of ${MOST_MB}`,
    },
    {
      what: `cost of a sighting, to that at ${small.rows}`,
      ...{ ratio: large.perSighting / small.perSighting, most: 1.5 },
      detail: `${large.perSighting.toFixed(0)} against ${small.perSighting.toFixed(0)} µs`,
    },
  ];
}
