import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { poolFolder, readPools } from '../../../../pipelines/pool/store/pool-file.ts';
import type { PoolState } from '../../../../pipelines/pool/store/pool-file.ts';
import { listSweeps } from '../../../../pipelines/pool/sweeps/sweep-files.ts';
import { homeAt } from '../../../../pipelines/store/home.ts';
import { makeAdvert } from '../../../support/adverts/make-advert.ts';
import { careText } from '../../../support/adverts/texts.ts';
import { writeSweep } from '../../../support/adverts/write-sweep.ts';
import { givesItems, makeChannel, manyAdverts, sweepInto } from '../sweeps/sweeping.ts';
import { takeKept } from './take-kept.ts';

const HALF_WAY = path.join(import.meta.dirname, 'half-way.ts');

/** Starts a process that sweeps or pools in a store, and kills it when it says that it is half-way. */
async function killHalfWay(what: 'sweep' | 'pool', root: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', '@oxc-node/core/register', HALF_WAY, what, root],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  child.stdout.on('data', () => child.kill('SIGKILL'));
  const signal = await new Promise<string | null>((resolve) => {
    child.on('close', (_, by) => {
      resolve(by);
    });
  });
  expect(signal).toBe('SIGKILL');
}

async function withRoot<T>(work: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(path.join(tmpdir(), 'alongside-killed-'));
  try {
    return await work(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

test('a sweep that is killed half-way is no sweep, and the next one takes its place', () =>
  withRoot(async (root) => {
    const home = homeAt(root);
    await killHalfWay('sweep', root);
    const folder = path.join(home.private, 'sweeps', 'board');
    expect(await readdir(folder)).toHaveLength(1);
    expect(await listSweeps(home)).toEqual([]);
    const { sweep } = await sweepInto(home, makeChannel(givesItems(manyAdverts(3))), {
      at: '2026-11-30T07:00:00Z',
    });
    expect(sweep).toMatchObject({ outcome: 'complete', adverts: 3 });
    expect(await readdir(folder)).toHaveLength(1);
  }));

const jobs = (from: number) =>
  [from, from + 1].map((n) => makeAdvert({ id: String(n), text: careText(n), title: 'Carer' }));
const keepDays = async (root: string, days: readonly number[]): Promise<void> => {
  for (const [at, channel] of ['a', 'b'].entries()) {
    for (const day of days) {
      const adverts = jobs(day + 2 * at);
      await writeSweep(
        path.join(root, 'private', 'sweeps'),
        { channel, day: `2026-11-0${day}` },
        adverts,
      );
    }
  }
};
const readVacancies = (database: Database, root: string, state: PoolState | null) =>
  database.rows(
    `SELECT * FROM read_parquet(${text(path.join(poolFolder(path.join(root, 'pool'), state ?? { number: 0 }), 'vacancies.parquet'))}) ORDER BY vacancy`,
    z.record(z.string(), z.unknown()),
  );

test('a pool that is killed before it is named leaves the one before, and is then made whole', () =>
  withRoot(async (root) => {
    const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
    try {
      const pool = path.join(root, 'pool');
      await keepDays(root, [1]);
      await takeKept(database, root);
      await keepDays(root, [2]);
      await killHalfWay('pool', root);
      expect(existsSync(path.join(pool, '2', 'vacancies.parquet'))).toBe(true);
      expect((await readPools(pool))?.current).toMatchObject({ number: 1, day: '2026-11-01' });
      const state = await takeKept(database, root);
      expect(state).toMatchObject({ number: 2, day: '2026-11-02' });
      const taken = await readVacancies(database, root, state);
      await withRoot(async (other) => {
        await keepDays(other, [1, 2]);
        expect(await readVacancies(database, other, await takeKept(database, other))).toEqual(
          taken,
        );
      });
    } finally {
      database.close();
    }
  }));
