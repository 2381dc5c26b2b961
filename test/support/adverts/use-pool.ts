import { rm } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import type { OpenedApi } from '../../../api/app.ts';
import { openTestApi } from '../stores/api-store.ts';
import { tickingClock } from '../stores/fake-source.ts';
import type { PooledVacancy } from './make-vacancy.ts';
import { makeFolder, runPool } from './pool-store.ts';
import type { PooledPair } from './pool-store.ts';

/** The API over a store of a pool, while the tests of a file run; each further pool is a later release. */
export function usePoolApi(
  datasets: readonly string[],
  pools: readonly (readonly PooledVacancy[])[],
  pairs: readonly PooledPair[] = [],
): () => OpenedApi {
  let home: string;
  let api: OpenedApi | undefined;
  beforeAll(async () => {
    home = await makeFolder();
    for (const [at, vacancies] of pools.entries()) {
      const now = tickingClock(`2026-11-${20 + at}T07:00:00.000Z`);
      const reports = await runPool(home, { datasets, vacancies, pairs, now });
      const refused = reports.find(({ outcome }) => outcome === 'refused');
      if (refused) throw new Error(`${refused.dataset}: ${refused.reason ?? ''}`);
    }
    api = await openTestApi(home);
  });
  afterAll(async () => {
    api?.close();
    await rm(home, { recursive: true });
  });
  return () => {
    if (!api) throw new Error('the API is open only while the tests of its file run');
    return api;
  };
}
