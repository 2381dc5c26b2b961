import { rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { z } from 'zod';
import { text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import { releaseFolder } from '../../../pipelines/store/releases/release-folder.ts';
import { makeVacancy } from '../../support/adverts/make-vacancy.ts';
import { runPool } from '../../support/adverts/pool-store.ts';
import { temporaryHome, tickingClock } from '../../support/stores/fake-source.ts';
import { PAYLOADS, testWithPayloads } from '../../support/payloads.ts';
import { replayInto } from '../../support/stores/real-store.ts';
import { openTestDatabase } from '../../support/stores/tiny-dataset.ts';

let home: Home;
let database: Database;
beforeAll(async () => {
  home = await temporaryHome();
  database = await openTestDatabase();
  if (!existsSync(PAYLOADS)) return;
  const datasets = [
    ...['labour-demand', 'labour-demand-new', 'claimant-count', 'areas'],
    'local-demand',
  ];
  const reports = await replayInto(home, { datasets });
  expect(reports.flatMap(({ reason }) => reason ?? [])).toEqual([]);
  for (const id of ['labour-demand', 'local-demand']) {
    const file = path.join(releaseFolder(home, id, '1.0.0'), 'data.parquet');
    await database.run(`CREATE VIEW ${id.replace('-', '_')} AS FROM read_parquet(${text(file)})`);
  }
});
afterAll(async () => {
  database.close();
  await rm(home.root, { recursive: true });
});

const JULY = "advert_kind = 'live' AND period = '2025-07'";

testWithPayloads(
  'every area of July 2025 has the share of each group, and they make 100',
  async () => {
    const Areas = z.object({ area_type: z.string(), digits: z.number(), areas: z.number() });
    const rows = await database.rows(
      `WITH shares AS (FROM local_demand WHERE measure = 'advert_share' AND ${JULY}),
     sums AS (SELECT s.area, s.area_type, len(s.occupation)::INTEGER AS digits,
                     sum(s.value) + coalesce(any_value(u.value), 0) AS share
       FROM shares AS s LEFT JOIN shares AS u ON u.area = s.area AND u.occupation = 'unknown'
       WHERE s.occupation <> 'unknown' GROUP BY ALL)
     SELECT area_type, digits, count(*)::INTEGER AS areas FROM sums WHERE abs(share - 100) < 1e-9
     GROUP BY ALL ORDER BY ALL`,
      Areas,
    );
    const found = rows.map(({ area_type, digits, areas }) => `${area_type} ${digits}: ${areas}`);
    expect(found).toEqual([
      ...['combined_authority 1: 11', 'combined_authority 2: 11', 'country 1: 1', 'country 2: 1'],
      ...['lad 1: 263', 'lad 2: 263', 'lsip 1: 38', 'lsip 2: 38', 'region 1: 1', 'region 2: 1'],
    ]);
  },
);

testWithPayloads(
  'the differences that the publisher leaves unexplained are found again',
  async () => {
    const Span = z.object({ least: z.number(), most: z.number() });
    const placeless = await database.row(
      `SELECT min(d) AS least, max(d) AS most FROM (
       SELECT sum(value) FILTER (area_type = 'country') - sum(value) FILTER (area_type = 'lsip') AS d
       FROM labour_demand WHERE occupation = 'total' GROUP BY period)`,
      Span,
    );
    expect(placeless).toEqual({ least: 4579, most: 9442 });
    const rest = await database.rows(
      `SELECT area_type, max(abs(d)) AS most FROM (
       SELECT area_type, 2 * sum(value) FILTER (occupation = 'total') - sum(value) AS d
       FROM local_demand WHERE measure = 'adverts' AND ${JULY} AND len(occupation) <> 1
       GROUP BY area, area_type)
     GROUP BY area_type ORDER BY area_type`,
      z.object({ area_type: z.string(), most: z.number() }),
    );
    expect(Object.fromEntries(rest.map(({ area_type, most }) => [area_type, most]))).toEqual({
      ...{ combined_authority: 20, country: 9415, lad: 9, lsip: 20, region: 2 },
    });
  },
);

/**
 * Traced by hand. GROUPS is ons_textkernel_adverts_soc2020_by_lad_lsip_mca_2025-07.csv, TOTALS
 * ons_textkernel_adverts_total_by_lad_lsip_mca_monthly_2021-07_2025-07.csv, CLAIMANTS NM_162_1.csv.
 */
const TRACED = [
  // GROUPS line 6029: 469; the 26 groups of Kirklees and its 6 not known (line 8420) make 5,530.
  ['E08000034', '2025-07', 'live', '61', 'advert_share', (100 * 469) / 5530],
  // The same by GROUPS line 19: 107,682 of 1,476,911 in England.
  [
    'E08000034',
    '2025-07',
    'live',
    '61',
    'advert_location_quotient',
    469 / 5530 / (107_682 / 1_476_911),
  ],
  // TOTALS lines 5477 and 5489: 4,987 in July 2024, 5,533 in July 2025.
  ['E08000034', '2025-07', 'live', 'total', 'advert_change', 100 * (5533 / 4987 - 1)],
  // GROUPS line 1205: 821; the groups of the combined authority make 54,361 (TOTALS line 15240 has 54,351).
  ['E47000003', '2025-07', 'live', '53', 'advert_share', (100 * 821) / 54_361],
  // CLAIMANTS line 11484: 4,745 in Stockton-on-Tees; TOTALS line 10193: 3,084.
  ['E06000004', '2025-07', 'live', 'total', 'claimants_per_advert', 4745 / 3084],
] as const;

testWithPayloads('figures traced by hand from lines of the payloads', async () => {
  for (const [area, period, kind, occupation, measure, figure] of TRACED) {
    const { value } = await database.row(
      `SELECT value FROM local_demand WHERE area = ${text(area)} AND period = ${text(period)}
       AND advert_kind = ${text(kind)} AND occupation = ${text(occupation)} AND measure = ${text(measure)}`,
      z.object({ value: z.number() }),
    );
    expect([measure, value]).toEqual([measure, expect.closeTo(figure, 9)]);
  }
});

const SCILLY = 'E06000053';
/** Vacancies of as many employers in one place. */
const vacanciesOf = (area: string, soc2: string, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const vacancy = `${area}-${soc2}-${at}`;
    const coded = { soc4: null, soc3: null, soc2, soc2_probability: 1 };
    return makeVacancy({
      ...{ vacancy, employer_key: vacancy, areas: [{ area, share: 1 }], region: null },
      ...{ ...coded, soc4_probability: null, soc3_probability: null },
    });
  });

/** Cells of coverage and of the pool's figures: so many, of so many in the payloads; null: not computed. */
const TOLD: readonly (readonly [cell: string, of: number | null, counted: number])[] = [
  // TOTALS line 8968 and GROUPS: Sheffield, which the series has by its code of before April 2025.
  ['E08000039 total live_coverage', 6, 14_823],
  ['E08000039 61 live_coverage', 6, 721],
  // South Yorkshire, with its code of before October 2025.
  ['x-lsip-2025-south-yorkshire total live_coverage', 6, 25_822],
  ['E92000001 total live_coverage', 26, 1_486_326],
  // The mean of the months of the third quarter of 2025.
  ['E92000001 total new_coverage', 26, 654_287.3333333334],
  ['E06000053 total pooled_coverage', 20, 25],
  ['E06000053 61 pooled_coverage', 8, 3],
  ['E06000053 61 pooled_share', 8, 20],
  // Of England the pool sees next to nothing.
  ['E06000053 61 pooled_location_quotient', null, 1],
  ['E08000039 61 pooled_share', null, 1],
];

testWithPayloads(
  'pooled adverts meet the real series: areas that changed their code, groups, and the floor',
  async () => {
    const reports = await runPool(home.root, {
      datasets: ['vacancy-channels', 'vacancy-flows', 'channel-coverage', 'local-demand'],
      vacancies: [
        ...[...vacanciesOf(SCILLY, '61', 8), ...vacanciesOf(SCILLY, '92', 12)],
        ...vacanciesOf('E08000039', '61', 6),
      ],
      now: tickingClock('2026-11-23T07:00:00.000Z'),
    });
    expect(reports.flatMap(({ reason }) => reason ?? [])).toEqual([]);
    const open = (id: string, version: string): string =>
      `read_parquet(${text(path.join(releaseFolder(home, id, version), 'data.parquet'))})`;
    const told = await database.rows(
      `SELECT concat_ws(' ', area, occupation, measure) AS cell, value FROM (
         FROM ${open('channel-coverage', '1.0.0')} UNION ALL BY NAME
         FROM ${open('local-demand', '1.1.0')} WHERE advert_kind = 'pooled')`,
      z.object({ cell: z.string(), value: z.number().nullable() }),
    );
    const shares = new Map(told.map(({ cell, value }) => [cell, value]));
    const least = (of: number, counted: number): number =>
      Math.round((10_000 * of) / counted) / 100;
    expect(Object.fromEntries(TOLD.map(([cell]) => [cell, shares.get(cell)]))).toEqual(
      Object.fromEntries(
        TOLD.map(([cell, of, counted]) => [cell, of === null ? null : least(of, counted)]),
      ),
    );
  },
);
