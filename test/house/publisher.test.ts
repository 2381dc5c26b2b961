import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../api/app.ts';
import { discoverDatasets } from '../../datasets/discover.ts';
import type { Dataset } from '../../datasets/discover.ts';
import type { Effects } from '../../pipelines/engine.ts';
import { openHttp } from '../../pipelines/fetch/http.ts';
import { checkSources } from '../../pipelines/publishers/check-sources.ts';
import { discoverPublishers } from '../../pipelines/publishers/discover.ts';
import { openPublishers } from '../../pipelines/publishers/open-publishers.ts';
import type { PublisherChoice } from '../../pipelines/publishers/open-publishers.ts';
import { readPublisher } from '../../pipelines/publishers/publisher.ts';
import type { Publisher } from '../../pipelines/publishers/publisher.ts';
import { isInFolder, openReplay } from '../../pipelines/publishers/replay.ts';
import { openSample } from '../../pipelines/publishers/sample.ts';
import { publisherSettings, readSecrets } from '../../pipelines/publishers/settings.ts';
import { runPipelines } from '../../pipelines/run-pipelines.ts';
import type { DatasetReport } from '../../pipelines/run-pipelines.ts';
import type { Home } from '../../pipelines/store/home.ts';
import { holdStore } from '../../pipelines/store/lock.ts';
import { readSettings } from '../../schemas/settings.ts';
import { dropStore, openTestApi } from '../support/stores/api-store.ts';
import { askJson, askRows } from '../support/ask.ts';
import { temporaryHome, tickingClock } from '../support/stores/fake-source.ts';
import { AT_ONCE } from '../support/network.ts';
import { listen } from '../support/spoilt-answers/loopback.ts';
import { wageBoardStandIn } from './publishers/wage-board/stand-in/stand-in.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PUBLISHER_ROOTS = [
  path.join(ROOT, 'pipelines/publishers'),
  path.join(import.meta.dirname, 'publishers'),
];
const DATASET_ROOTS = [path.join(ROOT, 'datasets'), path.join(import.meta.dirname, 'datasets')];
const LIMITS = { memoryMb: 512, threads: 1 };
const ID = 'wage-board-rates';
const KEY = 'a-key-of-ours';
const TABLE =
  'area,area_name,year,wage,mark\nE08000034,Kirklees,2025,12.60,\nE08000035,Leeds,2025,,x\n';

let publishers: readonly Publisher[];
let datasets: readonly Dataset[];

beforeAll(async () => {
  publishers = await discoverPublishers(PUBLISHER_ROOTS);
  const all = checkSources(await discoverDatasets(DATASET_ROOTS), publishers);
  datasets = all.filter(({ declaration }) => [ID, 'areas'].includes(declaration.id));
});

/** Runs the datasets on some publishers, as the command does. */
async function run(
  home: Home,
  access: Pick<Effects, 'mode' | 'http' | 'policy'>,
  wanted = datasets,
): Promise<DatasetReport[]> {
  const lock = await holdStore(home, LIMITS, { pid: process.pid, since: 'now', what: 'test' });
  const effects: Effects = {
    ...{ home, publishers, ...access, now: tickingClock('2026-11-20T07:00:00.000Z') },
    code: { version: 'test', commit: null },
    log: () => undefined,
    progress: () => undefined,
  };
  try {
    return await runPipelines(effects, lock.database, wanted);
  } finally {
    lock.release();
  }
}

const floors = (): Dataset[] => datasets.filter(({ declaration }) => declaration.id === ID);

async function runOn(choice: PublisherChoice, home: Home): Promise<DatasetReport[]> {
  const folder = path.join(home.work, 'economy');
  const access = await openPublishers(choice, {
    livePolicy: () => ({ requestsPerSecond: Infinity, secrets: [] }),
    openSample: () =>
      Promise.resolve(
        openSample({ folder, datasets, publishers, limits: LIMITS, now: () => new Date() }),
      ),
    openReplay: (from) => openReplay(from, publishers, LIMITS),
  });
  try {
    return await run(home, access, choice.mode === 'sample' ? datasets : floors());
  } finally {
    await access.close();
  }
}

