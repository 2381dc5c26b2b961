import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchCoding } from './coding/bench-coding.ts';
import { benchArea } from './parts/area.ts';
import { benchBulk } from './parts/bulk.ts';
import { benchCached } from './parts/cached.ts';
import { benchEdition } from './parts/edition.ts';
import { benchFeed, benchFetch } from './parts/fetch.ts';
import { benchIngest } from './parts/ingest.ts';
import { benchProviders } from './parts/providers.ts';
import { benchProvision } from './parts/provision.ts';
import { benchRemote } from './parts/remote.ts';
import { benchPool } from './pool/bench-pool.ts';
import { printRatios } from './report.ts';
import type { Ratio } from './report.ts';
import { benchSeries } from './series/bench-series.ts';
import { benchSheet } from './sheet/bench-sheet.ts';
import { benchTitles } from './parts/titles.ts';
import { benchWorkbook } from './parts/workbook.ts';
import { benchWeights } from './parts/weights.ts';

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * The parts of `npm run bench`, by name; each may write to a folder of its own. One that has nothing
 * to measure answers why.
 */
const PARTS: Readonly<Record<string, (folder: string) => Promise<Ratio[] | string>>> = {
  ingest: (folder) => benchIngest(folder, 2_000_000),
  fetch: (folder) => benchFetch(folder),
  feed: () => benchFeed(),
  series: () => benchSeries([2_000_000, 20_000_000], write),
  cached: () => benchCached(),
  bulk: () => benchBulk(2_000_000),
  sheet: () => benchSheet(411_000),
  weights: (folder) => benchWeights(folder),
  area: (folder) => benchArea(folder),
  remote: () => benchRemote(20_000_000),
  workbook: (folder) => benchWorkbook(folder),
  edition: (folder) => benchEdition(folder),
  titles: (folder) => benchTitles(folder),
  coding: () => benchCoding(),
  providers: (folder) => benchProviders(folder),
  pool: (folder) => benchPool(folder, 1_000_000),
  provision: (folder) => benchProvision(folder),
};

/** Parts that take minutes, or that are another part in small: only when they are named. */
const BY_NAME: typeof PARTS = {
  'pool-small': (folder) => benchPool(folder, 50_000),
  'series-50': () => benchSeries([2_000_000, 50_000_000], write),
};

async function runPart(name: string): Promise<number> {
  const all = { ...PARTS, ...BY_NAME };
  const part = all[name];
  if (!part) throw new Error(`no part ${name}; there are ${Object.keys(all).join(', ')}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-bench-'));
  try {
    write(`== ${name}`);
    const ratios = await part(folder);
    if (typeof ratios !== 'string') return printRatios(ratios, write);
    write(`skipped: ${ratios}`);
    return 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `npm run bench -- [PART…]`: every figure is a ratio to something measured in the same run. */
const asked = process.argv.slice(2);
if (asked.includes('list')) {
  write(Object.keys({ ...PARTS, ...BY_NAME }).join('\n'));
} else {
  let over = 0;
  for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) over += await runPart(name);
  process.exitCode = over === 0 ? 0 : 1;
}
