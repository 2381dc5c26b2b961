import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreMixed } from '../../pipelines/store/store-mixed.ts';
import { findCatalogue } from '../../pipelines/store/catalogue-file.ts';
import type { Home } from '../../pipelines/store/home.ts';
import { holdStore, StoreHeld } from '../../pipelines/store/lock.ts';
import { readManifest } from '../../pipelines/store/releases/release-folder.ts';
import { findReleaseAsOf } from '../../schemas/release/catalogue.ts';
import { runTiny, temporaryHome, tinyDataset } from '../support/stores/fake-source.ts';
import type { TinyRow } from '../support/stores/tiny-dataset.ts';

let home: Home;
beforeEach(async () => {
  home = await temporaryHome();
});
afterEach(() => rm(home.root, { recursive: true }));

const years = (...values: (number | null)[]): TinyRow[] =>
  values.map((value, i) => ({
    period: String(2019 + i),
    value,
    status: value === null ? 'suppressed' : 'observed',
  }));

const current = async (): Promise<string | undefined> =>
  (await findCatalogue(home))?.datasets.tiny?.current;

describe('a run', () => {
  test('publishes a first release whose account, coverage and digest say what it holds', async () => {
    expect(await runTiny(home, [{ rows: years(100, null, 0) }])).toMatchObject({
      outcome: 'published',
      versions: ['1.0.0'],
      rows: 3,
    });
    const manifest = await readManifest(home, 'tiny', '1.0.0');
    expect(manifest.coverage).toMatchObject({
      rows: 3,
      zeros: 1,
      by_status: { observed: 2, suppressed: 1 },
      periods: { first: '2019', last: '2021', gaps: [] },
      areas: { lad: 1 },
    });
    expect(manifest.row_account).toMatchObject({ received: 3, published: 3, set_aside: 0 });
    expect(manifest.rows_digest).toMatch(/^sha-256:[0-9a-f]{64}$/);
    expect(manifest.lineage.snapshots).toHaveLength(1);
  });

  test('of the same rows makes no release, and says so', async () => {
    await runTiny(home, [{ rows: years(100, 105) }]);
    expect(await runTiny(home, [{ rows: years(100, 105) }])).toMatchObject({
      outcome: 'unchanged',
    });
    expect(await current()).toBe('1.0.0');
    expect(await readdir(path.join(home.releases, 'tiny'))).toEqual(['1.0.0']);
  });

  test('of the same rows in another order has the same digest', async () => {
    await runTiny(home, [{ rows: years(100, 105, 110) }]);
    const other = await temporaryHome();
    await runTiny(other, [{ rows: years(100, 105, 110).reverse() }]);
    const digest = async (at: Home) => (await readManifest(at, 'tiny', '1.0.0')).rows_digest;
    expect(await digest(other)).toBe(await digest(home));
    await rm(other.root, { recursive: true });
  });

  test('with new and revised rows is minor, and the difference is kept cell by cell', async () => {
    await runTiny(home, [{ rows: years(100, 105) }]);
    await runTiny(home, [{ rows: years(100, 110, 115) }]);
    const manifest = await readManifest(home, 'tiny', '1.1.0');
    expect(manifest).toMatchObject({
      previous: '1.0.0',
      kind: 'minor',
      because: ['new_periods', 'rows_added', 'values_revised'],
      changes: { added: 1, revised: 1, unchanged: 1, removed: 0 },
    });
    const rows = Object.fromEntries(manifest.files.map((file) => [file.path, file.rows]));
    expect(rows).toEqual({ 'data.parquet': 3, 'codes.parquet': 10, 'changes.parquet': 2 });
  });

  test('with a newer period takes the mark off the one before, and does not call that a new figure', async () => {
    const dataset = tinyDataset({ provisional: 'newest_period' });
    await runTiny(home, [{ rows: years(100, 105, 110) }], { dataset });
    await runTiny(home, [{ rows: years(100, 105, 110, 115) }], { dataset });
    const manifest = await readManifest(home, 'tiny', '1.1.0');
    expect(manifest.label.provisional).toBe('newest_period');
    expect(manifest.because).toEqual(['new_periods', 'rows_added', 'flags_changed']);
    expect(manifest.changes).toEqual({
      added: 1,
      removed: 0,
      revised: 0,
      newly_hidden: 0,
      newly_shown: 0,
      status_changed: 0,
      flags_changed: 1,
      unchanged: 2,
    });
  });

  test('under a rule that is declared only now is minor: the label says why the marks differ', async () => {
    await runTiny(home, [{ rows: years(100, 105) }]);
    const dataset = tinyDataset({ provisional: 'newest_period' });
    await runTiny(home, [{ rows: years(100, 105) }], { dataset });
    expect(await readManifest(home, 'tiny', '1.1.0')).toMatchObject({
      kind: 'minor',
      because: ['flags_changed', 'label_changed'],
    });
  });

  test('that fails a check leaves the current release as it was and names the rows', async () => {
    await runTiny(home, [{ rows: years(2000, 2100) }]);
    const before = await readFile(home.catalogue, 'utf8');
    const report = await runTiny(home, [{ rows: years(2000, 21_000) }]);
    expect(report).toMatchObject({ outcome: 'refused' });
    expect(report.reason).toMatch(/series_steady[^]*21000/);
    expect(await readFile(home.catalogue, 'utf8')).toBe(before);
    expect(await readdir(path.join(home.releases, 'tiny'))).toEqual(['1.0.0']);
  });

  test('that gets a zero where a figure was withheld is refused', async () => {
    await runTiny(home, [{ rows: years(100, null) }]);
    const report = await runTiny(home, [{ rows: years(100, 0) }]);
    expect(report.failed.map(({ id }) => id)).toEqual(['withheld_not_zeroed']);
  });

  test('that lost rows, or moved most figures, is refused', async () => {
    await runTiny(home, [{ rows: years(100, 105, 110, 115) }]);
    const lost = await runTiny(home, [{ rows: years(100, 105, 110) }]);
    expect(lost.failed.map(({ id }) => id)).toEqual(['rows_kept']);
    const moved = await runTiny(home, [{ rows: years(200, 210, 220, 115) }]);
    expect(moved.failed.map(({ id }) => id)).toEqual(['values_near_before']);
  });

  test('whose snapshot held more rows than were accounted for is refused', async () => {
    const report = await runTiny(home, [{ rows: years(100), received: 2 }]);
    expect(report.reason).toBe('row_account: 2 rows were received and 1 accounted for');
  });

  test('that reads other rows from the same bytes must say what was wrong, and is a patch', async () => {
    const bytes = 'the same answer';
    await runTiny(home, [{ rows: years(100, 105), bytes }]);
    const silent = await runTiny(home, [{ rows: years(100, 110), bytes }]);
    expect(silent.reason).toMatch(/^correction_note/);
    const correction = '1.0.0 read the figure of 2020 from the wrong column';
    const dataset = tinyDataset({ correction });
    const told = await runTiny(home, [{ rows: years(100, 110), bytes }], { dataset });
    expect(told.versions).toEqual(['1.0.1']);
    expect(await readManifest(home, 'tiny', '1.0.1')).toMatchObject({
      kind: 'patch',
      note: correction,
    });
  });

  test('of a dataset that got another key is major, and takes no cell for what it is not', async () => {
    await runTiny(home, [{ rows: years(100, 105) }]);
    const dimension = {
      id: 'sex',
      name: 'Sex',
      codes: [{ code: 'total', name: 'All', level: 0 }],
    };
    const kind = { ...dimension, id: 'kind', name: 'Kind' };
    const dataset = tinyDataset({ dimensions: [dimension, kind] });
    const rows = years(500, 505).map((row) => ({ ...row, kind: 'total' }));
    const report = await runTiny(home, [{ rows }], { dataset });
    expect(report).toMatchObject({ reason: null, versions: ['2.0.0'] });
    const manifest = await readManifest(home, 'tiny', '2.0.0');
    expect(manifest.because).toContain('key_changed');
    expect(manifest.changes).toMatchObject({ added: 2, removed: 2, unchanged: 0 });
    expect(manifest.files.map((file) => file.path)).toEqual(['data.parquet', 'codes.parquet']);
  });

  test('marks every row of a sample as invented', async () => {
    await runTiny(home, [{ rows: years(100) }], { mode: 'sample' });
    expect((await readManifest(home, 'tiny', '1.0.0')).invented).toBe(true);
    expect((await findCatalogue(home))?.stamp).toBe('sample');
  });
});

