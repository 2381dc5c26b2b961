import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findCatalogue, writeCatalogue } from '../../../pipelines/store/catalogue-file.ts';
import { digestBytes } from '../../../pipelines/store/releases/digest.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import { readManifest, releaseFolder } from '../../../pipelines/store/releases/release-folder.ts';
import { verifyStore } from '../../../pipelines/store/releases/verify.ts';
import { findCorruptReleases } from '../../../pipelines/store/releases/verify-release.ts';
import { runTiny, temporaryHome } from '../../support/stores/fake-source.ts';
import { openTestDatabase } from '../../support/stores/tiny-dataset.ts';

async function published(): Promise<Home> {
  const home = await temporaryHome();
  await runTiny(home, [{ rows: [{}, { sex: 'female', value: 50 }, { sex: 'male', value: 50 }] }]);
  return home;
}

async function findFaults(home: Home): Promise<string[]> {
  const database = await openTestDatabase();
  const say = (): void => undefined;
  const { faults } = await verifyStore(home, { database, pid: process.pid, say });
  database.close();
  return faults.map(({ dataset, code, path: file }) => `${dataset} ${code} ${path.basename(file)}`);
}

const inRelease = (home: Home, file: string): string =>
  path.join(releaseFolder(home, 'tiny', '1.0.0'), file);

test('an untouched store has no faults', async () => {
  expect(await findFaults(await published())).toEqual([]);
});

test.each(['data.parquet', 'codes.parquet', 'manifest.json'])(
  'a lost or shortened %s is named',
  async (file) => {
    const home = await published();
    const whole = await readFile(inRelease(home, file));
    await writeFile(inRelease(home, file), whole.subarray(0, -1));
    expect(await findFaults(home)).toEqual([`tiny changed ${file}`]);
    await rm(inRelease(home, file));
    expect(await findFaults(home)).toEqual([`tiny missing ${file}`]);
    expect(await findCorruptReleases(home, await findCatalogue(home))).toMatchObject([
      { dataset: 'tiny', version: '1.0.0', code: 'missing' },
    ]);
  },
);

test('other rows under matching file digests are found by their own digest', async () => {
  const home = await published();
  const other = await temporaryHome();
  await runTiny(other, [
    { rows: [{ value: 110 }, { sex: 'female', value: 55 }, { sex: 'male', value: 55 }] },
  ]);
  await writeFile(
    inRelease(home, 'data.parquet'),
    await readFile(inRelease(other, 'data.parquet')),
  );
  const manifest = await readManifest(home, 'tiny', '1.0.0');
  const [file] = (await readManifest(other, 'tiny', '1.0.0')).files;
  const files = manifest.files.map((each) => (each.path === file?.path ? file : each));
  const body = JSON.stringify({ ...manifest, files });
  await writeFile(inRelease(home, 'manifest.json'), body);
  const catalogue = await findCatalogue(home);
  const entry = catalogue?.datasets.tiny;
  if (!catalogue || !entry) throw new Error('nothing was published');
  const releases = entry.releases.map((each) => ({ ...each, manifest_sha256: digestBytes(body) }));
  await writeCatalogue(home, { ...catalogue, datasets: { tiny: { ...entry, releases } } });
  expect(await findFaults(home)).toEqual(['tiny rows_digest_differs data.parquet']);
});

test('a snapshot that changed or is gone is named, with the release made from it', async () => {
  const home = await published();
  const [snapshot] = (await readManifest(home, 'tiny', '1.0.0')).lineage.snapshots;
  const blob = path.join(home.blobs, snapshot?.sha256 ?? '');
  await writeFile(blob, 'other bytes');
  expect(await findFaults(home)).toEqual([`tiny changed ${snapshot?.sha256}`]);
  await rm(blob);
  expect(await findFaults(home)).toEqual([`tiny missing ${snapshot?.sha256}`]);
});

test('a catalogue that points to no release is a fault', async () => {
  const home = await published();
  const catalogue = await findCatalogue(home);
  const entry = catalogue?.datasets.tiny;
  if (!catalogue || !entry) throw new Error('nothing was published');
  const datasets = { tiny: { ...entry, current: '7.0.0' } };
  await writeCatalogue(home, { ...catalogue, datasets });
  expect(await findFaults(home)).toEqual(['tiny disagrees_with_catalogue catalogue.json']);
});
