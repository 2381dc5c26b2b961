import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../../api/app.ts';
import { copyStore, dropStore, openTestApi } from '../../support/stores/api-store.ts';
import { askProblem } from '../../support/ask.ts';
import { takeStore, useApi, useStore } from '../../support/stores/use-store.ts';

const ZIP = '/v1/datasets/tiny/versions/1.1.0/package.zip';
const Listed = z.object({
  name: z.string(),
  path: z.string(),
  bytes: z.number(),
  hash: z.string(),
  format: z.string(),
  type: z.literal('table').optional(),
  schema: z
    .object({
      fields: z.array(z.object({ name: z.string(), type: z.string() })),
      primaryKey: z.array(z.string()),
      foreignKeys: z
        .array(
          z.object({
            fields: z.array(z.string()),
            reference: z.object({ resource: z.string(), fields: z.array(z.string()) }),
          }),
        )
        .default([]),
    })
    .optional(),
});
const Descriptor = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.literal('tiny'),
  version: z.literal('1.1.0'),
  title: z.string(),
  invented: z.boolean(),
  licenses: z.array(z.object({ name: z.string(), path: z.url() })).min(1),
  sources: z.array(z.object({ title: z.string(), path: z.url() })),
  not_for: z.array(z.string()),
  resources: z.array(Listed),
});

const store = useStore();
const api = useApi(store);

async function take(from: OpenedApi): Promise<{ response: Response; body: Uint8Array }> {
  const response = await from.app.request(ZIP);
  expect(response.status).toBe(200);
  return { response, body: new Uint8Array(await response.arrayBuffer()) };
}

/** The entries of a package as a reader that did not write it finds them. */
async function unpack(from: OpenedApi) {
  const entries = unzipSync((await take(from)).body);
  const bytes = (name: string): Uint8Array => entries[name] ?? new Uint8Array();
  const text = (name: string): string => strFromU8(bytes(name));
  const descriptor = Descriptor.parse(JSON.parse(text('datapackage.json')));
  return { names: Object.keys(entries), bytes, text, descriptor };
}

const sha256 = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');
const rowsOf = (csv: string): Record<string, string>[] =>
  z.array(z.record(z.string(), z.string())).parse(parse(csv, { columns: true }));

