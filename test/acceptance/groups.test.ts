import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../api/app.ts';
import { openDatabase, text } from '../../pipelines/duckdb.ts';
import { Comparison } from '../../schemas/answers/rows/compare.ts';
import { askJson } from '../support/ask.ts';
import { PAYLOADS, testWithPayloads } from '../support/payloads.ts';
import { openTestApi } from '../support/stores/api-store.ts';
import { temporaryHome } from '../support/stores/fake-source.ts';
import { replayInto } from '../support/stores/real-store.ts';

const CUBE = path.join(PAYLOADS, 'nomis', 'cubes', 'NM_162_1.csv');
const REVISED = path.join(PAYLOADS, 'nomis', 'revisions', 'NM_162_1_two_vintages.csv');
const LONG_MS = 120_000;

/** Published areas that are made of districts: combined authorities, counties, partnerships, regions. */
const IS_GROUP = `GEOGRAPHY_CODE[1:3] IN ('E47', 'E10', 'E11', 'E37', 'E12')`;
/** One district of each combined authority and county, which is hidden in the second store. */
const HIDDEN = [
  ...['E08000001', 'E08000018', 'E08000034', 'E08000012', 'E06000002', 'E08000023', 'E08000021'],
  ...['E07000027', 'E07000117', 'E07000169'],
];

const Published = z.object({
  area: z.string(),
  name: z.string(),
  period: z.string(),
  measure: z.string(),
  value: z.coerce.number(),
});
type Published = z.infer<typeof Published>;
const Revision = z.object({ area: z.string(), period: z.string(), by: z.coerce.number() });

let published: Published[];
let revisions: z.infer<typeof Revision>[];
let folder: string;
const stores: { root: string; api: OpenedApi }[] = [];

/** A store of the cube without the rows that `keep` leaves out, and with `hidden` districts hidden. */
async function openWithout(name: string, keep: string, hidden: readonly string[]) {
  const file = path.join(folder, `${name}.csv`);
  const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  try {
    const list = hidden.map((code) => text(code)).join(', ');
    const isHidden = hidden.length === 0 ? 'false' : `GEOGRAPHY_CODE IN (${list})`;
    await database.run(`COPY (SELECT * REPLACE (
        CASE WHEN ${isHidden} THEN NULL ELSE OBS_VALUE END AS OBS_VALUE,
        CASE WHEN ${isHidden} THEN 'F' ELSE OBS_STATUS END AS OBS_STATUS,
        row_number() OVER (ORDER BY RECORD_OFFSET::INTEGER) - 1 AS RECORD_OFFSET,
        count(*) OVER () AS RECORD_COUNT)
      FROM read_csv(${text(CUBE)}, all_varchar = true)
      WHERE ${keep} AND GEOGRAPHY_TYPE NOT LIKE '%ward%' ORDER BY RECORD_OFFSET)
      TO ${text(file)} (format csv, HEADER)`);
  } finally {
    database.close();
  }
  const home = await temporaryHome();
  const reports = await replayInto(home, {
    datasets: ['claimant-count', 'areas'],
    findCube: (id) => (id === 'NM_162_1' ? file : undefined),
  });
  expect(reports.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  const store = { root: home.root, api: await openTestApi(home.root) };
  stores.push(store);
  return store.api;
}

let withoutGroups: OpenedApi;
let withHidden: OpenedApi;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-cubes-'));
  const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  try {
    published = await database.rows(
      `SELECT DISTINCT GEOGRAPHY_CODE AS area, GEOGRAPHY_NAME AS name, DATE_CODE AS period,
         CASE "MEASURE" WHEN '1' THEN 'claimant_count' ELSE 'claimant_rate_16_64' END AS measure,
         OBS_VALUE AS value
       FROM read_csv(${text(CUBE)}, all_varchar = true)
       WHERE ${IS_GROUP} AND "MEASURE" IN ('1', '2') ORDER BY ALL`,
      Published,
    );
    revisions = await database.rows(
      `SELECT GEOGRAPHY_CODE AS area, DATE_CODE AS period,
         later_vintage_value::DOUBLE - earlier_vintage_value::DOUBLE AS by
       FROM read_csv(${text(REVISED)}, all_varchar = true) WHERE "MEASURE" = '1'`,
      Revision,
    );
  } finally {
    database.close();
  }
  withoutGroups = await openWithout('without-groups', `NOT (${IS_GROUP})`, []);
  withHidden = await openWithout(
    'hidden',
    `NOT (${IS_GROUP} AND GEOGRAPHY_CODE[1:3] <> 'E12')`,
    HIDDEN,
  );
}, LONG_MS);
afterAll(async () => {
  for (const { root, api } of stores) {
    api.close();
    await rm(root, { recursive: true });
  }
  await rm(folder, { recursive: true });
});

