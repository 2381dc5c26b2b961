import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dataset } from '../../../../datasets/discover.ts';
import { runPipelines } from '../../../../pipelines/run-pipelines.ts';
import type { DatasetReport } from '../../../../pipelines/run-pipelines.ts';
import { findCatalogue } from '../../../../pipelines/store/catalogue-file.ts';
import type { Home } from '../../../../pipelines/store/home.ts';
import { holdStore } from '../../../../pipelines/store/lock.ts';
import { DerivedDeclaration } from '../../../../schemas/dataset/kinds/derived.ts';
import { FiguresDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import {
  fakeAdapter,
  temporaryHome,
  tickingClock,
  tinyDataset,
} from '../../../support/stores/fake-source.ts';
import { AT_ONCE } from '../../../support/network.ts';
import { fakePublishers } from '../../../support/publishers.ts';
import { tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';

const LIMITS = { memoryMb: 256, threads: 1 };
let home: Home;
let folder: string;
beforeEach(async () => {
  home = await temporaryHome();
  folder = await mkdtemp(path.join(tmpdir(), 'group-'));
});
afterEach(async () => {
  await rm(home.root, { recursive: true });
  await rm(folder, { recursive: true });
});

/** A dataset of group `both` with the rows of its one input, and a value of its own where given. */
async function made(
  id: string,
  input: string,
  value = 'value',
  proofs: readonly Record<string, string>[] = [],
): Promise<Dataset> {
  const words = FiguresDeclaration.parse(tinyDeclaration({ id }));
  const sql = `${id}.sql`;
  await writeFile(
    path.join(folder, sql),
    `CREATE OR REPLACE TABLE parsed AS
     SELECT area, area_name, area_type, period, sex, measure, ${value} AS value, status FROM ${input}`,
  );
  const declaration = DerivedDeclaration.parse({
    ...words,
    ...{ kind: 'derived', makes: 'observations', inputs: [input], sql, group: 'both', proofs },
  });
  return { declaration, folder };
}

async function run(datasets: readonly Dataset[]): Promise<DatasetReport[]> {
  const lock = await holdStore(home, LIMITS, { pid: process.pid, since: 'now', what: 'test' });
  try {
    return await runPipelines(
      {
        home,
        mode: 'replay',
        http: { send: () => Promise.reject(new Error('no network in this test')) },
        policy: () => AT_ONCE,
        publishers: fakePublishers(fakeAdapter([{ rows: [{ value: 100 }] }])),
        now: tickingClock('2026-11-22T07:00:00.000Z'),
        code: { version: '0.0.0', commit: null },
        log: () => undefined,
        progress: () => undefined,
      },
      lock.database,
      datasets,
    );
  } finally {
    lock.release();
  }
}

test('a group becomes current in one edition, one member made from the other', async () => {
  const reports = await run([
    await made('second', 'first'),
    await made('first', 'tiny'),
    tinyDataset(),
  ]);
  expect(reports.map(({ dataset, outcome }) => [dataset, outcome])).toEqual([
    ['tiny', 'published'],
    ['first', 'published'],
    ['second', 'published'],
  ]);
  const catalogue = await findCatalogue(home);
  expect(catalogue?.editions.map(({ changed }) => Object.keys(changed))).toEqual([
    ['tiny'],
    ['first', 'second'],
  ]);
});

test('when one member is refused, none is published and nothing of them is left', async () => {
  const reports = await run([
    tinyDataset(),
    await made('first', 'tiny'),
    await made('second', 'first', '-5'),
  ]);
  expect(reports.map(({ dataset, outcome }) => [dataset, outcome])).toEqual([
    ['tiny', 'published'],
    ['first', 'refused'],
    ['second', 'refused'],
  ]);
  expect(reports[1]?.reason).toMatch(/^second: value_plausible/);
  const catalogue = await findCatalogue(home);
  expect(Object.keys(catalogue?.datasets ?? {})).toEqual(['tiny']);
  expect(existsSync(path.join(home.releases, 'first', '1.0.0'))).toBe(false);
});

test('an input without a release is named', async () => {
  const [report] = await run([await made('first', 'tiny')]);
  expect(report?.reason).toBe(
    'inputs: first is made from tiny, which has no release yet; run tiny first',
  );
});

test('what must hold between inputs and rows is proved before anything is published', async () => {
  const query = `SELECT made.area, made.value, tiny.value AS published FROM parsed AS made
    JOIN tiny USING (area, period, sex, measure) WHERE made.value <> tiny.value;`;
  await writeFile(path.join(folder, 'kept.sql'), query);
  const proof = { id: 'values_kept', what: 'Values are kept', sql: 'kept.sql' };
  const [, changed] = await run([tinyDataset(), await made('first', 'tiny', 'value + 1', [proof])]);
  expect(changed).toMatchObject({ outcome: 'refused' });
  expect(changed?.reason).toMatch(/^values_kept: Values are kept \(1 rows\)\n.*"published":100/);
  const [, kept] = await run([tinyDataset(), await made('first', 'tiny', 'value', [proof])]);
  expect(kept).toMatchObject({ outcome: 'published' });
});
