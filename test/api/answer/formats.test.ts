import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { askAllPages } from '../../support/ask.ts';
import type { Row } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const PATH = '/v1/datasets/tiny/data';
const QUERY = '?measure=tiny_median&sort=-value&with=source_row';
const api = useApi(useStore('sample'));
let rows: Row[];
beforeAll(async () => {
  rows = await askAllPages(api, `${PATH}${QUERY}`);
});

/** A row as CSV writes it: null is an empty cell, flags are joined by a space. */
const asCells = (row: Row): string[] =>
  Object.values(row).map((cell) =>
    cell === null ? '' : Array.isArray(cell) ? cell.join(' ') : String(cell),
  );

test('CSV holds the rows of the JSON answer, in its order, numbers in their shortest form', async () => {
  const response = await api.app.request(`${PATH}.csv${QUERY}`);
  const [header, ...lines] = (await response.text()).split('\n').slice(0, -1);
  expect(header).toBe(Object.keys(rows[0] ?? {}).join());
  expect(lines).toEqual(rows.map((row) => asCells(row).join()));
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(response.headers.get('content-disposition')).toBe(
    'inline; filename="tiny_1.1.0_filtered.csv"',
  );
});

test('NDJSON holds the same rows, one a line', async () => {
  const response = await api.app.request(`${PATH}.ndjson${QUERY}`);
  const lines = (await response.text()).split('\n').slice(0, -1);
  expect(lines).toEqual(rows.map((row) => JSON.stringify(row)));
});

test('Parquet, read by a reader that is not ours, holds the same rows and says what it is', async () => {
  const response = await api.app.request(`${PATH}.parquet${QUERY}`);
  const file = await response.arrayBuffer();
  const read = await parquetReadObjects({ file, compressors });
  const shown = read.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]: [string, unknown]) => [
        name,
        value instanceof Date ? value.toISOString().slice(0, 10) : value,
      ]),
    ),
  );
  const flat = rows.map((row) => ({
    ...row,
    flags: Array.isArray(row.flags) ? row.flags.join(' ') : row.flags,
  }));
  expect(shown).toEqual(flat);
  const metadata = parquetMetadata(file).key_value_metadata ?? [];
  expect(Object.fromEntries(metadata.map(({ key, value }) => [key, value]))).toMatchObject({
    'alongside.dataset': 'tiny',
    'alongside.version': '1.1.0',
    'alongside.invented': 'true',
    'alongside.attribution': 'Source: nobody',
    'alongside.licence': 'OGL-UK-3.0',
  });
});

test('sample data says so in every answer; a page is not named as the whole', async () => {
  const flags = rows.flatMap((row) => row.flags);
  expect(flags.filter((flag) => flag === 'invented')).toHaveLength(rows.length);
  const response = await api.app.request(`${PATH}.csv`);
  expect(response.headers.get('alongside-invented')).toBe('true');
  const page = await api.app.request(`${PATH}.csv?limit=20`);
  const names = [response, page].map(({ headers }) => headers.get('content-disposition'));
  expect(names).toEqual(
    ['', '_filtered'].map((part) => `inline; filename="tiny_1.1.0${part}.csv"`),
  );
});

test('length, digest and total come before the body, and are those of the bytes sent', async () => {
  for (const encoding of ['identity', 'gzip']) {
    const response = await api.app.request(`${PATH}.csv`, {
      headers: { 'accept-encoding': encoding },
    });
    const body = Buffer.from(await response.arrayBuffer());
    const digest = createHash('sha256').update(body).digest('base64');
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
    expect(response.headers.get('content-length')).toBe(String(body.length));
    expect(response.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`);
    const text = (encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8');
    const lines = text.split('\n').length - 2;
    expect(response.headers.get('alongside-total')).toBe(String(lines));
    expect(response.headers.get('alongside-complete')).toBe('true');
  }
});

test('a limit makes a page of any format, with the way to the next', async () => {
  let next: string | undefined = `${PATH}.csv${QUERY}&limit=20`;
  const lines: string[] = [];
  while (next !== undefined) {
    const response = await api.app.request(next);
    lines.push(...(await response.text()).split('\n').slice(1, -1));
    expect(response.headers.get('alongside-total')).toBe(String(rows.length));
    next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  }
  expect(lines).toEqual(rows.map((row) => asCells(row).join()));
});

test('the extension decides, then Accept; a browser gets JSON', async () => {
  const typeOf = async (path: string, accept?: string): Promise<string | undefined> => {
    const headers = accept === undefined ? {} : { accept };
    const response = await api.app.request(path, { headers });
    return response.headers.get('content-type')?.split(';')[0];
  };
  expect(await typeOf(`${PATH}?limit=1`)).toBe('application/json');
  expect(await typeOf(`${PATH}?limit=1`, 'text/csv')).toBe('text/csv');
  expect(await typeOf(`${PATH}?limit=1`, 'application/json;q=0.1, text/csv')).toBe('text/csv');
  expect(await typeOf(`${PATH}?limit=1`, 'text/html,application/xml;q=0.9,*/*;q=0.8')).toBe(
    'application/json',
  );
  expect(await typeOf(`${PATH}.csv?limit=1`, 'application/json')).toBe('text/csv');
});

test('records are written whole too: lists are joined in CSV, and stay lists in JSON', async () => {
  const query = '?area=E08000034&columns=area,parents,in_force_from,lat';
  const csv = await (await api.app.request(`/v1/datasets/areas/data.csv${query}`)).text();
  const line = await (await api.app.request(`/v1/datasets/areas/data.ndjson${query}`)).text();
  const row = z.object({ parents: z.array(z.string()), lat: z.number() }).parse(JSON.parse(line));
  expect(row.parents).toContain('E12000003');
  expect(csv.split('\n')[1]).toBe(`E08000034,${row.parents.join(' ')},,${row.lat}`);
});
