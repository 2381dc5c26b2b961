import { readdir } from 'node:fs/promises';
import { withDatabase } from '../../pipelines/duckdb.ts';
import type { Home } from '../../pipelines/store/home.ts';
import { verifyStore } from '../../pipelines/store/releases/verify.ts';

/** What `alongside verify` finds wrong with a store, a line each. */
export const findFaults = (home: Home): Promise<string[]> =>
  withDatabase({ memoryMb: 256, threads: 1 }, async (database) => {
    const say = (): void => undefined;
    const { faults } = await verifyStore(home, { database, pid: process.pid, say });
    return faults.map(({ path: file, what }) => `${file}: ${what}`);
  });

/** Everything half made under a store: folders in the making, files not yet renamed. */
export async function findHalfMade({ root }: Home): Promise<string[]> {
  const entries = await readdir(root, { recursive: true });
  return entries.filter((entry) => /\.making-|\.tmp$/.test(entry));
}
