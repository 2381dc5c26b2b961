import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { LastRun } from '../../schemas/release/catalogue.ts';
import { writeDurably } from './durable.ts';
import type { Home } from './home.ts';

export type LastRunRecord = z.infer<typeof LastRun>;

/** Notes how a dataset's run ended: `status`, the scheduler and the pages read it. */
export async function noteRun(home: Home, dataset: string, run: LastRunRecord): Promise<void> {
  await mkdir(home.runs, { recursive: true });
  await writeDurably(path.join(home.runs, `${dataset}.json`), `${JSON.stringify(run, null, 1)}\n`);
}

/** How a dataset's last run ended; undefined when it never ran. */
export async function findLastRun(home: Home, dataset: string): Promise<LastRunRecord | undefined> {
  const file = path.join(home.runs, `${dataset}.json`);
  return existsSync(file) ? LastRun.parse(JSON.parse(await readFile(file, 'utf8'))) : undefined;
}
