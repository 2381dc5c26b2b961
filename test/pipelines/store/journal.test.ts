import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isVerdict } from '../../../pipelines/stages/fetch.ts';
import { Refused } from '../../../pipelines/fetch/refusal.ts';
import { openJournal } from '../../../pipelines/store/snapshots/journal.ts';
import { findJournalled, readRefusals } from '../../../pipelines/store/snapshots/read-journals.ts';

const HOUR = 60 * 60 * 1000;
const sha = (letter: string): string => letter.repeat(64);

/** A journal of one dataset in one run, at an hour of a day. */
async function journalAt(folder: string, hour: number, again = false) {
  const now = new Date(Date.UTC(2026, 10, 22, hour));
  const options = { folder, dataset: 'tiny', keepForMs: 24 * HOUR, again, now: () => now };
  const run = `${now.toISOString().replaceAll(':', '-')}`;
  const journal = await openJournal({ ...options, run, isSound: () => Promise.resolve(true) });
  return {
    ...journal,
    take: (url: string, sha256: string, outcome: 'taken' | 'refused' = 'taken') =>
      journal.write({
        ...{ outcome, url, sha256, publisher: 'nomis', fetched: now.toISOString() },
        ...{ status: outcome === 'taken' ? 200 : 404, headers: {}, bytes: 1 },
        ...{ role: 'data', rows: 1 },
      }),
    digest: async (url: string) => (await journal.findTaken({ publisher: 'nomis', url }))?.sha256,
  };
}
const makeFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'alongside-journal-'));

test('answers of an unfinished run are taken up, those of a finished one are not', async () => {
  const folder = await makeFolder();
  await (await journalAt(folder, 7)).take('a', sha('1'));
  const second = await journalAt(folder, 8);
  expect(await second.digest('a')).toBe(sha('1'));
  await second.finish();
  expect(await (await journalAt(folder, 9)).digest('a')).toBeUndefined();
});

test('an answer older than a day is asked for again', async () => {
  const folder = await makeFolder();
  await (await journalAt(folder, 7)).take('a', sha('1'));
  expect(await (await journalAt(folder, 7 + 24)).digest('a')).toBe(sha('1'));
  expect(await (await journalAt(folder, 7 + 25)).digest('a')).toBeUndefined();
});

test('running again takes what the last finished run took, and stays repeatable', async () => {
  const folder = await makeFolder();
  const first = await journalAt(folder, 7);
  await first.take('a', sha('1'));
  await first.take('gone', sha('4'), 'refused');
  await first.finish();
  await (await journalAt(folder, 8)).take('a', sha('2'));
  for (const hour of [9, 10]) {
    const again = await journalAt(folder, hour, true);
    expect(await again.digest('a')).toBe(sha('1'));
    await again.finish();
  }
  expect([...(await findJournalled(folder))]).toEqual([sha('1'), sha('2')]);
  expect((await readRefusals(folder))({ publisher: 'nomis', url: 'gone' })).toMatchObject({
    status: 404,
    sha256: sha('4'),
  });
});

test('only a verdict on the answers themselves makes the next run ask afresh', () => {
  expect(isVerdict(new Refused('record_count_changed', 'x'))).toBe(true);
  expect(isVerdict(new Refused('no_answer', 'x', true))).toBe(false);
  expect(isVerdict(new Error('ENOSPC'))).toBe(false);
});
