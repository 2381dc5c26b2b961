import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApi } from '../../../api/app.ts';
import type { OpenedApi } from '../../../api/app.ts';
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
