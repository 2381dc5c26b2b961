import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Item } from '../../../../pipelines/pool/channel.ts';
import { listSweeps } from '../../../../pipelines/pool/sweeps/sweep-files.ts';
import type { Home } from '../../../../pipelines/store/home.ts';
import { temporaryHome } from '../../../support/stores/fake-source.ts';
import {
  bareAdvert,
  COMPLETE,
  givesItems,
  makeChannel,
  manyAdverts,
  readKept,
  sweepInto,
  sweepPages,
} from './sweeping.ts';

let home: Home;
beforeEach(async () => {
  home = await temporaryHome();
});
afterEach(() => rm(home.root, { recursive: true, force: true }));

const malformed = (count: number): Item[] =>
  Array.from({ length: count }, (_, n) => ({
    ...({ setAside: 'malformed', id: `bad-${n}`, detail: 'no date' } as const),
  }));

test('each item is a sighting or set aside with its reason, and all are counted', async () => {
  const items: Item[] = [
    { advert: bareAdvert('1') },
    { advert: bareAdvert('1') },
    { advert: bareAdvert('1', { title: 'Another post' }) },
    { advert: bareAdvert('') },
    { advert: bareAdvert('2', { title: ' ' }) },
    { advert: bareAdvert('3', { openings: 0 }) },
    { advert: bareAdvert('4', { text: 'x'.repeat(200_001) }) },
    { setAside: 'not_open', id: '5', detail: 'internal' },
    { removed: '6' },
  ];
  const kept = await sweepInto(home, makeChannel(givesItems(items), { mayLose: 1 }));
  expect(kept.sweep).toMatchObject({
    ...{ outcome: 'complete', received: 8, adverts: 1, removed: ['6'] },
    set_aside: {
      ...{ repeated: 1, contradicted: 1, no_id: 1, no_title: 1 },
      ...{ malformed: 1, too_large: 1, not_open: 1 },
    },
  });
  expect(await readKept(kept)).toEqual([bareAdvert('1')]);
});

test('a sweep that loses more than its share fails, and keeps no adverts', async () => {
  const channel = (lost: number) =>
    makeChannel(givesItems([...manyAdverts(100 - lost), ...malformed(lost)]));
  const within = await sweepInto(home, channel(5));
  expect(within.sweep.outcome).toBe('complete');
  const kept = await sweepInto(home, channel(6), { at: '2026-12-01T06:00:00Z' });
  expect(kept.sweep).toMatchObject({
    outcome: 'failed',
    why: '6 items of 100 (6.0 %) cannot be read, where 5.0 % may be lost',
  });
  expect(kept.adverts).toBeNull();
  expect(await readdir(kept.folder)).not.toContain('adverts.ndjson.gz');
});

test('repeats are no loss: pages overlap', async () => {
  const items = [...manyAdverts(100), ...manyAdverts(100)];
  const { sweep } = await sweepInto(home, makeChannel(givesItems(items)));
  expect(sweep).toMatchObject({ outcome: 'complete', adverts: 100, set_aside: { repeated: 100 } });
});

test('a feed that gives its first page for ever is stopped and says nothing about absence', async () => {
  const firstPage = Array.from({ length: 100 }, (_, n) => `a${n}`).join('\n');
  const { sweep } = await sweepInto(home, makeChannel(sweepPages), {
    service: () => new Response(firstPage),
  });
  expect(sweep).toMatchObject({
    ...{ outcome: 'partial', adverts: 100 },
    why: 'it gave the same 100 adverts over and over, and was stopped',
  });
  expect(sweep.requests).toBeLessThan(10);
});

test('an empty answer after thousands is a failure, and not "no vacancies"', async () => {
  await sweepInto(home, makeChannel(givesItems(manyAdverts(6000))));
  const empty = makeChannel(sweepPages);
  const today = await sweepInto(home, empty, { at: '2026-12-01T06:00:00Z' });
  expect(today.sweep).toMatchObject({
    outcome: 'failed',
    why: 'it gave no adverts, and 6000 on 2026-11-30: an empty answer is not "no vacancies"',
  });
  const tomorrow = await sweepInto(home, empty, { at: '2026-12-02T06:00:00Z' });
  expect(tomorrow.sweep.outcome).toBe('failed');
});

test('the board of a small employer may be empty', async () => {
  await sweepInto(home, makeChannel(givesItems(manyAdverts(3))));
  const { sweep } = await sweepInto(home, makeChannel(givesItems([])), {
    at: '2026-12-01T06:00:00Z',
  });
  expect(sweep).toMatchObject({ outcome: 'complete', adverts: 0 });
});

test('fewer than half of the adverts of before are believed when a second sweep says the same', async () => {
  const sweeps = [];
  for (const [day, count] of [400, 150, 140].entries()) {
    const at = `2026-12-0${day + 1}T06:00:00Z`;
    sweeps.push(await sweepInto(home, makeChannel(givesItems(manyAdverts(count))), { at }));
  }
  expect(sweeps.map(({ sweep }) => sweep.outcome)).toEqual(['complete', 'partial', 'complete']);
});

test('fewer than the channel says it has make the sweep partial', async () => {
  const end = { outcome: 'complete', why: null, expected: 1000 } as const;
  const { sweep } = await sweepInto(home, makeChannel(givesItems(manyAdverts(990), end)));
  expect(sweep).toMatchObject({
    ...{ outcome: 'partial', expected: 1000 },
    why: 'it says that it has 1,000 adverts and gave 990',
  });
});

test('a channel that stops answering makes a sweep that failed', async () => {
  const { sweep } = await sweepInto(home, makeChannel(sweepPages), {
    service: ({ url }) => new Response('a', { status: url.endsWith('page=2') ? 503 : 200 }),
  });
  expect(sweep).toMatchObject({ outcome: 'failed', received: 1 });
  expect(sweep.why).toContain('http_503');
});

test('a sweep that was killed is no sweep, and the next one clears its folder', async () => {
  let release = (): void => undefined;
  const killed = makeChannel(async function* () {
    yield { advert: bareAdvert('1') };
    await new Promise<void>((resolve) => (release = resolve));
    return COMPLETE;
  });
  const sweeping = sweepInto(home, killed);
  const folder = path.join(home.private, 'sweeps', 'board');
  await expect.poll(() => existsSync(folder)).toBe(true);
  expect(await listSweeps(home)).toEqual([]);
  const next = await sweepInto(home, makeChannel(givesItems(manyAdverts(1))), {
    at: '2026-12-01T06:00:00Z',
  });
  expect((await listSweeps(home)).map((kept) => kept.folder)).toEqual([next.folder]);
  expect(await readdir(folder)).toEqual([path.basename(next.folder)]);
  release();
  await expect(sweeping).rejects.toThrow('ENOENT');
});
