import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dataset } from '../../../../datasets/discover.ts';
import { runPipelines } from '../../../../pipelines/run-pipelines.ts';
import type { DatasetReport } from '../../../../pipelines/run-pipelines.ts';
import { findCatalogue } from '../../../../pipelines/store/catalogue-file.ts';
import { readManifest } from '../../../../pipelines/store/releases/release-folder.ts';
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
import type { TinyRow } from '../../../support/stores/tiny-dataset.ts';

let home: Home;
let folder: string;
beforeEach(async () => {
  home = await temporaryHome();
  folder = await mkdtemp(path.join(tmpdir(), 'attack-'));
});
afterEach(async () => {
  await rm(home.root, { recursive: true });
  await rm(folder, { recursive: true });
});

/** The publisher prints all 100, and neither the women nor the men. */
const HIDDEN: readonly TinyRow[] = [
  { value: 100 },
  { sex: 'female', value: null, status: 'suppressed' },
  { sex: 'male', value: null, status: 'suppressed' },
];

const MADE_FROM = 'SELECT area, area_name, area_type, period, sex,';

/**
 * A dataset made from the counts of `tiny`, with `value` instead of what was printed; with a `share`
 * of each count, its value and status, where one is given.
 */
async function made(value: string, status: string, share?: string): Promise<Dataset> {
  const words = FiguresDeclaration.parse(tinyDeclaration({ id: 'made' }));
  await writeFile(
    path.join(folder, 'made.sql'),
    `CREATE OR REPLACE TABLE parsed AS
     ${MADE_FROM} measure, ${value} AS value, ${status} AS status FROM tiny
     ${share === undefined ? '' : `UNION ALL ${MADE_FROM} 'tiny_share', ${share} FROM tiny`}`,
  );
  const [count] = words.measures;
  const ofCount = { ...count, id: 'tiny_share', unit: 'percent', nature: 'share' };
  const ratio = { ...ofCount, numerator: 'tiny_count', additive: false, rounding: null };
  const shares = share === undefined ? [] : [{ ...ratio, from_parts: 'not_computed' }];
  const published = { dataset: 'tiny', measure: 'tiny_count' };
  const declaration = DerivedDeclaration.parse({
    ...{ ...words, measures: [...words.measures, ...shares] },
    ...{ kind: 'derived', makes: 'observations', inputs: ['tiny'], sql: 'made.sql' },
    hides: { tiny_count: { least_width: 10, areas_add_up: false, published_as: [published] } },
  });
  return { declaration, folder };
}

async function run(rows: readonly TinyRow[], dataset: Dataset): Promise<DatasetReport | undefined> {
  const me = { pid: process.pid, since: 'now', what: 'test' };
  const lock = await holdStore(home, { memoryMb: 256, threads: 1 }, me);
  try {
    const reports = await runPipelines(
      {
        home,
        mode: 'replay',
        http: { send: () => Promise.reject(new Error('no network in this test')) },
        policy: () => AT_ONCE,
        publishers: fakePublishers(fakeAdapter([{ rows }])),
        now: tickingClock('2026-11-22T07:00:00.000Z'),
        code: { version: '0.0.0', commit: null },
        log: () => undefined,
        progress: () => undefined,
      },
      lock.database,
      [tinyDataset(), dataset],
    );
    return reports.find(({ dataset: id }) => id === 'made');
  } finally {
    lock.release();
  }
}

test('a release that hides what its source hides is published, and says how it was attacked', async () => {
  const report = await run(HIDDEN, await made('value', 'status'));
  expect([report?.outcome, report?.reason]).toEqual(['published', null]);
  const { checks } = await readManifest(home, 'made', '1.0.0');
  expect(checks.find(({ id }) => id === 'hidden_stays_hidden_tiny_count')).toMatchObject({
    ...{ result: 'pass', measured: 0, examined: 2, sample: [] },
  });
});

test('a planted difference, all less the men, stops the publish and is not told', async () => {
  const men = `CASE sex WHEN 'male' THEN 96 ELSE value END`;
  const report = await run(HIDDEN, await made(men, `if(sex = 'male', 'observed', status)`));
  expect(report?.outcome).toBe('refused');
  expect(report?.reason).toMatch(/hidden_stays_hidden_tiny_count: .*\(2 cells\)$/);
  expect(report?.reason).not.toMatch(/female|96/);
  expect((await findCatalogue(home))?.datasets.made).toBeUndefined();
});

test('a share of a hidden count stops the publish, and one that is hidden too does not', async () => {
  const share = `CASE sex WHEN 'total' THEN 100`;
  const told = await run(HIDDEN, await made('value', 'status', `${share} ELSE 4 END, 'observed'`));
  expect(told?.outcome).toBe('refused');
  expect(told?.reason).toMatch(/hidden_in_no_ratio_tiny_count: .*\(2 ratios\)$/);
  const kept = await run(HIDDEN, await made('value', 'status', `${share} END, status`));
  expect([kept?.outcome, kept?.reason]).toEqual(['published', null]);
});

test('a count that the release before shows is pinned until that release is withdrawn', async () => {
  const shown: readonly TinyRow[] = [
    { value: 100 },
    { sex: 'female', value: 4 },
    { sex: 'male', value: 96 },
  ];
  expect((await run(shown, await made('value', 'status')))?.outcome).toBe('published');
  const after = await run(HIDDEN, await made('value', 'status'));
  expect(after?.outcome).toBe('refused');
  expect(after?.reason).toContain('the one before it');
});
