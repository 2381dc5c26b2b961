import { gunzipSync } from 'node:zlib';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { execute } from '../../../pipelines/commands/line/execute.ts';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import type { Publisher } from '../../../pipelines/publishers/publisher.ts';
import pool from '../../../pipelines/publishers/pool/publisher.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import type { Advert } from '../../../schemas/adverts/advert.ts';
import {
  SnapshotAnswer,
  VacancyChangesAnswer,
} from '../../../schemas/answers/adverts/vacancies.ts';
import { smallCli } from '../../faults/small-cli.ts';
import { makeAdvert } from '../../support/adverts/make-advert.ts';
import { readFiles } from '../../support/adverts/read-files.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { temporaryHome, tickingClock } from '../../support/stores/fake-source.ts';
import { givesItems, makeChannel } from '../pool/sweeps/sweeping.ts';

let home: Home;
beforeEach(async () => {
  home = await temporaryHome();
});
afterEach(() => rm(home.root, { recursive: true, force: true }));

const datasets = async () =>
  (await discoverDatasets()).filter(({ declaration }) =>
    ['vacancies', 'vacancy-channels'].includes(declaration.id),
  );
const boardOf = (adverts: readonly Advert[]): readonly Publisher[] => [
  pool,
  makeChannel(
    givesItems(adverts.map((advert) => ({ advert }))),
    {},
    { id: 'board', name: 'Board' },
  ),
];

async function alongside(day: number, publishers: readonly Publisher[], ...line: string[]) {
  const now = tickingClock(`2026-11-${day}T07:00:00.000Z`);
  const { cli, printed } = smallCli(home.root, {}, { discover: datasets, publishers, now });
  const exit = await execute(cli, line);
  return { exit, out: printed.out.join('\n'), err: printed.err.join('\n') };
}

/** All that a store holds as text: what is packed is unpacked. */
async function readStore(): Promise<string> {
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  const texts: string[] = [];
  try {
    for (const [file, bytes] of await readFiles(home.root)) {
      if (file.endsWith('.parquet')) {
        const sql = `SELECT row_to_json(r)::VARCHAR AS row FROM read_parquet(${text(path.join(home.root, file))}) AS r`;
        const rows = await database.rows(sql, z.object({ row: z.string() }));
        texts.push(...rows.map(({ row }) => row));
      }
      texts.push((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1'));
    }
  } finally {
    database.close();
  }
  return texts.join('\n');
}

const WORDS = ['Zymurgist', 'Quixotic Brewery', 'zymurgy-77', 'fermentology'];
const erasable = makeAdvert({
  ...{ id: 'zymurgy-77', title: 'Zymurgist', employer: 'Quixotic Brewery' },
  ...{ text: 'A post in fermentology.', url: 'https://board.example/zymurgy-77' },
});
const other = makeAdvert({ id: '2', title: 'Care worker', url: 'https://board.example/2' });

test('an erased advert is nowhere in the store, and who keeps a copy is told to delete it', async () => {
  const board = boardOf([erasable, other]);
  expect((await alongside(20, board, 'run', '--live')).exit).toBe(0);
  expect(
    (await alongside(21, boardOf([erasable, other, { ...other, id: '3' }]), 'run', '--live')).exit,
  ).toBe(0);
  const before = await readStore();
  expect(WORDS.filter((word) => !before.includes(word))).toEqual([]);

  const { exit, out } = await alongside(
    ...([21, board, 'erase', 'board', 'zymurgy-77', '--because', 'asked to'] as const),
  );
  expect(exit).toBe(0);
  expect(out).toContain('Withdrawn, since they showed it: vacancies 1.0.0, vacancies 1.');
  const after = await readStore();
  // The list of what is erased has the id, so that it stays erased.
  expect(WORDS.filter((word) => after.includes(word))).toEqual(['zymurgy-77']);
  await writeFile(path.join(home.private, 'erased.ndjson'), '');
  expect(await readStore()).not.toContain('zymurgy-77');

  const api = await openTestApi(home.root);
  try {
    const { data, version } = await askJson(api, '/v1/vacancies/snapshot', SnapshotAnswer);
    expect(data.map(({ title }) => title)).toEqual(['Care worker', 'Care worker']);
    const seen = z.array(z.object({ version: z.string() }).loose());
    const { data: versions } = await askJson(
      ...([api, '/v1/datasets/vacancies/versions', z.object({ data: seen }).loose()] as const),
    );
    const [, second] = versions.map((each) => each.version).sort();
    const events = await askJson(
      ...([api, `/v1/vacancies/changes?since=${second}`, VacancyChangesAnswer] as const),
    );
    expect(events).toMatchObject({ since: second, version, total: 1 });
    expect(events.data).toMatchObject([{ event: 'removed', record: null }]);
    // The release after the first is gone too: nothing tells any more what it changed.
    const gone = await askProblem(api, '/v1/vacancies/changes?since=1.0.0');
    expect(gone.status).toBe(410);
  } finally {
    api.close();
  }
});

test('in a store that was never swept an advert can be erased before it comes', async () => {
  const { exit, out } = await alongside(
    ...([20, boardOf([]), 'erase', 'board', 'zymurgy-77', '--because', 'asked to'] as const),
  );
  expect([exit, out]).toEqual([
    0,
    'It was in no sweep that is kept, and the pool. No release that is kept shows it.',
  ]);
  expect((await alongside(20, boardOf([erasable, other]), 'run', '--live')).exit).toBe(0);
  const store = await readStore();
  expect(store).toContain('Care worker');
  expect(store).not.toContain('Zymurgist');
});
