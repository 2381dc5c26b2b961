import { asyncBufferFromUrl, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Hono } from 'hono';
import { openPort } from '../support/browser.ts';
import { dropStore, makeApiStore, openTestApi } from '../support/api-store.ts';
import { swapInBigRelease } from './big-release.ts';
import { median } from './report.ts';
import type { Ratio } from './report.ts';

const MOST_REQUESTS = 6;
const MOST_BYTES = 1_000_000;
const AREAS = 9;
/** 480 months of three parts and three measures. */
const SERIES_ROWS = 4320;
const COLUMNS = ['area', 'period', 'sex', 'measure', 'value', 'status'];

/** Counts the requests and the bytes of bodies that a server sends. */
function countingServer(app: Hono) {
  const sent = { requests: 0, bytes: 0 };
  const counting = new Hono().all('*', async (c) => {
    const response = await app.fetch(c.req.raw);
    sent.requests += 1;
    if (c.req.method !== 'HEAD') sent.bytes += Number(response.headers.get('content-length') ?? 0);
    return response;
  });
  return { sent, counting };
}

interface Taken {
  readonly requests: number;
  readonly bytes: number;
  readonly rows: number;
}

/** One area's whole series, as hyparquet reads it from an address, and how many rows it has. */
async function readSeries(url: string, area: string): Promise<number> {
  const file = await asyncBufferFromUrl({ url });
  const metadata = await parquetMetadataAsync(file);
  const filter = { area: { $eq: area } };
  const rows = await parquetReadObjects({ file, metadata, compressors, columns: COLUMNS, filter });
  return rows.length;
}

/**
 * (g) One area's whole series out of at least `rows` rows, read from the stored Parquet over HTTP by
 * a reader that is not ours, counted where it is served. The middle one of several areas: an area
 * whose rows lie on both sides of a border of row groups costs a second group.
 */
export async function benchRemote(rows: number): Promise<Ratio[]> {
  const home = await makeApiStore();
  try {
    const total = await swapInBigRelease(home, rows);
    const api = await openTestApi(home, { memoryMb: 1024 });
    const { sent, counting } = countingServer(api.app);
    const port = await openPort(counting);
    const url = `${port.url}/v1/datasets/tiny/versions/1.1.0/files/data.parquet`;
    const taken: Taken[] = [];
    for (let i = 0; i < AREAS; i += 1) {
      const before = { ...sent };
      const series = await readSeries(
        url,
        `E${10_000_000 + Math.floor(((i + 0.5) * total) / SERIES_ROWS / AREAS)}`,
      );
      if (series !== SERIES_ROWS) throw new Error(`${series} rows of a series came`);
      const { requests, bytes } = sent;
      taken.push({
        requests: requests - before.requests,
        bytes: bytes - before.bytes,
        rows: series,
      });
    }
    await port.close();
    api.close();
    const what = `one area's series out of ${total} rows, read from the Parquet over HTTP`;
    const [requests, bytes] = [taken.map((each) => each.requests), taken.map((each) => each.bytes)];
    return [
      {
        what: `requests of ${what}`,
        ratio: Math.max(...requests) / MOST_REQUESTS,
        most: 1,
        detail: `${Math.max(...requests)} at most of ${AREAS} areas, ${SERIES_ROWS} rows each`,
      },
      {
        what: `bytes of ${what}`,
        ratio: median(bytes) / MOST_BYTES,
        most: 1,
        detail: `${median(bytes)} in the middle of ${AREAS} areas, ${Math.max(...bytes)} at most`,
      },
    ];
  } finally {
    await dropStore(home);
  }
}