test('the file comes with its length and digest, is the same when made again, and answers ranges', async () => {
  const { response, body } = await take(api);
  expect(response.headers.get('content-length')).toBe(String(body.length));
  const digest = Buffer.from(sha256(body), 'hex').toString('base64');
  expect(response.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`);
  expect(response.headers.get('content-disposition')).toContain('tiny_1.1.0.zip');
  const copy = await copyStore(store.home);
  await rm(path.join(copy, 'cache'), { recursive: true });
  const again = await openTestApi(copy);
  expect(sha256((await take(again)).body)).toBe(sha256(body));
  again.close();
  await dropStore(copy);
  const part = await api.app.request(ZIP, { headers: { Range: 'bytes=0-3' } });
  expect([part.status, await part.text()]).toEqual([206, 'PK\u0003\u0004']);
});

test('every file is listed with its true size and digest, and nothing is left behind', async () => {
  const { names, bytes, descriptor } = await unpack(api);
  const besides = ['README.md', 'datapackage.json', 'manifest.json'];
  const listed = descriptor.resources.map((each) => each.path);
  expect(names.toSorted()).toEqual([...listed, ...besides].sort());
  for (const { path: name, bytes: size, hash } of descriptor.resources) {
    expect([name, bytes(name).length, `sha256:${sha256(bytes(name))}`]).toEqual([name, size, hash]);
  }
  const left = await readdir(path.join(store.home, 'cache'));
  expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
});

test('the rows are those of the API: CSV to the byte, Parquet as stored', async () => {
  const { bytes, text } = await unpack(api);
  const csv = await api.app.request('/v1/datasets/tiny/data.csv?version=1.1.0');
  expect(text('data.csv')).toBe(await csv.text());
  const stored = await readFile(path.join(store.home, 'releases/tiny/1.1.0/data.parquet'));
  expect(sha256(bytes('stored/data.parquet'))).toBe(sha256(stored));
  const file = Uint8Array.from(bytes('stored/data.parquet')).buffer;
  const read = await parquetReadObjects({ file, compressors });
  const rows = rowsOf(text('data.csv'));
  expect(read.map((row): unknown => row.value)).toEqual(
    rows.map(({ value }) => (value === '' ? null : Number(value))),
  );
});

test('columns, keys and code lists of the descriptor are those of the files', async () => {
  const { text, descriptor } = await unpack(api);
  const tables = descriptor.resources.filter(({ type }) => type === 'table');
  for (const { path: name, schema } of tables) {
    const rows = rowsOf(text(name));
    expect(schema?.fields.map((field) => field.name)).toEqual(Object.keys(rows[0] ?? {}));
    const keys = rows.map((row) => JSON.stringify(schema?.primaryKey.map((key) => row[key])));
    expect([name, new Set(keys).size]).toEqual([name, rows.length]);
    for (const { fields, reference } of schema?.foreignKeys ?? []) {
      const list = tables.find((each) => each.name === reference.resource);
      const known = new Set(rowsOf(text(list?.path ?? '')).map(({ code }) => code));
      const strangers = rows.filter((row) => !known.has(row[fields[0] ?? ''] ?? ''));
      expect([name, fields, strangers]).toEqual([name, fields, []]);
    }
  }
});

test('the page to read first cites, warns, and says what an empty cell is', async () => {
  const page = (await unpack(api)).text('README.md');
  expect(page).toContain(
    'Nobody, Tiny. Tiny, version 1.1.0, published by Alongside on 2026-11-20.',
  );
  expect(page).toContain('Source: nobody');
  expect(page).toContain('Suppressed means withheld');
  expect(page).toContain('Keep this line with the figures: Source: nobody');
  expect(page).toContain('`tiny_median`: Median, in pounds a week.');
  expect(page).toMatch(/Rows by status: .*1 suppressed/);
  expect(page).toContain('2021-01-01: Other people were asked.');
  expect(page).toContain('1 revised, 1 newly hidden');
  expect(page).not.toContain('Invented');
});

test('a package of invented figures says so wherever it is opened', async () => {
  const sample = await takeStore('sample');
  const invented = await openTestApi(sample);
  const { response } = await take(invented);
  expect(response.headers.get('alongside-invented')).toBe('true');
  const { text, descriptor } = await unpack(invented);
  expect(descriptor).toMatchObject({ invented: true, title: 'Tiny (invented figures)' });
  expect(text('README.md')).toContain('**Invented figures.');
  expect(
    rowsOf(text('data.csv')).every(({ flags }) => flags?.split(' ').includes('invented')),
  ).toBe(true);
  invented.close();
  await dropStore(sample);
});

test('records are packed too; a linked dataset and an unknown version have no package', async () => {
  const areas = await api.app.request('/v1/datasets/areas/versions/1.0.0/package.zip');
  const entries = unzipSync(new Uint8Array(await areas.arrayBuffer()));
  const text = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());
  const Described = Descriptor.pick({ sources: true, not_for: true });
  const { sources, not_for: not } = Described.parse(JSON.parse(text('datapackage.json')));
  expect(sources[0]?.title).toMatch(/\w+, \w+/);
  expect(not.length).toBeGreaterThan(0);
  for (const each of not) expect(text('README.md')).toContain(`Not for: ${each}`);
  expect(rowsOf(strFromU8(entries['data.csv'] ?? new Uint8Array())).length).toBeGreaterThan(300);
  const linked = '/v1/datasets/hesa/versions/1.0.0/package.zip';
  expect(await askProblem(api, linked)).toMatchObject({
    status: 404,
    type: '/problems/not-hosted',
  });
  const unknown = '/v1/datasets/tiny/versions/9.0.0/package.zip';
  expect(await askProblem(api, unknown)).toMatchObject({ type: '/problems/unknown-version' });
});
