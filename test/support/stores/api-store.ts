import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discoverDatasets } from '../../../datasets/discover.ts';
import type { Dataset } from '../../../datasets/discover.ts';
import { createApi } from '../../../api/app.ts';
import type { ApiOptions, OpenedApi } from '../../../api/app.ts';
import { limitsFrom } from '../../../api/server/limits.ts';
import type { Log } from '../../../api/service.ts';
import type { Effects } from '../../../pipelines/engine.ts';
import { runPipelines } from '../../../pipelines/run-pipelines.ts';
import filesPublisher from '../../../pipelines/publishers/files/publisher.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { holdStore } from '../../../pipelines/store/lock.ts';
import { fakeAdapter, tickingClock, tinyDataset } from './fake-source.ts';
import type { FakeAnswer } from './fake-source.ts';
import type { TinyRow } from './tiny-dataset.ts';
import { AT_ONCE } from '../network.ts';
import { fakePublishers } from '../publishers.ts';

/** Places of the store: two boundaries of Barnsley, and a Welsh one. */
export const PLACES: Readonly<Record<string, string>> = {
  E06000053: 'Isles of Scilly',
  E08000016: 'Barnsley',
  E08000034: 'Kirklees',
  E08000035: 'Leeds',
  E08000038: 'Barnsley',
  W06000015: 'Cardiff',
};
export const YEARS = ['2019', '2020', '2021', '2022', '2023'] as const;
const SEXES = ['total', 'female', 'male'] as const;

/** A figure that is the same every time: a small number from the place, year and part. */
function figure(area: string, year: string, part: number): number {
  return ((Number(area.slice(-2)) * 37 + Number(year) * 11 + part * 101) % 400) + 100;
}

function rowsOf(area: string, year: string): TinyRow[] {
  const place = { area, area_name: PLACES[area] ?? '', period: year };
  const [female, male] = [figure(area, year, 1), figure(area, year, 2)];
  const counts = { total: female + male, female, male };
  const hidden = area === 'E06000053' && year !== '2019';
  return SEXES.flatMap((sex) => [
    { ...place, sex, measure: 'tiny_count', value: counts[sex] },
    hidden
      ? { ...place, sex, measure: 'tiny_median', value: null, status: 'unreliable' }
      : { ...place, sex, measure: 'tiny_median', value: figure(area, year, 3) + 0.5 },
    hidden
      ? { ...place, sex, measure: 'tiny_median_cv', value: null, status: 'missing' }
      : { ...place, sex, measure: 'tiny_median_cv', value: (figure(area, year, 4) % 50) / 10 + 1 },
  ]);
}

/** The rows a fake publisher gives: Cardiff has none in the last year. */
export function tinyRows(change: (row: TinyRow) => TinyRow = (row) => row): TinyRow[] {
  return Object.keys(PLACES)
    .flatMap((area) =>
      YEARS.filter((year) => area !== 'W06000015' || year !== '2023').flatMap((year) =>
        rowsOf(area, year),
      ),
    )
    .map(change);
}

/** The second release: one median of Kirklees is revised, one of Leeds is hidden. */
const revise = (row: TinyRow): TinyRow => {
  if (row.measure !== 'tiny_median' || row.period !== '2022' || row.sex !== 'male') return row;
  if (row.area === 'E08000034') return { ...row, value: (row.value ?? 0) + 1 };
  return row.area === 'E08000035' ? { ...row, value: null, status: 'suppressed' } : row;
};

const answers: readonly FakeAnswer[] = [{ rows: tinyRows() }, { rows: tinyRows(revise) }];

