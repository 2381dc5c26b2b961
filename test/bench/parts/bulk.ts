import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { dropStore, makeApiStore } from '../../support/stores/api-store.ts';
import { swapInBigRelease } from '../big-release.ts';
import type { Ratio } from '../report.ts';
import { withServer } from '../server.ts';

const MEMORY_MB = 1024;
/** Peak memory allowed beyond what DuckDB is given: Node, its heap, and the engine's own buffers. */
const HEADROOM_MB = 700;
/** How many times DuckDB's own copy the whole way may take: reading back for the digest, sending. */
const MOST: Readonly<Record<string, number>> = { csv: 3, arrow: 3, parquet: 3 };
/** DuckDB writes no Arrow: its CSV stands in. */
const YARDSTICK: Readonly<Record<string, string>> = {
  csv: 'FORMAT csv, HEADER',
  arrow: 'FORMAT csv, HEADER',
  parquet: 'FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880',
};

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Takes a whole answer and throws its bytes away; answers how many there were. */
async function take(url: string): Promise<{ bytes: number; total: number }> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
  let bytes = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const chunk: unknown = part.value;
    if (chunk instanceof Uint8Array) bytes += chunk.length;
  }
  if (String(bytes) !== response.headers.get('content-length')) throw new Error('cut short');
  return { bytes, total: Number(response.headers.get('alongside-total')) };
}

/** The same rows and columns, copied by DuckDB itself to a file. */
async function openCopy(home: string, columns: readonly string[]) {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: `${MEMORY_MB / 2}MB`,
  });
  const connection = await instance.connect();
  const file = path.join(home, 'releases/tiny/1.1.0/data.parquet');
  const rows = `SELECT ${columns.join(', ')} FROM read_parquet('${file}')`;
  return async (format: string): Promise<number> => {
    const target = path.join(home, `copy.${format}`);
    const seconds = await timed(async () => {
      await connection.run(`COPY (${rows}) TO '${target}' (${YARDSTICK[format] ?? ''})`);
    });
    await stat(target);
    return seconds;
  };
}

/**
 * (d) The whole of a dataset of about `rows` rows over HTTP, made afresh, against DuckDB's own copy
 * of the same rows to a file; and the memory of the process that served them all.
 */
export async function benchBulk(rows: number): Promise<Ratio[]> {
  const home = await makeApiStore();
  try {
    const held = await swapInBigRelease(home, rows);
    const settings = { ALONGSIDE_MEMORY_MB: String(MEMORY_MB), ALONGSIDE_CACHE_MB: '8192' };
    return await withServer({ home, settings }, async (server) => {
      const data = `${server.url}/v1/datasets/tiny/data`;
      const header = await (await fetch(`${data}.csv?limit=1`)).text();
      const copy = await openCopy(home, (header.split('\n')[0] ?? '').split(','));
      const before = await server.readUse();
      const ratios: Ratio[] = [];
      for (const format of Object.keys(YARDSTICK)) {
        const earlier = await copy(format);
        let bytes = 0;
        const through = await timed(async () => {
          const taken = await take(`${data}.${format}`);
          if (taken.total !== held) throw new Error(`${taken.total} of ${held} rows came`);
          bytes = taken.bytes;
        });
        // Copied on both sides of it: a machine that others use is not as quick all the time.
        const by = (earlier + (await copy(format))) / 2;
        ratios.push({
          what: `all ${held} rows as ${format} over HTTP, made afresh`,
          ratio: through / by,
          most: MOST[format] ?? 1,
          detail: `${through.toFixed(1)} s for ${(bytes / 1e6).toFixed(0)} MB against ${by.toFixed(1)} s of DuckDB's COPY${format === 'arrow' ? ' to CSV' : ''}`,
        });
      }
      const { peakMb } = await server.readUse();
      const detail = `${peakMb.toFixed(0)} MB at most, ${before.rssMb.toFixed(0)} MB before, against ${MEMORY_MB} + ${HEADROOM_MB} MB`;
      const ratio = peakMb / (MEMORY_MB + HEADROOM_MB);
      return [...ratios, { what: 'peak memory of serving them', ratio, most: 1, detail }];
    });
  } finally {
    await dropStore(home);
  }
}
