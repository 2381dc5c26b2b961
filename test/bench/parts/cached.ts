import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { dropStore, makeApiStore } from '../../support/stores/api-store.ts';
import { median } from '../report.ts';
import type { Ratio } from '../report.ts';
import { withServer } from '../server.ts';

const TURNS = 3;
const SECONDS = 4;
const Load = z.object({ perSecond: z.number(), bad: z.number() });

/** Requests per second that a server answers at an address, the load made in another process. */
async function load(url: string, coding: string): Promise<number> {
  const file = path.join(import.meta.dirname, '../children/load-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, url, String(SECONDS), coding], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  const { perSecond, bad } = Load.parse(JSON.parse(out));
  if (bad > 0) throw new Error(`${bad} of the answers at ${url} were not 200`);
  return perSecond;
}

/**
 * (c) A page of rows as JSON that is kept, plain and as gzip, against an empty JSON route of the
 * same library served in the same way. They take turns, so that a noisy minute falls on all.
 */
export async function benchCached(): Promise<Ratio[]> {
  const home = await makeApiStore();
  const page = '/v1/datasets/tiny/data?area=E08000034&measure=tiny_count&sex=total';
  try {
    const rates: Record<'empty' | 'identity' | 'gzip', number[]> = {
      empty: [],
      identity: [],
      gzip: [],
    };
    let bytes = 0;
    await withServer('empty', (empty) =>
      withServer({ home }, async (service) => {
        bytes = (await (await fetch(`${service.url}${page}`)).arrayBuffer()).byteLength;
        for (let turn = 0; turn < TURNS; turn += 1) {
          rates.empty.push(await load(empty.url, 'identity'));
          for (const coding of ['identity', 'gzip'] as const) {
            rates[coding].push(await load(`${service.url}${page}`, coding));
          }
        }
      }),
    );
    const base = median(rates.empty);
    return (['identity', 'gzip'] as const).map((coding) => {
      const own = median(rates[coding]);
      return {
        what: `an empty route against a kept page of rows, ${coding}`,
        ratio: base / own,
        most: 2,
        detail: `${base.toFixed(0)} requests/s against ${own.toFixed(0)} (${bytes} bytes before coding), medians of ${TURNS}`,
      };
    });
  } finally {
    await dropStore(home);
  }
}