/** Runs datasets of which a fake publisher gives one answer, as `alongside run` would. Throws when one is refused. */
export async function publish(
  home: string,
  datasets: readonly Dataset[],
  answer: FakeAnswer,
  now: () => Date,
  mode: Effects['mode'],
): Promise<void> {
  const place = homeAt(home);
  const lock = await holdStore(
    place,
    { memoryMb: 256, threads: 1 },
    { pid: process.pid, since: 'now', what: 'test' },
  );
  try {
    const fake = fakeAdapter([answer]);
    const reports = await runPipelines(
      {
        home: place,
        mode,
        http: { send: () => Promise.reject(new Error('no network in this test')) },
        policy: () => ({ ...AT_ONCE, retries: 0 }),
        publishers: fakePublishers(fake).map((each) =>
          each.id === 'files' ? filesPublisher : each,
        ),
        now,
        code: { version: '0.0.0', commit: null },
        log: () => undefined,
        progress: () => undefined,
      },
      lock.database,
      datasets,
    );
    const refused = reports.find(({ outcome }) => outcome === 'refused');
    if (refused) throw new Error(`${refused.dataset} was refused: ${refused.reason ?? ''}`);
  } finally {
    lock.release();
  }
}

/** Of the count alone: what is said of a break is said of no other measure. */
const BREAK = {
  date: '2021-01-01',
  what: 'Other people were asked.',
  measures: ['tiny_count'],
};

/** `tiny` with two releases, a linked dataset, areas and a classification: all made by the pipelines. */
export async function makeApiStore(mode: Effects['mode'] = 'replay'): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'alongside-api-'));
  const now = tickingClock('2026-11-20T07:00:00.000Z');
  const all = await discoverDatasets();
  const others = all.filter(({ declaration: { id } }) =>
    ['areas', 'hesa', 'sic-2007'].includes(id),
  );
  const tiny = tinyDataset({ breaks: [BREAK] });
  const [first, second] = answers;
  if (!first || !second) throw new Error('two answers are needed');
  await publish(home, [tiny], first, now, mode);
  await publish(home, [tiny, ...others], second, now, mode);
  return home;
}

const raise = (row: TinyRow): TinyRow =>
  row.measure === 'tiny_median' && typeof row.value === 'number'
    ? { ...row, value: row.value + 2 }
    : row;

/** A third release of `tiny`, as a publish while the API is running makes it. */
export async function publishAgain(
  home: string,
  rows: readonly TinyRow[] = tinyRows(raise),
): Promise<void> {
  const tiny = tinyDataset({ breaks: [BREAK] });
  await publish(home, [tiny], { rows }, tickingClock('2026-11-22T09:00:00.000Z'), 'replay');
}

/** A second release of `areas`, drawn from another folder: what is known of places has changed. */
export async function publishAreas(home: string, folder: string): Promise<void> {
  const areas = (await discoverDatasets()).find(({ declaration }) => declaration.id === 'areas');
  if (!areas) throw new Error('there is no dataset areas');
  const now = tickingClock('2026-11-22T09:00:00.000Z');
  await publish(home, [{ ...areas, folder }], { rows: [] }, now, 'replay');
}

/** A copy of a store, for a test that damages it. */
export async function copyStore(home: string): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'alongside-api-'));
  await cp(home, copy, { recursive: true });
  return copy;
}

/** A log that keeps what it is told. */
export interface KeptLog extends Log {
  readonly lines: { level: string; fields: object; message: string }[];
}

export function keepLog(): KeptLog {
  const lines: KeptLog['lines'] = [];
  const at = (level: string) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

export const NOW = (): Date => new Date('2026-11-22T12:00:00.000Z');

/** Opens the API over a store with limits that suit a test. */
export function openTestApi(home: string, change: Partial<ApiOptions> = {}): Promise<OpenedApi> {
  return createApi({
    home,
    publicUrl: undefined,
    memoryMb: 512,
    threads: 1,
    limits: limitsFrom({ timeLimitMs: 20_000, cacheMb: 64 }),
    now: NOW,
    log: keepLog(),
    ...change,
  });
}

/** Removes a store that a test made. */
export function dropStore(home: string): Promise<void> {
  return rm(home, { recursive: true, force: true });
}
