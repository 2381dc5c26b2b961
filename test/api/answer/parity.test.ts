import { afterAll, beforeAll, expect, test } from 'vitest';
import { FOREIGN_READERS } from '../../readers/foreign.ts';
import { FIGURES, hashOf } from '../../readers/plain-row.ts';
import { proveOneHash } from '../../readers/proofs.ts';
import { serveStore } from '../../readers/serve-store.ts';
import type { Served } from '../../readers/serve-store.ts';
import { askAllPages } from '../../support/ask.ts';
import { useStore } from '../../support/stores/use-store.ts';

const PATH = '/v1/datasets/tiny/data';
const QUERY = '?sex=male,total&period=2020..';
const KEPT = ['area', 'period', 'sex', 'measure', ...FIGURES];
const store = useStore('sample');
let served: Served;
beforeAll(async () => {
  served = await serveStore(store.home);
});
afterAll(() => served.api.close());

test('one question in every format, read by readers of others, has one hash of rows', async () => {
  const rows = await askAllPages(served.api, `${PATH}${QUERY}`);
  const hash = hashOf(rows, KEPT);
  expect(rows.length).toBeGreaterThan(100);
  for (const [extension, read] of Object.entries(FOREIGN_READERS)) {
    const response = await served.api.app.request(`${PATH}.${extension}${QUERY}`);
    expect([extension, response.status]).toEqual([extension, 200]);
    const found = hashOf(await read(await response.arrayBuffer()), KEPT);
    expect([extension, found]).toEqual([extension, hash]);
  }
});

test('the table of the page, read by a parser of HTML, has the same rows', () =>
  proveOneHash(served, 'tiny'));