describe('vintages', () => {
  test('are releases in the order of their release dates, by the clock of the publisher', async () => {
    const answers = [
      { rows: years(100, 105), sourceReleased: '2025-08-12' },
      { rows: years(100, 110), sourceReleased: '2025-09-16' },
    ];
    expect((await runTiny(home, answers)).versions).toEqual(['1.0.0', '1.1.0']);
    const entry = (await findCatalogue(home))?.datasets.tiny;
    if (!entry) throw new Error('not published');
    expect(findReleaseAsOf(entry, '2025-09-01T00:00:00.000Z')?.version).toBe('1.0.0');
    expect(findReleaseAsOf(entry, '2025-08-11T00:00:00.000Z')).toBeUndefined();
    expect(await runTiny(home, answers)).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('a store', () => {
  test('of a sample takes no real figures, and the other way round', async () => {
    await runTiny(home, [{ rows: years(100) }], { mode: 'sample' });
    await expect(runTiny(home, [{ rows: years(100) }], { mode: 'replay' })).rejects.toThrow(
      StoreMixed,
    );
    await expect(runTiny(home, [{ rows: years(100) }], { mode: 'live' })).rejects.toThrow(
      'holds sample figures and takes no real ones',
    );
  });

  test('held by one writer is not given to a second', async () => {
    const me = { pid: 1234, since: '2026-11-22', what: 'alongside run' };
    const lock = await holdStore(home, { memoryMb: 64, threads: 1 }, me);
    await expect(runTiny(home, [{ rows: years(100) }])).rejects.toThrow(StoreHeld);
    lock.release();
    expect(await runTiny(home, [{ rows: years(100) }])).toMatchObject({ outcome: 'published' });
  });

  test('forgets what a killed run left half made, and never serves it', async () => {
    await runTiny(home, [{ rows: years(100) }]);
    const folder = path.join(home.releases, 'tiny');
    await mkdir(path.join(folder, '.making-next'));
    await mkdir(path.join(folder, '1.1.0'));
    await writeFile(path.join(folder, '1.1.0', 'data.parquet'), 'half');
    await runTiny(home, [{ rows: years(100, 105) }]);
    expect(existsSync(path.join(folder, '.making-next'))).toBe(false);
    expect((await readManifest(home, 'tiny', '1.1.0')).version).toBe('1.1.0');
    expect(await current()).toBe('1.1.0');
  });
});
