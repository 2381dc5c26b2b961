import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve } from '../../../api/main.ts';
import type { Served } from '../../../api/main.ts';
import { readSettings } from '../../../schemas/settings.ts';
import { NOW, dropStore, keepLog } from '../../support/stores/api-store.ts';
import { takeStore } from '../../support/stores/use-store.ts';

const DATA = '/v1/datasets/tiny/data';
let home: string;
let served: Served;
const log = keepLog();
beforeEach(async () => {
  home = await takeStore();
  const settings = { ALONGSIDE_HOME: home, PORT: '0' };
  served = await serve(readSettings(settings), { now: NOW, log });
  return () => log.lines.splice(0);
});
afterEach(async () => {
  await served.close();
  await dropStore(home);
});

const take = async (address: string): Promise<Response> => {
  const response = await fetch(`${served.url}${address}`);
  await response.arrayBuffer();
  return response;
};
const read = async (): Promise<string> => (await fetch(`${served.url}/metrics`)).text();
/** The value of one line of metrics; its labels in any order. */
function valueOf(text: string, name: string, labels: Readonly<Record<string, string>> = {}) {
  const line = text.split('\n').find((each) => {
    const [, found, own = ''] = /^(\w+)(?:\{(.*)\})? /.exec(each) ?? [];
    const has = Object.entries(labels).every(([key, value]) => own.includes(`${key}="${value}"`));
    return found === name && has;
  });
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1));
}

test('requests are counted by template, status and format, and never by what was asked for', async () => {
  for (const area of ['E08000034', 'E08000035']) await take(`${DATA}?area=${area}`);
  await take(`${DATA}?area=E08000034`);
  await take(`${DATA}?area=E9`);
  await take(`${DATA}.csv`);
  await take('/v1/no/such/place');
  const text = await read();
  const count = (route: string, status: string, format: string) =>
    valueOf(text, 'alongside_request_seconds_count', { route, status, format, caller: 'client' });
  expect(count('/v1/datasets/:id/data', '200', 'json')).toBe(3);
  expect(count('/v1/datasets/:id/data', '400', 'problem')).toBe(1);
  expect(count('/v1/datasets/:id/:file', '200', 'csv')).toBe(1);
  expect(count('none', '404', 'problem')).toBe(1);
  expect(valueOf(text, 'alongside_kept_answers_total', { outcome: 'hit' })).toBe(1);
  expect(text).not.toMatch(/E0800003|no\/such/);
});

test('what a page asks in this process is counted apart from what clients ask', async () => {
  await take('/datasets');
  const text = await read();
  const count = (route: string, caller: string) =>
    valueOf(text, 'alongside_request_seconds_count', { route, caller });
  expect(count('/datasets', 'client')).toBe(1);
  expect(count('/v1/datasets', 'page')).toBeGreaterThan(0);
  expect(count('/v1/datasets', 'client')).toBeUndefined();
  const lines = log.lines.map(({ fields }) => fields);
  expect(lines).toContainEqual(expect.objectContaining({ path: '/datasets', caller: 'client' }));
});

test('queries, connections, kept bytes, made files and memory are told', async () => {
  await take(`${DATA}.csv`);
  await take(`${DATA}.csv`);
  await take(DATA);
  const text = await read();
  const select = { kind: 'select', outcome: 'ok' };
  expect(valueOf(text, 'alongside_query_seconds_count', select)).toBeGreaterThan(0);
  expect(valueOf(text, 'alongside_connections_in_use', { pool: 'pages' })).toBe(0);
  expect(valueOf(text, 'alongside_questions_waiting', { pool: 'files' })).toBe(0);
  expect(valueOf(text, 'alongside_kept_answer_bytes')).toBeGreaterThan(1000);
  expect(valueOf(text, 'alongside_files_total', { outcome: 'made' })).toBe(1);
  expect(valueOf(text, 'alongside_files_total', { outcome: 'held' })).toBe(1);
  expect(valueOf(text, 'alongside_files')).toBe(1);
  expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
});

test('each dataset tells the age of its release; one that is damaged tells none', async () => {
  const before = await read();
  // Published on 20 November, asked at noon of the 22nd.
  const age = valueOf(before, 'alongside_release_age_seconds', { dataset: 'tiny' }) ?? 0;
  expect(age / 86_400).toBeCloseTo(2.2, 1);
  expect(valueOf(before, 'alongside_datasets', { state: 'unavailable' })).toBe(0);
  await served.close();
  const folder = path.join(home, 'releases/tiny/1.1.0');
  await rename(path.join(folder, 'data.parquet'), path.join(folder, 'gone.parquet'));
  served = await serve(readSettings({ ALONGSIDE_HOME: home, PORT: '0' }), { now: NOW, log });
  const after = await read();
  expect(valueOf(after, 'alongside_release_age_seconds', { dataset: 'tiny' })).toBeUndefined();
  expect(valueOf(after, 'alongside_datasets', { state: 'unavailable' })).toBe(1);
});
