import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { openDatabase, text } from '../../pipelines/duckdb.ts';
import { findCatalogue } from '../../pipelines/store/catalogue-file.ts';
import { readManifest } from '../../pipelines/store/releases/release-folder.ts';
import { findReleaseAsOf } from '../../schemas/release/catalogue.ts';
import { findBroken } from '../readers/invariants.ts';
import { openTestApi } from '../support/stores/api-store.ts';
import { askAllPages, askJson, askProblem, askRows } from '../support/ask.ts';
import { temporaryHome, tickingClock } from '../support/stores/fake-source.ts';
import { PAYLOADS, testWithPayloads } from '../support/payloads.ts';
import { replayInto } from '../support/stores/real-store.ts';

const TWO = path.join(PAYLOADS, 'nomis', 'revisions', 'NM_162_1_two_vintages.csv');
const CUBE = path.join(PAYLOADS, 'nomis', 'cubes', 'NM_162_1.csv');

/** Lays one column of the two-vintages extract out again as Nomis prints it: 42 rows. */
async function layOutVintage(column: string, file: string): Promise<void> {
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  try {
    await database.run(`CREATE TABLE told AS
      SELECT cube.* REPLACE (v.${column} AS OBS_VALUE,
          (row_number() OVER (ORDER BY cube."DATE", cube.GEOGRAPHY_CODE, cube."MEASURE") - 1)::VARCHAR AS RECORD_OFFSET,
          '42' AS RECORD_COUNT)
      FROM read_csv(${text(CUBE)}, all_varchar = true) AS cube
      JOIN read_csv(${text(TWO)}, all_varchar = true) AS v
        ON v.DATE_CODE = cube.DATE_CODE AND v.GEOGRAPHY_CODE = cube.GEOGRAPHY_CODE AND v."MEASURE" = cube."MEASURE"
      WHERE cube.GEOGRAPHY_TYPECODE = '432'`);
    const { rows } = await database.row(
      'SELECT count(*) AS rows FROM told',
      z.object({ rows: z.coerce.number() }),
    );
    expect(rows).toBe(42);
    await database.run(
      `COPY (FROM told ORDER BY RECORD_OFFSET::INTEGER) TO ${text(file)} (format csv, HEADER)`,
    );
  } finally {
    database.close();
  }
}

/** What the two releases say to somebody who asks the API. */
async function proveThroughApi(root: string): Promise<void> {
  const api = await openTestApi(root);
  try {
    const dataset = '/v1/datasets/claimant-count';
    const changes = await askAllPages(api, `${dataset}/versions/1.1.0/changes`);
    expect(changes.map(({ change }) => change)).toEqual(Array(32).fill('revised'));
    const [one] = changes;
    const { area, period, measure } = one ?? {};
    const cell = `area=${String(area)}&period=${String(period)}&measure=${String(measure)}`;
    const valueAt = async (when: string): Promise<[string, unknown]> => {
      const { version, data } = await askRows(api, `${dataset}/data?${cell}&${when}`);
      return [version, data[0]?.value];
    };
    expect(await valueAt('as_of=2026-10-15')).toEqual(['1.0.0', one?.value_before]);
    expect(await valueAt('as_of=2026-11-15')).toEqual(['1.1.0', one?.value_after]);
    const before = await askProblem(api, `${dataset}/data?${cell}&as_of=2026-09-30`);
    expect(before.type).toBe('/problems/before-first-release');
    expect(before.date).toMatch(/^2026-10-01T/);
    const Digest = z.object({ rows_digest: z.string() });
    const record = await askJson(api, `${dataset}/versions/1.0.0`, Digest);
    const manifest = await askJson(api, `${dataset}/versions/1.0.0/manifest`, Digest);
    expect(record).toEqual(manifest);
    expect(await findBroken(api, 'claimant-count', '1.0.0')).toEqual([]);
    expect(await findBroken(api, 'claimant-count', '1.1.0')).toEqual([]);
  } finally {
    api.close();
  }
}

testWithPayloads(
  'two vintages of 42 claimant figures: exactly 32 revised, and each is still what was known then',
  async () => {
    const home = await temporaryHome();
    const folder = await mkdtemp(path.join(tmpdir(), 'alongside-vintages-'));
    const runs = [
      { column: 'earlier_vintage_value', start: '2026-10-01T07:00:00.000Z' },
      { column: 'later_vintage_value', start: '2026-11-01T07:00:00.000Z' },
    ];
    for (const { column, start } of runs) {
      const file = path.join(folder, `${column}.csv`);
      await layOutVintage(column, file);
      const [report] = await replayInto(home, {
        datasets: ['claimant-count'],
        findCube: (id) => (id === 'NM_162_1' ? file : undefined),
        now: tickingClock(start),
      });
      expect(report).toMatchObject({ outcome: 'published', rows: 42 });
    }
    const later = await readManifest(home, 'claimant-count', '1.1.0');
    expect(later.changes).toEqual({
      added: 0,
      removed: 0,
      revised: 32,
      newly_hidden: 0,
      newly_shown: 0,
      status_changed: 0,
      flags_changed: 0,
      unchanged: 10,
    });
    const entry = (await findCatalogue(home))?.datasets['claimant-count'];
    if (!entry) throw new Error('not published');
    const between = findReleaseAsOf(entry, '2026-10-15T00:00:00.000Z');
    expect(between?.version).toBe('1.0.0');
    expect(between?.rows_digest).toBe(
      (await readManifest(home, 'claimant-count', '1.0.0')).rows_digest,
    );
    expect(between?.rows_digest).not.toBe(later.rows_digest);
    await proveThroughApi(home.root);
    await rm(home.root, { recursive: true });
    await rm(folder, { recursive: true });
  },
);
