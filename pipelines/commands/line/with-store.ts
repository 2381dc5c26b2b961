import type { Database } from '../../duckdb.ts';
import { homeAt } from '../../store/home.ts';
import type { Home } from '../../store/home.ts';
import { holdStore, waitForStore } from '../../store/lock.ts';
import type { Cli } from './cli.ts';

/** The store of the settings. */
export function homeOf(cli: Cli): Home {
  return homeAt(cli.settings.home);
}

/**
 * Does work while holding the store for writing, and lets go of it whatever happens. Throws
 * `StoreHeld`, saying who has it, when another writer does not let go within `waitSeconds`,
 * and the reason of `signal` once it is aborted while waiting.
 */
export async function withStore<T>(
  cli: Cli,
  what: string,
  waitSeconds: number,
  work: (database: Database, home: Home) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const home = homeOf(cli);
  const { memoryMb, threads } = cli.settings;
  const me = { pid: cli.pid, since: cli.now().toISOString(), what };
  const hold = () => holdStore(home, { memoryMb, threads }, me);
  const lock = await waitForStore(hold, waitSeconds * 1000, (ms) => cli.sleep(ms, signal));
  try {
    return await work(lock.database, home);
  } finally {
    lock.release();
  }
}
