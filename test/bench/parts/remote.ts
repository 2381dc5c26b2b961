import { asyncBufferFromUrl, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Hono } from 'hono';
import { openPort } from '../../support/browser.ts';
import { dropStore, makeApiStore, openTestApi } from '../../support/stores/api-store.ts';
import { swapInBigRelease } from '../big-release.ts';
import type { Ratio } from '../report.ts';

const MOST_REQUESTS = 6;
/** Of an area whose rows lie in one row group, and in two: both are read whole. */
const MOST_BYTES = { one: 1_000_000, two: 1_250_000 } as const;
/** Areas asked for of each kind, spread over the file. */
const AREAS = 9;
/** 480 months of three parts and three measures. */
const SERIES_ROWS = 4320;
const COLUMNS = ['area', 'period', 'sex', 'measure', 'value', 'status'];
/** What readers fetch of the end of a file first, in bytes: hyparquet's default, and Arrow's. */
const FIRST_FETCHES = { hyparquet: 512 * 1024, 'a reader like Arrow': 64 * 1024 } as const;

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

/** One area's whole series, as hyparquet reads it from an address, and how many rows it has. */
async function readSeries(url: string, place: number, initialFetchSize: number): Promise<number> {
  const file = await asyncBufferFromUrl({ url });
  const metadata = await parquetMetadataAsync(file, { initialFetchSize });
  const filter = { area: { $eq: `E${10_000_000 + place}` } };
  const rows = await parquetReadObjects({ file, metadata, compressors, columns: COLUMNS, filter });
  return rows.length;
}

/** Places whose rows lie in one row group, and places whose rows lie in two, in their order. */
async function findPlaces(url: string) {
  const metadata = await parquetMetadataAsync(await asyncBufferFromUrl({ url }));
  const borders = new Set<number>();
  let row = 0;
  for (const group of metadata.row_groups) {
    row += Number(group.num_rows);
    if (row % SERIES_ROWS > 0) borders.add(Math.floor(row / SERIES_ROWS));
  }
  const places = Array.from({ length: row / SERIES_ROWS }, (_, place) => place);
  const inTwo = places.filter((place) => borders.has(place));
  if (inTwo.length < AREAS) throw new Error(`only ${inTwo.length} areas lie in two row groups`);
  return { inOne: places.filter((place) => !borders.has(place)), inTwo };
}

/** So many of them, evenly spread, the last among them: footers and offsets grow along the file. */
function spread(places: readonly number[]): number[] {
  return Array.from({ length: AREAS }, (_, i) => {
    return places[Math.ceil(((i + 1) * places.length) / AREAS) - 1] ?? 0;
  });
}

/**
 * (g) One area's whole series out of at least `rows` rows, read from the stored Parquet over HTTP by
 * readers that are not ours, counted where it is served: areas whose rows lie in one row group, as
 * most do, and areas whose rows lie in two, which are the dearest. The most of each kind counts.
 */
export async function benchRemote(rows: number): Promise<Ratio[]> {
  const home = await makeApiStore();
  try {
    const total = await swapInBigRelease(home, rows);
    const api = await openTestApi(home, { memoryMb: 1024 });
    const { sent, counting } = countingServer(api.app);
    const port = await openPort(counting);
    const url = `${port.url}/v1/datasets/tiny/versions/1.1.0/files/data.parquet`;
    const { inOne, inTwo } = await findPlaces(url);
    const kinds = [
      { kind: 'in one row group', places: inOne, most: MOST_BYTES.one },
      { kind: 'in two', places: inTwo, most: MOST_BYTES.two },
    ];
    const ratios: Ratio[] = [];
    for (const [reader, first] of Object.entries(FIRST_FETCHES)) {
      for (const { kind, places, most } of kinds) {
        let [requests, bytes] = [0, 0];
        for (const place of spread(places)) {
          const before = { ...sent };
          const series = await readSeries(url, place, first);
          if (series !== SERIES_ROWS) throw new Error(`${series} rows of a series came`);
          requests = Math.max(requests, sent.requests - before.requests);
          bytes = Math.max(bytes, sent.bytes - before.bytes);
        }
        const what = `one area's series out of ${total} rows over HTTP, ${kind}, by ${reader}`;
        const of = `at most, of ${AREAS} out of ${places.length} such areas`;
        ratios.push(
          {
            what: `requests of ${what}`,
            ratio: requests / MOST_REQUESTS,
            most: 1,
            detail: `${requests} ${of}`,
          },
          {
            what: `bytes of ${what}`,
            ratio: bytes / most,
            most: 1,
            detail: `${bytes} ${of}`,
          },
        );
      }
    }
    await port.close();
    api.close();
    return ratios;
  } finally {
    await dropStore(home);
  }
}
