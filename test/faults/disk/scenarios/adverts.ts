import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { text, withDatabase } from '../../../../pipelines/duckdb.ts';
import { eraseFromPools, eraseFromSweeps } from '../../../../pipelines/pool/erase-advert.ts';
import { listErased, noteErased } from '../../../../pipelines/pool/store/erased.ts';
import { poolFolder, readPools } from '../../../../pipelines/pool/store/pool-file.ts';
import { listSweeps } from '../../../../pipelines/pool/sweeps/sweep-files.ts';
import { takeSweeps } from '../../../../pipelines/pool/take-sweeps.ts';
import { blankTexts } from '../../../../pipelines/pool/texts/blank-texts.ts';
import type { Home } from '../../../../pipelines/store/home.ts';
import { digestFile } from '../../../../pipelines/store/releases/digest.ts';
import {
  givesItems,
  makeChannel,
  manyAdverts,
  sweepInto,
} from '../../../pipelines/pool/sweeps/sweeping.ts';
import { PLAIN_CODER } from '../../../support/adverts/plain-coder.ts';
import { makeChannel as makePooled } from '../../../support/adverts/pool-folder.ts';
import type { Scenario } from './scenario.ts';

const LIMITS = { memoryMb: 256, threads: 1 };
const rootOf = ({ private: kept }: Home): string => path.join(kept, 'pool');

/** Sweeps on a day, unless that was done. */
async function sweep(home: Home, day: string, adverts: number): Promise<void> {
  if ((await listSweeps(home, 'board')).some((kept) => kept.sweep.day === day)) return;
  const board = makeChannel(givesItems(manyAdverts(adverts)));
  await sweepInto(home, board, { at: `${day}T06:00:00Z` });
}

const pool = (home: Home): Promise<unknown> =>
  withDatabase(LIMITS, async (database) =>
    takeSweeps(database, {
      ...{ root: rootOf(home), sweeps: await listSweeps(home), erased: await listErased(home) },
      ...{ channels: [makePooled('board')], coder: PLAIN_CODER },
    }),
  );

async function tellSweeps(home: Home): Promise<string[]> {
  return Promise.all(
    (await listSweeps(home)).map(async ({ sweep: { day, outcome }, adverts }) =>
      [day, outcome, adverts && (await digestFile(adverts)).bytes].join(' '),
    ),
  );
}

const Count = z.object({ rows: z.coerce.number() });

async function tellPool(home: Home): Promise<string[]> {
  const current = (await readPools(rootOf(home)))?.current;
  if (!current) return [];
  const file = path.join(poolFolder(rootOf(home), current), 'vacancies.parquet');
  const { rows } = await withDatabase(LIMITS, (database) =>
    database.row(`SELECT count(*) AS rows FROM read_parquet(${text(file)})`, Count),
  );
  return [`${current.day} ${rows}`, ...(await readdir(poolFolder(rootOf(home), current))).sort()];
}

async function poolTwice(home: Home): Promise<void> {
  for (const [day, adverts] of [
    ['2026-11-29', 20],
    ['2026-11-30', 30],
  ] as const) {
    await sweep(home, day, adverts);
    await pool(home);
  }
}

const ADVERT = { channel: 'board', because: 'asked to', at: '2026-11-30T08:00:00Z' };

/** Adverts swept, pooled, erased and blanked. */
export const ADVERTS: readonly Scenario[] = [
  {
    ...{ name: 'a sweep', tell: tellSweeps },
    before: (home) => sweep(home, '2026-11-29', 20),
    act: (home) => sweep(home, '2026-11-30', 30),
  },
  {
    ...{ name: 'pooling', tell: tellPool },
    async before(home) {
      await sweep(home, '2026-11-29', 20);
      await pool(home);
      await sweep(home, '2026-11-30', 30);
    },
    act: async (home) => void (await pool(home)),
  },
  {
    name: 'noting an advert as erased',
    tell: async (home) => (await listErased(home)).map((each) => each.external_id),
    before: (home) => noteErased(home, { ...ADVERT, external_id: 'a1' }),
    async act(home) {
      const noted = (await listErased(home)).some((each) => each.external_id === 'a2');
      if (!noted) await noteErased(home, { ...ADVERT, external_id: 'a2' });
    },
  },
  {
    ...{ name: 'taking an advert out of its sweep', tell: tellSweeps },
    before: (home) => sweep(home, '2026-11-29', 20),
    act: (home) =>
      withDatabase(LIMITS, async (database) => {
        const sweeps = await listSweeps(home);
        await eraseFromSweeps(database, sweeps, { ...ADVERT, external_id: 'a2' });
      }),
  },
  {
    ...{ name: 'taking an advert out of the pool', tell: tellPool },
    before: poolTwice,
    act: (home) =>
      withDatabase(LIMITS, (database) =>
        eraseFromPools(database, {
          ...{ root: rootOf(home), erased: [{ ...ADVERT, external_id: 'a2' }] },
          channels: [makePooled('board')],
        }),
      ),
  },
  {
    ...{ name: 'blanking the texts of a sweep', tell: tellSweeps },
    before: (home) => sweep(home, '2026-11-29', 20),
    act: (home) =>
      withDatabase(LIMITS, async (database) =>
        blankTexts(database, await listSweeps(home), '2026-11-30', 0),
      ),
  },
];
