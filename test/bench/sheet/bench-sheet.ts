import { setTimeout } from 'node:timers/promises';
import { dropStore, makeApiStore } from '../../support/stores/api-store.ts';
import { swapInBigRelease } from '../big-release.ts';
import { part } from '../report.ts';
import type { Ratio } from '../report.ts';
import { withServer } from '../server.ts';
import type { Server } from '../server.ts';

const FORMATS = ['csv', 'xlsx', 'arrow', 'parquet', 'ndjson'] as const;
type Format = (typeof FORMATS)[number];

/** How long the answer to whether the process lives may take, whatever is exported. */
const MOST_LIVE_MS = 20;
/** How many times the CSV of the same rows a workbook may take. */
const MOST_SHEET = 5;
const BETWEEN_MS = 10;
/** Rows of the answer before the one that is measured: what a process does once is not what each costs. */
const FEW_ROWS = 10_000;

interface Taken {
  readonly seconds: number;
  /** Of the server, in all its threads. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
  /** The longest that its event loop was held at a time, in ms of its own processor time. */
  readonly longestMs: number;
  /** What questions whether the process lives took meanwhile, in ms by the clock, in order. */
  readonly waits: readonly number[];
}

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
  return { done: await working, waits: waits.slice(3) };
}

/** Reads all of an answer; answers how many bytes it has. */
async function readAll(address: string): Promise<number> {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}`);
  let sum = 0;
  for await (const piece of answer.body) if (piece instanceof Uint8Array) sum += piece.length;
  return sum;
}

async function take(server: Server, format: Format): Promise<Taken> {
  const address = `${server.url}/v1/datasets/tiny/data.${format}`;
  await readAll(`${address}?limit=${FEW_ROWS}`);
  const before = await server.readUse();
  const started = performance.now();
  const { done, longestMs } = await server.watchTurns(() =>
    whileAsking(server.url, () => readAll(address)),
  );
  const seconds = (performance.now() - started) / 1000;
  const { cpuSeconds } = await server.readUse();
  return {
    seconds,
    cpuSeconds: cpuSeconds - before.cpuSeconds,
    megabytes: done.done / 1e6,
    longestMs,
    waits: done.waits,
  };
}

/**
 * All rows of a dataset as a workbook against the same rows as CSV, both made afresh; and how long
 * the event loop is held at a time while any format is made and sent, which is what a question
 * whether the process lives may have to wait.
 */
export async function benchSheet(rows: number): Promise<Ratio[]> {
  const home = await makeApiStore();
  try {
    const held = await swapInBigRelease(home, rows);
    return await withServer({ home }, async (server) => {
      const ratios: Ratio[] = [];
      const taken: Partial<Record<Format, Taken>> = {};
      for (const format of FORMATS) {
        const one = await take(server, format);
        taken[format] = one;
        const [p50, p99] = [0.5, 0.99].map((share) => part(one.waits, share).toFixed(1));
        ratios.push({
          what: `${held} rows as ${format}: the event loop held at a time, against ${MOST_LIVE_MS} ms`,
          ratio: one.longestMs / MOST_LIVE_MS,
          most: 1,
          detail: `${one.longestMs.toFixed(1)} ms of processor time at most; /livez by the clock p50 ${p50} ms, p99 ${p99} ms, asked ${one.waits.length} times in ${one.seconds.toFixed(1)} s`,
        });
      }
      const { csv, xlsx } = taken;
      if (!csv || !xlsx) throw new Error('a format was not taken');
      const tell = ({ seconds, cpuSeconds, megabytes }: Taken): string =>
        `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} of processor time) for ${megabytes.toFixed(0)} MB`;
      const detail = `${tell(xlsx)} against ${tell(csv)}`;
      const what = `${held} rows as xlsx against csv, both over HTTP and made afresh`;
      return [
        { what, ratio: xlsx.seconds / csv.seconds, most: MOST_SHEET, detail },
        {
          what: `${what}: processor time`,
          ratio: xlsx.cpuSeconds / csv.cpuSeconds,
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
