import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { eraseFromPools, eraseFromSweeps } from '../../../pipelines/pool/erase-advert.ts';
import { blankTexts } from '../../../pipelines/pool/texts/blank-texts.ts';
import type { Advert } from '../../../schemas/adverts/advert.ts';
import { makeAdvert } from '../../support/adverts/make-advert.ts';
import { withPoolFolder } from '../../support/adverts/pool-folder.ts';
import type { PoolFolder } from '../../support/adverts/pool-folder.ts';
import { careText } from '../../support/adverts/texts.ts';

const nurse = (part: Parameters<typeof makeAdvert>[0] = {}): Advert =>
  makeAdvert({ text: careText(1), places: [{ town: 'Leeds' }], ...part });

/** All that the sweep files hold, as text. */
async function readSweepFiles({ inputs }: PoolFolder): Promise<string> {
  const files = inputs().sweeps.flatMap(({ adverts }) => adverts ?? []);
  const bodies = await Promise.all(files.map((file) => readFile(file)));
  return bodies.map((body) => gunzipSync(body).toString()).join('');
}

test('an erased advert is gone from sweeps and pools at once, and stays out of those that come', () =>
  withPoolFolder(async (pool) => {
    const advert = nurse({ id: 'gone', title: 'Staff nurse' });
    const twin = nurse({ id: 'twin' });
    await pool.sweep('a', '2026-11-01', [advert, nurse({ id: '2', text: careText(4) })]);
    await pool.sweep('b', '2026-11-01', [twin]);
    await pool.sweep('a', '2026-11-02', [advert]);
    const [first] = (await pool.vacancies()).filter(({ sightings }) => sightings.length === 2);
    expect(await pool.pairs()).toMatchObject([{ reason: 'text', merged: true }]);
    const { database } = pool;
    const erased = [{ channel: 'a', external_id: 'gone' }];
    const { root, channels, sweeps } = pool.inputs();
    await eraseFromPools(database, { root, channels, erased });
    expect(await eraseFromSweeps(database, sweeps, { channel: 'a', external_id: 'gone' })).toBe(2);
    expect(await readSweepFiles(pool)).not.toContain('gone');
    await pool.sweep('a', '2026-11-03', [advert]);
    const left = await pool.vacancies({ erased });
    expect(
      left.flatMap(({ sightings }) => sightings.map((each) => each.external_id)).sort(),
    ).toEqual([...['2', 'twin']]);
    // Nor is it told any more what it was merged with.
    expect(await pool.pairs()).toEqual([]);
    // The id of the vacancy was made from what is erased.
    expect(left.map(({ vacancy }) => vacancy)).not.toContain(first?.vacancy);
    const anew = await pool.vacancies({ erased, root: path.join(pool.folder, 'anew') });
    expect(anew).toEqual(left);
  }));

test('texts are blanked after their days, and a pool made anew from what is left is the same', () =>
  withPoolFolder(async (pool) => {
    await pool.sweep('a', '2026-09-01', [
      nurse({ id: '1' }),
      nurse({ id: '3', text: careText(4) }),
    ]);
    await pool.sweep('b', '2026-09-02', [nurse({ id: '2', text: `${careText(1)} Apply now.` })]);
    await pool.sweep('b', '2026-11-02', [
      nurse({ id: '4', employer: 'Hull', text: 'A new text.' }),
    ]);
    const pooled = await pool.vacancies();
    await blankTexts(pool.database, pool.inputs().sweeps, '2026-11-02', 60);
    await blankTexts(pool.database, pool.inputs().sweeps, '2026-11-02', 60);
    const kept = await readSweepFiles(pool);
    expect(kept).toContain('A new text.');
    expect(kept).toContain('Staff nurse');
    expect(kept).not.toContain('Apply now.');
    expect(await pool.vacancies({ root: path.join(pool.folder, 'anew') })).toEqual(pooled);
  }));
