import { existsSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { poolFolder } from '../../../../pipelines/pool/store/pool-file.ts';
import { homeAt } from '../../../../pipelines/store/home.ts';
import { COMPLETE, makeChannel, manyAdverts, sweepInto } from '../sweeps/sweeping.ts';
import { takeKept } from './take-kept.ts';

/**
 * Sweeps (`sweep ROOT`) or pools (`pool ROOT`) in a store until it is half-way, says so, and stays
 * there until it is killed: a feed that stalls after some adverts, and a pool whose tables are written
 * and not yet named as the current ones.
 */
const [what, root = ''] = process.argv.slice(2);
const stall = async (): Promise<never> => {
  process.stdout.write('half-way\n');
  setInterval(() => undefined, 1000);
  return new Promise<never>(() => undefined);
};

if (what === 'sweep') {
  const stalls = makeChannel(async function* give() {
    yield* manyAdverts(50);
    await stall();
    return COMPLETE;
  });
  await sweepInto(homeAt(root), stalls);
} else {
  const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  const written = path.join(
    poolFolder(path.join(root, 'pool'), { number: 2 }),
    'vacancies.parquet',
  );
  const stalling: Database = {
    ...database,
    async run(sql, values) {
      await database.run(sql, values);
      if (existsSync(written)) await stall();
    },
  };
  await takeKept(stalling, root);
}
