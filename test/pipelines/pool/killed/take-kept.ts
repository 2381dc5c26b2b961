import path from 'node:path';
import type { Database } from '../../../../pipelines/duckdb.ts';
import type { PoolState } from '../../../../pipelines/pool/store/pool-file.ts';
import { listSweeps } from '../../../../pipelines/pool/sweeps/sweep-files.ts';
import { takeSweeps } from '../../../../pipelines/pool/take-sweeps.ts';
import { homeAt } from '../../../../pipelines/store/home.ts';
import { PLAIN_CODER } from '../../../support/adverts/plain-coder.ts';
import { makeChannel } from '../../../support/adverts/pool-folder.ts';

/** Takes what is swept of channels `a` and `b` of a store into the pool in its folder `pool`. */
export async function takeKept(database: Database, root: string): Promise<PoolState | null> {
  return takeSweeps(database, {
    ...{ root: path.join(root, 'pool'), sweeps: await listSweeps(homeAt(root)), erased: [] },
    ...{ channels: ['a', 'b'].map((id) => makeChannel(id)), coder: PLAIN_CODER },
  });
}
