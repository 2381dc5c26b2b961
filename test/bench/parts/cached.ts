import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { dropStore, makeApiStore } from '../../support/stores/api-store.ts';
import { median } from '../report.ts';
import type { Ratio } from '../report.ts';
import { withServer } from '../server.ts';
import type { Server } from '../server.ts';

const TURNS = 5;
const SECONDS = 3;
const Load = z.object({ answered: z.number(), bad: z.number() });

/** Answers that a server gives in some seconds at an address, the load made in another process. */
async function load(url: string, coding: string): Promise<number> {
  const file = path.join(import.meta.dirname, '../children/load-child.ts');
  const child = spawn(
    process.execPath,
    ['--import', '@oxc-node/core/register', file, url, String(SECONDS), coding],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  const { answered, bad } = Load.parse(JSON.parse(out));
  if (bad > 0) throw new Error(`${bad} of the answers at ${url} were not 200`);
  return answered;
}

/** Processor time of the serving process for one answer, in microseconds. */
async function measure(server: Server, url: string, coding: string): Promise<number> {
  const before = await server.readUse();
  const answered = await load(url, coding);
  const after = await server.readUse();
  return ((after.cpuSeconds - before.cpuSeconds) / answered) * 1e6;
}

/**
 * (c) A page of rows as JSON that is kept, plain and as gzip, against an empty JSON route of the
 * same library served in the same way. Processor time is compared, which other work on the machine
 * moves less than it moves answers a second. They take turns; the first turn only warms up.
 */
export async function benchCached(): Promise<Ratio[]> {
  const home = await makeApiStore();
  const page = '/v1/datasets/tiny/data?area=E08000034&measure=tiny_count&sex=total';
  const codings = ['identity', 'gzip'] as const;
  const times: Record<'empty' | (typeof codings)[number], number[]> = {
    empty: [],
    identity: [],
    gzip: [],
  };
  try {
    await withServer('empty', (empty) =>
      withServer({ home }, async (service) => {
        for (let turn = 0; turn <= TURNS; turn += 1) {
          times.empty[turn] = await measure(empty, empty.url, 'identity');
          for (const coding of codings) {
            times[coding][turn] = await measure(service, `${service.url}${page}`, coding);
          }
        }
      }),
    );
    const base = median(times.empty.slice(1));
    return codings.map((coding) => {
      const own = median(times[coding].slice(1));
      const ratios = times[coding].map((time, turn) => time / (times.empty[turn] ?? Number.NaN));
      return {
        what: `a kept page of rows against an empty route, ${coding}`,
        ratio: median(ratios.slice(1)),
        most: 2,
        detail: `${own.toFixed(1)} µs of processor time an answer against ${base.toFixed(1)}, medians of ${TURNS} turns`,
      };
    });
  } finally {
    await dropStore(home);
  }
}