/** What the API makes of the parts of a group for a period, and by how much revisions moved them. */
async function readBuilt(api: OpenedApi, { area, period, measure }: Published) {
  const path = `/v1/compare?area=${area}&measure=${measure}`;
  const { data } = await askJson(api, path, Comparison);
  const built = data.find((figure) => figure.period === period);
  const parts = built?.made_of?.areas.map(({ code }) => code) ?? [];
  const moved = revisions
    .filter((each) => each.period === period && parts.includes(each.area))
    .reduce((sum, { by }) => sum + by, 0);
  return { built, parts, moved };
}

describe('the claimant count of groups, built from their districts', () => {
  testWithPayloads('is the published one in every month held, within rounding', async () => {
    const counts = published.filter(({ measure }) => measure === 'claimant_count');
    expect(counts.length).toBeGreaterThanOrEqual(39);
    const west = counts.filter(({ area }) => area === 'E47000003');
    expect(west.map(({ period }) => period)).toEqual(['2023-07', '2023-08', '2023-09']);
    const told: string[] = [];
    let [same, rounded, revised] = [0, 0, 0];
    for (const each of counts) {
      const { built, parts, moved } = await readBuilt(withoutGroups, each);
      const difference = (built?.value ?? NaN) - moved - each.value;
      // The later figure of a part that was revised stands beside the earlier one of the group.
      if (moved !== 0) revised += 1;
      else if (difference === 0) same += 1;
      else rounded += 1;
      // Each part and the published figure are printed to the nearest 5.
      const allowed = 2.5 * (parts.length + 1);
      if (Math.abs(difference) <= allowed && parts.length > 1) continue;
      told.push(`${each.name} ${each.period}: ${difference} of ${allowed}`);
    }
    expect({ same, rounded, revised }).toEqual({ same: 11, rounded: 13, revised: 15 });
    expect(told).toEqual([]);
  });

  testWithPayloads('has a range of rates that the published rate is in', async () => {
    const rates = published.filter(({ measure }) => measure === 'claimant_rate_16_64');
    expect(rates.length).toBeGreaterThanOrEqual(39);
    const widths: number[] = [];
    const told: string[] = [];
    for (const each of rates) {
      const { built, moved } = await readBuilt(withoutGroups, each);
      const [low, high] = [built?.low ?? NaN, built?.high ?? NaN];
      widths.push(high - low);
      // The published rate is printed to a tenth; a revision of parts may move it further.
      const allowed = moved === 0 ? 0.05 : 0.1;
      if (low - allowed <= each.value && each.value <= high + allowed) continue;
      told.push(`${each.name} ${each.period}: ${each.value} is not in ${low} to ${high}`);
    }
    expect(Math.max(...widths)).toBeLessThan(0.14);
    expect(told).toEqual([]);
  });

  testWithPayloads('with one part hidden is a range that the published one is in', async () => {
    const counts = published.filter(
      ({ measure, area }) => measure === 'claimant_count' && !area.startsWith('E12'),
    );
    let ranges = 0;
    for (const each of counts) {
      const { built, parts } = await readBuilt(withHidden, each);
      const hidden = parts.filter((code) => HIDDEN.includes(code));
      if (hidden.length === 0) continue;
      ranges += 1;
      expect(built, each.name).toMatchObject({ value: null, status: 'bounded' });
      expect(built?.interval).toBe('bounds.suppressed_parts');
      expect(built?.low, each.name).toBeLessThanOrEqual(each.value);
      expect(built?.high, each.name).toBeGreaterThanOrEqual(each.value);
    }
    expect(ranges).toBeGreaterThanOrEqual(30);
  });
});
