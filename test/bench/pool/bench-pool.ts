import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import { inChild } from '../children/child.ts';
import type { Done } from '../children/child.ts';
import type { Ratio } from '../report.ts';
import { growPool } from './grow-pool.ts';
import { FIRST_DAY_SHARE, openWriting, writeFirstDay, writeSecondDay } from './make-adverts.ts';
import { JOBS } from './open-coder.ts';
import { scorePool } from './score-pool.ts';
import type { Scored } from './score-pool.ts';

const [FIRST, SECOND] = ['2026-11-01', '2026-11-02'];
/** What DuckDB may use; all of the process may use 4 GB. */
const MEMORY_MB = 2200;
const MOST_MB = 4096;
/** What making the adverts may use, which is not measured. */
const MAKING_MB = 4000;
/** So many times the vacancies of the first day are known: five for each sighting that comes. */
const GROWN = Math.ceil(5 / FIRST_DAY_SHARE);

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
  await openWriting(database, JOBS, Math.ceil(total / 8));
  await writeFirstDay(database, total, sweepFile(folder, FIRST, 'a'));
  await writeSecondDay(database, total, (channel) => sweepFile(folder, SECOND, channel));
}

/** A size that is measured: what is known, and what comes, on disk. */
interface Size {
  /** Takes what comes into what is known, in a process of its own. */
  readonly take: () => Promise<Done>;
  /** DuckDB's copy of what that reads and writes. */
  readonly copy: () => Promise<Done>;
  readonly score: () => Promise<Scored>;
}

/** Says what is being done, and when: a million takes a quarter of an hour. */
type Tell = (message: string) => void;

/** Makes so many sightings and a pool of five times as many vacancies. */
async function makeSize(folder: string, total: number, tell: Tell): Promise<Size> {
  const spill = path.join(folder, 'spill-main');
  const withDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase(':memory:', { memoryMb: MAKING_MB, threads: 2, spill });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  };
  tell(`writing adverts of ${total} vacancies`);
  await withDatabase((database) => writeSweeps(database, folder, total));
  tell('coding and pooling the first day of them');
  await inChild('pool/pool-child.ts', [folder, FIRST, '', String(MEMORY_MB), 'a']);
  const [before, after] = [path.join(folder, `pool-${FIRST}`), path.join(folder, `pool-${SECOND}`)];
  tell(`making its pool ${GROWN} times as large`);
  await withDatabase((database) => growPool(database, before, GROWN));
  const arguments_ = [folder, SECOND, before, String(MEMORY_MB), 'b', 'c'];
  const sweeps = ['b', 'c'].map((each) => sweepFile(folder, SECOND, each)).join(',');
  const tables = [path.join(before, 'sightings.parquet'), path.join(after, 'vacancies.parquet')];
  return {
    async take() {
      tell(`coding and pooling the second day of ${total}`);
      await rm(path.join(folder, `work-${SECOND}.duckdb`), { force: true });
      return inChild('pool/pool-child.ts', arguments_);
    },
    copy() {
      tell('copying what that reads and writes');
      return inChild('pool/copy-pool-child.ts', [String(MEMORY_MB), sweeps, ...tables]);
    },
    score: () =>
      withDatabase((database) => scorePool(database, path.join(after, 'sightings.parquet'))),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
/** Microseconds of all processors for one sighting. */
const each = ({ cpu = Number.NaN, rows }: Done): number => (1e6 * cpu) / rows;
const clock = ({ seconds, rows }: Done): string => `${((1e6 * seconds) / rows).toFixed(0)} µs`;

/** F1 of joined pairs: the share of right ones, of those that were joined and planted. */
const f1Of = ({ planted, found, wrong }: Pick<Scored, 'planted' | 'found' | 'wrong'>): number =>
  (2 * found) / (found + wrong + planted);

/**
 * Coding and pooling `total` sightings, and before and after them a tenth of that, each against five
 * times as many vacancies: joined pairs against those that were planted (1 / F1), time against
 * DuckDB's COPY of what is read and written, memory, and the cost of a sighting at both sizes, in time
 * of the processors, since other work on the machine changes what the clock says.
 */
export async function benchPool(folder: string, total: number): Promise<Ratio[]> {
  const began = performance.now();
  const tell: Tell = (message) => {
    const minutes = (performance.now() - began) / 60_000;
    process.stderr.write(`   ${minutes.toFixed(1)} min: ${message}\n`);
  };
  const small = await makeSize(path.join(folder, 'small'), total / 10, tell);
  const large = await makeSize(path.join(folder, 'large'), total, tell);
  const first = await small.take();
  const done = await large.take();
  const again = await small.take();
  const copied = await large.copy();
  tell('scoring');
  const { kinds, totals, planted, found, wrong } = await large.score();
  const f1 = f1Of({ planted, found, wrong });
  const smallF1 = f1Of(await small.score());
  const told = kinds.map(
    ({ kind, ...of }) => `${kind} ${of.found}/${of.planted}, wrong ${of.wrong}`,
  );
  const { rows, coding = Number.NaN } = done;
  const toCopy = (seconds: number): string => (seconds / copied.seconds).toFixed(2);
  const smallCost = (each(first) + each(again)) / 2;
  return [
    {
      ...{ what: `errors of joining ${rows} sightings, 1 - F1`, ratio: 1 - f1, most: 0.03 },
      detail: `F1 ${f1.toFixed(4)}, and ${smallF1.toFixed(4)} of ${first.rows}: ${told.join('; ')}`,
    },
    {
      what: 'total of vacancies beside the true one',
      ...{ ratio: Math.abs(totals.ours / totals.truth - 1), most: 0.02 },
      detail: `${totals.ours} for ${totals.truth} (${percent(totals.ours / totals.truth - 1)}); ${totals.all} sightings would be ${percent(totals.all / totals.truth - 1)} too many`,
    },
    {
      what: `${rows} sightings coded and pooled against ${Math.round(total * FIRST_DAY_SHARE * GROWN)} vacancies, to COPY`,
      ...{ ratio: done.seconds / copied.seconds, most: 10 },
      detail: `${clock(done)} a sighting by the clock, against ${copied.seconds.toFixed(0)} s of COPY; coding alone ${toCopy(coding)}, pooling alone ${toCopy(done.seconds - coding)}; by processor time ${((done.cpu ?? Number.NaN) / (copied.cpu ?? Number.NaN)).toFixed(2)}`,
    },
    {
      ...{ what: 'peak memory of that', ratio: done.peakMb / MOST_MB, most: 1 },
      detail: `${done.peakMb.toFixed(0)} MB of ${MOST_MB}, ${done.baseMb?.toFixed(0) ?? '?'} MB of it before; DuckDB may use ${MEMORY_MB}`,
    },
    {
      what: `processor time of a sighting, to that at ${first.rows}`,
      ...{ ratio: each(done) / smallCost, most: 1.25 },
      detail: `${each(done).toFixed(0)} µs against ${each(first).toFixed(0)} before and ${each(again).toFixed(0)} after; by the clock ${clock(done)} against ${clock(first)} and ${clock(again)}`,
    },
  ];
}
