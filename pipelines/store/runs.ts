import path from 'node:path';
import type { z } from 'zod';
import { LastRun } from '../../schemas/release/catalogue.ts';
import { makeFolder, writeDurably } from './durable.ts';
import type { Home } from './home.ts';
import { readIfThere } from './if-there.ts';

export type LastRunRecord = z.infer<typeof LastRun>;

/** Notes how a dataset's run ended: `status`, the scheduler and the pages read it. */
export async function noteRun(home: Home, dataset: string, run: LastRunRecord): Promise<void> {
  await makeFolder(home.runs);
  await writeDurably(path.join(home.runs, `${dataset}.json`), `${JSON.stringify(run, null, 1)}\n`);
}

/** How a dataset's last run ended; undefined when it never ran. */
export async function findLastRun(home: Home, dataset: string): Promise<LastRunRecord | undefined> {
  const body = await readIfThere(path.join(home.runs, `${dataset}.json`));
  return body === null ? undefined : LastRun.parse(JSON.parse(body));
}
