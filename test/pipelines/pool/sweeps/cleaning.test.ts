import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withoutPeople } from '../../../../pipelines/fetch/documents/contacts.ts';
import { BARE_PLACE } from '../../../../schemas/adverts/advert.ts';
import type { KeptSweep } from '../../../../pipelines/pool/sweeps/sweep-files.ts';
import type { Home } from '../../../../pipelines/store/home.ts';
import { temporaryHome } from '../../../support/stores/fake-source.ts';
import {
  bareAdvert,
  givesItems,
  makeChannel,
  readKept,
  sweepInto,
  sweepPages,
} from './sweeping.ts';

let home: Home;
beforeEach(async () => {
  home = await temporaryHome();
});
afterEach(() => rm(home.root, { recursive: true, force: true }));

/** All that a sweep wrote, as text. */
async function readFolder({ folder }: KeptSweep): Promise<string> {
  const names = await readdir(folder);
  const texts = names.map(async (name) => {
    const bytes = await readFile(path.join(folder, name));
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  });
  return (await Promise.all(texts)).join('\n');
}

test('contacts are taken out of every text before anything is written', async () => {
  const hidden = 'ask jane@example.org or ring 01924 000000';
  const advert = bareAdvert('1', {
    ...{ title: hidden, text: hidden, employer: hidden, poster: hidden, reference: hidden },
    ...{ contract: hidden, hours: hidden },
    url: 'https://a.example/1',
    apply_url: 'https://a.example/apply?to=jane%40example.org',
    pay: { text: hidden, low: null, high: null, period: null, predicted: false },
    places: [{ ...BARE_PLACE, text: hidden, town: hidden, region: hidden, country: hidden }],
    structured: [{ scheme: 'category', value: hidden }],
  });
  const items = [
    { advert },
    { setAside: 'malformed', id: 'jane@example.org', detail: hidden } as const,
    { advert: bareAdvert('jane@example.org') },
  ];
  const kept = await sweepInto(home, makeChannel(givesItems(items), { mayLose: 1 }));
  expect(kept.sweep).toMatchObject({ amended: { contacts: 1 }, set_aside: { malformed: 2 } });
  expect(await readFolder(kept)).not.toMatch(/jane|01924/);
  expect(await readKept(kept)).toMatchObject([
    { url: 'https://a.example/1', apply_url: null, title: 'ask [removed] or ring [removed]' },
  ]);
});

test.each([
  ['Please contact Jane Smith on +44 (0)1924 000000.', 'Please contact [removed] on [removed].'],
  ['Visits: Mrs A Smith-Jones, 0044 7700 900123', 'Visits: [removed], [removed]'],
  ['Write to jane.smith (at) example (dot) org', 'Write to [removed]'],
  ['Call (020) 7946 0000 or 07700900123', 'Call [removed] or [removed]'],
  ['Closes 01-09-2026 10:00; £26,530.00 to £29,114.00', undefined],
  ['Reference 123456; URN 100000; 37.5 hours a week in 2026', undefined],
])('in prose, %s', (given, expected = given) => {
  expect(withoutPeople(given)).toBe(expected);
});

test('dates that cannot be true are named and left out; a closing date in the past stands', async () => {
  const dates = [
    { posted: '2026-12-02' },
    { posted: '2012-01-01' },
    { closes: '2026-11-29' },
    { closes: '2099-12-31' },
    { starts: '0202-01-01' },
    { posted: '2026-12-01', closes: '2026-11-30', starts: '2027-09-01' },
  ];
  const items = dates.map((each, n) => ({ advert: bareAdvert(`${n}`, each) }));
  const kept = await sweepInto(home, makeChannel(givesItems(items)));
  expect(kept.sweep.amended).toEqual({
    ...{ posted_ahead: 1, posted_long_ago: 1, closes_past: 1, closes_far: 1, starts_far: 1 },
  });
  expect(await readKept(kept)).toMatchObject([
    { posted: null },
    { posted: null },
    { closes: '2026-11-29' },
    { closes: null },
    { starts: null },
    { posted: '2026-12-01', closes: '2026-11-30', starts: '2027-09-01' },
  ]);
});

test('every request is logged, and no key with it, even where an answer gives it back', async () => {
  const publisher = makeChannel(async function* (context) {
    yield* sweepPages(context);
    await context.read({ url: 'https://a.example/next?app_key=s3cr3t&page=2' });
    return { outcome: 'complete', why: null, expected: null };
  });
  let asked = 0;
  const kept = await sweepInto(home, publisher, {
    policy: () => ({
      ...{ requestsPerSecond: Infinity, retries: 1, firstWaitMs: 1, longestWaitMs: 1 },
      secrets: [{ in: 'query', name: 'app_key', value: 's3cr3t' }],
    }),
    service: ({ url }) => {
      asked += 1;
      if (asked === 1) return new Response('', { status: 503 });
      return new Response(url.includes('page=1') ? 'a\nb' : '');
    },
  });
  const log = await readFile(path.join(kept.folder, 'requests.ndjson'), 'utf8');
  const lines = log
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([
    { url: 'https://a.example/jobs?page=1', status: 503 },
    { url: 'https://a.example/jobs?page=1', status: 200 },
    { url: 'https://a.example/jobs?page=2', status: 200 },
    { url: 'https://a.example/next?app_key=redacted&page=2', status: 200 },
  ]);
  expect(kept.sweep.requests).toBe(4);
  expect(await readFolder(kept)).not.toContain('s3cr3t');
});
