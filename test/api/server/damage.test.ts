import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApi } from '../../../api/app.ts';
import type { OpenedApi } from '../../../api/app.ts';
import { openCurrent } from '../../../api/catalogue/open-all.ts';
import { DatasetList } from '../../../schemas/answers/dataset.ts';
import { Catalogue } from '../../../schemas/release/catalogue.ts';
import { askJson } from '../../support/ask.ts';
import { limitsFrom } from '../../../api/server/limits.ts';
import { waitToVerify } from '../../../api/server/scrub.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { keepReleases } from '../../../api/warehouse/opened/opened-releases.ts';
import { stampFiles } from '../../../api/warehouse/opened/stamp-files.ts';
import { readSettings } from '../../../schemas/settings.ts';
import { NOW, dropStore, keepLog } from '../../support/stores/api-store.ts';
import { takeStore } from '../../support/stores/use-store.ts';

let home: string;
let api: OpenedApi;
let file: string;
beforeEach(async () => {
  home = await takeStore();
  file = path.join(home, 'releases', 'tiny', '1.0.0', 'data.parquet');
  const settings = readSettings({ ALONGSIDE_HOME: home });
  const { memoryMb, threads, publicUrl } = settings;
  const limits = limitsFrom(settings);
  api = await createApi({ home, memoryMb, threads, publicUrl, limits, now: NOW, log: keepLog() });
});
afterEach(async () => {
  api.close();
  await dropStore(home);
});

let asked = 0;
/** Asks what was not asked before: an answer that is kept says nothing of the file. */
const ask = (): Promise<Response> | Response =>
  api.app.request(`/v1/datasets/tiny/data?version=1.0.0&limit=${(asked += 1)}`);

/** One bit of the file is another. */
async function flipBit(at: number): Promise<void> {
  const bytes = await readFile(file);
  const index = Math.floor(at / 8) % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ (1 << (at % 8));
  await writeFile(file, bytes);
}

test('a release that is damaged after it was opened answers 503, and as before once mended', async () => {
  const whole = await readFile(file);
  expect((await ask()).status).toBe(200);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
      await flipBit(bit);
      const damaged = await ask();
      expect(damaged.status).toBe(503);
      expect(await damaged.text()).toContain('data.parquet does not hold the bytes');
      await writeFile(file, whole);
      expect((await ask()).status).toBe(200);
    }),
    { numRuns: 40 },
  );
});

test('damage that leaves no trace but the bytes is found when they are read again', async () => {
  await flipBit(77);
  const release = await api.service.warehouse.pin().then((store) => store.release('tiny', '1.1.0'));
  const damaged = {
    ...release,
    ...{ dataset: 'tiny', folder: path.dirname(file), data: 'tiny' },
    manifest: Manifest.parse(
      JSON.parse(await readFile(path.join(file, '../manifest.json'), 'utf8')),
    ),
  };
  const stamped = { ...damaged, stamp: stampFiles(damaged.folder, damaged.manifest) };
  const kept = keepReleases(NOW);
  let opens = 0;
  const open = () => Promise.resolve((opens += 1)).then(() => stamped);
  for (let i = 0; i < 2; i += 1) await kept.get('tiny', open);
  expect([opens, kept.verified().open]).toEqual([1, 1]);
  await kept.verifyOldest();
  expect(kept.verified()).toEqual({ open: 0, oldest: null });
  await kept.get('tiny', open);
  expect(opens).toBe(2);
});

test('a list that says what is damaged is made anew once it is whole again', async () => {
  const whole = await readFile(file.replace('1.0.0', '1.1.0'));
  file = file.replace('1.0.0', '1.1.0');
  await flipBit(99);
  const list = async () => askJson(api, '/v1/datasets', DatasetList);
  expect((await list()).unavailable.map(({ dataset }) => dataset)).toEqual(['tiny']);
  await writeFile(file, whole);
  expect((await api.app.request('/v1/datasets/tiny/data?limit=1')).status).toBe(200);
  expect((await list()).unavailable).toEqual([]);
});

test('more releases than questions may wait can be opened at once', async () => {
  const catalogueFile = path.join(home, 'catalogue.json');
  const catalogue = Catalogue.parse(JSON.parse(await readFile(catalogueFile, 'utf8')));
  const { tiny } = catalogue.datasets;
  const state = tiny?.releases[0];
  if (!tiny || !state) throw new Error('the store has no tiny dataset');
  for (let i = 0; i < 60; i += 1) {
    const folder = path.join(home, 'releases', `tiny-${i}`, '1.0.0');
    await cp(path.dirname(file), folder, { recursive: true });
    const manifest = path.join(folder, 'manifest.json');
    const body = (await readFile(manifest, 'utf8')).replace('"tiny"', `"tiny-${i}"`);
    await writeFile(manifest, body);
    const manifest_sha256 = createHash('sha256').update(body).digest('hex');
    const releases = [{ ...state, manifest_sha256 }];
    catalogue.datasets[`tiny-${i}`] = { ...tiny, current: '1.0.0', releases };
  }
  await writeFile(catalogueFile, JSON.stringify(catalogue));
  const { releases, unavailable } = await openCurrent(await api.service.warehouse.pin());
  expect(unavailable.map(String)).toEqual([]);
  expect(releases.length).toBeGreaterThan(60);
});

test('metrics tell how long ago the bytes were read', async () => {
  await ask();
  const { text } = await api.service.metrics.render();
  expect(text).toMatch(/^alongside_verified_age_seconds \d/m);
});

test('every open release is read once in the hours that are set, none more than once a second', () => {
  expect(waitToVerify(24, 100)).toBe(864_000);
  expect(waitToVerify(24, 0)).toBe(3_600_000);
  expect(waitToVerify(1, 1_000_000)).toBe(1000);
});