test('a publisher is found because its folder is there', () => {
  expect(publishers.map(({ id }) => id)).toContain('wage-board');
});

describe('of the invented economy', () => {
  let home: Home;
  let api: OpenedApi;
  beforeAll(async () => {
    home = await temporaryHome();
    const reports = await runOn({ mode: 'sample' }, home);
    expect(reports.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['published', null],
      ['published', null],
    ]);
    api = await openTestApi(home.root);
  });
  afterAll(async () => {
    api.close();
    await dropStore(home.root);
  });

  test('its figures are published, marked as invented and answered', async () => {
    const { data, invented } = await askRows(api, `/v1/datasets/${ID}/data?area=E08000034`);
    expect(invented).toBe(true);
    expect(data.map(({ area_name, period, unit }) => [area_name, period, unit])).toEqual([
      ['Kirklees', '2024', 'gbp_per_hour'],
      ['Kirklees', '2025', 'gbp_per_hour'],
    ]);
  });

  test('its marks are read by its own table, and its dataset has the record of any other', async () => {
    const { data } = await askRows(api, `/v1/datasets/${ID}/data?area=E06000053&period=2025`);
    expect(data).toMatchObject([{ value: null, status: 'suppressed' }]);
    const Record = z.object({ labels: z.object({ source: z.object({ publisher: z.string() }) }) });
    expect((await askJson(api, `/v1/datasets/${ID}`, Record)).labels.source.publisher).toBe(
      'Wage Board',
    );
  });
});

test('a folder of recorded figures is replayed as far as it goes', async () => {
  const home = await temporaryHome();
  const folder = path.join(home.root, 'recorded');
  expect(floors().map((each) => isInFolder(folder, each, publishers))).toEqual([false]);
  await mkdir(path.join(folder, 'wage-board'), { recursive: true });
  await writeFile(path.join(folder, 'wage-board', 'floors.csv'), TABLE);
  expect(floors().map((each) => isInFolder(folder, each, publishers))).toEqual([true]);
  const [report] = await runOn({ mode: 'replay', folder }, home);
  expect(report).toMatchObject({ outcome: 'published', rows: 2 });
  await dropStore(home.root);
});

test('its key is a setting, goes out in a header, and is written nowhere', async () => {
  const settings = readSettings({ WAGE_BOARD_KEY: KEY }, publisherSettings(publishers));
  const home = await temporaryHome();
  const port = await listen(wageBoardStandIn(() => TABLE, true));
  const http = openHttp({
    timeoutMs: 10_000,
    origins: { 'https://data.wage-board.example': port.origin },
  });
  try {
    const policy: Effects['policy'] = (publisher) => ({
      ...AT_ONCE,
      secrets: readSecrets(publisher, settings),
    });
    const [report] = await run(home, { mode: 'live', http, policy }, floors());
    expect(report).toMatchObject({ outcome: 'published', rows: 2 });
    const without: Effects['policy'] = () => AT_ONCE;
    const [refused] = await run(home, { mode: 'live', http, policy: without }, floors());
    expect(refused?.reason).toContain('http_401');
    const entries = await readdir(home.root, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
      const bytes = await readFile(path.join(entry.parentPath, entry.name));
      expect([entry.name, bytes.includes(KEY)]).toEqual([entry.name, false]);
    }
  } finally {
    await port.close();
    await dropStore(home.root);
  }
});

test('a misspelt publisher or field of a source is refused with dataset, field and publisher', () => {
  const [dataset] = floors();
  const declaration = dataset?.declaration;
  if (!dataset || !declaration || !('source' in declaration)) throw new Error('no source');
  const over = (source: typeof declaration.source) => () =>
    checkSources([{ ...dataset, declaration: { ...declaration, source } }], publishers);
  expect(over({ publisher: 'wage-bored', table: 'floors' })).toThrow(
    'wage-board-rates: source.publisher: there is no publisher "wage-bored"; did you mean "wage-board"?',
  );
  expect(over({ publisher: 'wage-board', table: 'Floors' })).toThrow(
    'wage-board-rates: source.table: a table is named in small letters (source of publisher "wage-board")',
  );
  expect(readPublisher(publishers, 'wage-board').redirectHosts).toEqual([
    'files.wage-board.example',
  ]);
});
