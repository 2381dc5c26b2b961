import { setTimeout } from 'node:timers/promises';
import { dropStore, makeApiStore } from '../../support/stores/api-store.ts';
import { swapInBigRelease } from '../big-release.ts';
import type { Ratio } from '../report.ts';
import { withServer } from '../server.ts';

const FORMATS = ['csv', 'xlsx', 'arrow', 'parquet', 'ndjson'] as const;
type Format = (typeof FORMATS)[number];

/** How long the answer to whether the process lives may take, whatever is exported. */
const MOST_LIVE_MS = 20;
/** How many times the CSV of the same rows a workbook may take. */
const MOST_SHEET = 5;
const BETWEEN_MS = 10;

interface Taken {
  readonly seconds: number;
  readonly megabytes: number;
  /** Of the questions whether the process lives, asked one after the other meanwhile, in ms. */
  readonly p50: number;
  readonly p99: number;
  readonly asked: number;
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** Asks whether the process lives until `work` has ended; the first questions open the connection. */
async function whileAsking<T>(
  url: string,
  work: () => Promise<T>,
): Promise<{ done: T; waits: number[] }> {
  let ended = false;
  const working = work().finally(() => {
    ended = true;
  });
  const waits: number[] = [];
  while (!ended) {
    const started = performance.now();
    await (await fetch(`${url}/livez`)).arrayBuffer();
    waits.push(performance.now() - started);
    await setTimeout(BETWEEN_MS);
  }
  return { done: await working, waits: waits.slice(3).toSorted((a, b) => a - b) };
}

async function take(url: string, format: Format): Promise<Taken> {
  const started = performance.now();
  const { done: bytes, waits } = await whileAsking(url, async () => {
    const address = `${url}/v1/datasets/tiny/data.${format}`;
    const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
    if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}`);
    let sum = 0;
    for await (const piece of answer.body) if (piece instanceof Uint8Array) sum += piece.length;
    return sum;
  });
  const seconds = (performance.now() - started) / 1000;
  const [p50, p99] = [percentile(waits, 0.5), percentile(waits, 0.99)];
  return { seconds, megabytes: bytes / 1e6, p50, p99, asked: waits.length };
}

/**
 * All rows of a dataset as a workbook against the same rows as CSV, both made afresh; and how long
 * the process takes to say that it lives while any format is made and sent.
 */
export async function benchSheet(rows: number): Promise<Ratio[]> {
  const home = await makeApiStore();
  try {
    const held = await swapInBigRelease(home, rows);
    return await withServer({ home }, async ({ url }) => {
      // The first question opens the release, which no format answers for.
      await (await fetch(`${url}/v1/datasets/tiny/data.csv?limit=1`)).text();
      const ratios: Ratio[] = [];
      const seconds: Partial<Record<Format, Taken>> = {};
      for (const format of FORMATS) {
        const taken = await take(url, format);
        seconds[format] = taken;
        ratios.push({
          what: `${held} rows as ${format}: /livez, p99 against ${MOST_LIVE_MS} ms`,
          ratio: taken.p99 / MOST_LIVE_MS,
          most: 1,
          detail: `p50 ${taken.p50.toFixed(1)} ms, p99 ${taken.p99.toFixed(1)} ms, asked ${taken.asked} times in ${taken.seconds.toFixed(1)} s`,
        });
      }
      const { csv, xlsx } = seconds;
      if (!csv || !xlsx) throw new Error('a format was not taken');
      const detail = `${xlsx.seconds.toFixed(1)} s for ${xlsx.megabytes.toFixed(0)} MB against ${csv.seconds.toFixed(1)} s for ${csv.megabytes.toFixed(0)} MB`;
      return [
        {
          what: `${held} rows as xlsx against csv, both over HTTP and made afresh`,
          ratio: xlsx.seconds / csv.seconds,
          most: MOST_SHEET,
          detail,
        },
        ...ratios,
      ];
    });
  } finally {
    await dropStore(home);
  }
}
