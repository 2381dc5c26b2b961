import { rm } from 'node:fs/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { fetchInOrder } from '../../../pipelines/fetch-in-order.ts';
import type { SourceAdapter } from '../../../pipelines/publishers/adapter.ts';
import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import { AT_ONCE, fakePublishers } from '../../support/publishers.ts';
import { temporaryHome, tinyDataset } from '../../support/stores/fake-source.ts';
import { openTestDatabase } from '../../support/stores/tiny-dataset.ts';

const home = await temporaryHome();
const database = await openTestDatabase();
afterAll(async () => {
  database.close();
  await rm(home.root, { recursive: true });
});

const CATALOGUE: Catalogue = {
  ...{ format: 'alongside-catalogue/1', stamp: 'sample', edition: null },
  ...{ datasets: {}, editions: [] },
};
const [first, second] = [tinyDataset({ id: 'first' }), tinyDataset({ id: 'second' })];

/** The fetches of two datasets, of which the second has no answer, and who was asked so far. */
function open(ahead: boolean) {
  const asked: string[] = [];
  const adapter: SourceAdapter = {
    fetch({ declaration: { id } }) {
      asked.push(id);
      return id === 'second' ? Promise.reject(new Error('no answer')) : Promise.resolve([]);
    },
    parse: () => Promise.resolve(),
  };
  const fetch = fetchInOrder(
    {
      ...{ home, database, ahead, run: `run-${ahead}`, mode: 'sample' },
      http: { send: () => Promise.reject(new Error('no network in this test')) },
      policy: () => AT_ONCE,
      publishers: fakePublishers(adapter),
      now: () => new Date('2026-11-22T07:00:00.000Z'),
      code: { version: '0.0.0', commit: null },
      log: () => undefined,
      progress: () => undefined,
    },
    [first, second],
  );
  return { asked, fetch };
}

test('ahead, the next dataset is asked for once, and what came of it is told in its turn', async () => {
  const { asked, fetch } = open(true);
  await fetch(first, CATALOGUE);
  await vi.waitFor(() => expect(asked).toEqual(['first', 'second']));
  await expect(fetch(second, CATALOGUE)).rejects.toThrow('no answer');
  expect(asked).toEqual(['first', 'second']);
});

test('otherwise a dataset is asked for in its turn', async () => {
  const { asked, fetch } = open(false);
  await fetch(first, CATALOGUE);
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toEqual(['first']);
});
