import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  claimantsAndRate,
  jobsByIndustry,
  jobsDensity,
  references,
  residents,
} from '../pages/declarations.ts';
import { release } from '../pages/make-store.ts';
import type { TinyRow } from './tiny-dataset.ts';

/** Claimants and residents aged 16 to 64 of districts. */
const WEST_YORKSHIRE = [
  ['E08000032', 'Bradford', 18_000, 330_000],
  ['E08000033', 'Calderdale', 4200, 128_000],
  ['E08000034', 'Kirklees', 9400, 270_000],
  ['E08000035', 'Leeds', 18_500, 520_000],
  ['E08000036', 'Wakefield', 6200, 220_000],
] as const;
/** Barnsley and Sheffield under the codes that ended in 2025. */
const SOUTH_YORKSHIRE = [
  ['E08000016', 'Barnsley', 4100, 150_000],
  ['E08000017', 'Doncaster', 6400, 190_000],
  ['E08000018', 'Rotherham', 5000, 163_000],
  ['E08000019', 'Sheffield', 10_800, 380_000],
] as const;
const BEFORE_NORTH_YORKSHIRE = [
  ['E07000163', 'Craven', 400, 33_000],
  ['E07000164', 'Hambleton', 700, 52_000],
  ['E07000165', 'Harrogate', 1200, 95_000],
  ['E07000166', 'Richmondshire', 400, 32_000],
  ['E07000167', 'Ryedale', 400, 32_000],
  ['E07000168', 'Scarborough', 1900, 62_000],
  ['E07000169', 'Selby', 800, 55_000],
] as const;

type District = readonly [code: string, name: string, claimants: number, residents: number];

/** The count and the rate of a place, as they are printed: to 5, and to a tenth of a percent. */
export function claimantRows(
  [area, area_name, claimants, residents]: District,
  period: string,
  area_type = 'lad',
): TinyRow[] {
  const place = { area, area_name, area_type, period };
  const rate = Math.round((1000 * claimants) / residents) / 10;
  return [
    { ...place, measure: 'claimant_count', value: 5 * Math.round(claimants / 5) },
    { ...place, measure: 'claimant_rate_16_64', value: rate },
  ];
}

/** Each district has this many more in the month before. */
const MORE_BEFORE = 50;

const all = (districts: readonly District[], period: string): TinyRow[] =>
  districts.flatMap(([code, name, claimants, residents]) => {
    const more = period.startsWith('2022') ? MORE_BEFORE : 0;
    return claimantRows([code, name, claimants + more, residents], period);
  });

const ofWomen = (row: TinyRow): TinyRow => ({ ...row, sex: 'female' });

const hide = (rows: TinyRow[], code: string): TinyRow[] =>
  rows.map((row) => (row.area === code ? { ...row, value: null, status: 'suppressed' } : row));

/**
 * Two months, a year apart. West Yorkshire is published for the first alone; Rotherham is hidden;
 * North Yorkshire stands under its seven districts in the first and under its own code in the second;
 * York and Cumberland are held in the second alone. Women are counted in two districts and the second.
 */
export function groupRows(): TinyRow[] {
  const [before, now] = ['2022-09', '2023-09'];
  const region = ['E12000003', 'Yorkshire and The Humber'] as const;
  return [
    ...all(WEST_YORKSHIRE, before),
    ...all(WEST_YORKSHIRE, now),
    ...claimantRows(['E08000033', 'Calderdale', 1700, 65_000], now).map(ofWomen),
    ...claimantRows(['E08000034', 'Kirklees', 3900, 137_000], now).map(ofWomen),
    ...claimantRows(
      ['E47000003', 'West Yorkshire', 56_553, 1_468_000],
      before,
      'combined_authority',
    ),
    ...hide(all(SOUTH_YORKSHIRE, before), 'E08000018'),
    ...hide(all(SOUTH_YORKSHIRE, now), 'E08000018'),
    ...all(BEFORE_NORTH_YORKSHIRE, before),
    ...claimantRows(['E06000065', 'North Yorkshire', 6000, 361_000], now),
    ...claimantRows(['E06000014', 'York', 2500, 135_000], now),
    ...claimantRows(['E06000063', 'Cumberland', 3200, 165_000], now),
    ...claimantRows([...region, 141_000, 3_400_000], before, 'region'),
    ...claimantRows([...region, 140_000, 3_400_000], now, 'region'),
  ];
}

/** Jobs of one year by section of industry: Calderdale hides those in agriculture. */
const JOBS = [
  ['E08000033', 'Calderdale', 'lad', [90_000, null, 12_000]],
  ['E08000034', 'Kirklees', 'lad', [160_000, 500, 24_000]],
  ['E12000003', 'Yorkshire and The Humber', 'region', [2_500_000, 20_000, 270_000]],
  ['K03000001', 'Great Britain', 'country', [30_000_000, 200_000, 2_400_000]],
] as const;

function jobRows(): TinyRow[] {
  return JOBS.flatMap(([area, area_name, area_type, values]) =>
    ['total', 'A', 'C'].map((industry, at): TinyRow => {
      const value = values[at] ?? null;
      const place = { area, area_name, area_type, period: '2023', industry };
      const status = value === null ? 'suppressed' : 'observed';
      return { ...place, measure: 'employment_jobs', value, status };
    }),
  );
}

/**
 * Jobs, the density that is printed, and the residents that are held: those of Leeds are not the ones
 * that its density was worked out with, and Wakefield has none.
 */
const DENSITIES = [
  ['E08000033', 'Calderdale', 90_000, 0.7, 128_000],
  ['E08000034', 'Kirklees', 160_000, 0.59, 270_000],
  ['E08000035', 'Leeds', 480_000, 0.92, 400_000],
  ['E08000036', 'Wakefield', 160_000, 0.73, null],
] as const;

const densityRows = (): TinyRow[] =>
  DENSITIES.flatMap(([area, area_name, jobs, density]) => {
    const place = { area, area_name, period: '2023' };
    return [
      { ...place, measure: 'total_jobs', value: jobs },
      { ...place, measure: 'jobs_density', value: density },
    ];
  });

const residentRows = (): TinyRow[] =>
  DENSITIES.flatMap(([area, area_name, , , value]) => {
    const place = { area, area_name, period: '2023', sex: 'total' };
    const all = { ...place, age: 'total', measure: 'population', value: 500_000 };
    return value === null ? [all] : [all, { ...all, age: '16-64', value }];
  });

/** A store of those rows with the real list of areas. */
export async function makeGroupStore(): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'alongside-groups-'));
  const at = '2026-02-17T07:00:00.000Z';
  await release(home, 'replay', await claimantsAndRate(), groupRows(), at);
  const spatial_availability = ['country', 'region', 'lad'];
  await release(home, 'replay', await jobsByIndustry({ spatial_availability }), jobRows(), at);
  await release(home, 'replay', await jobsDensity(), densityRows(), at);
  await release(home, 'replay', await residents(), residentRows(), at);
  await release(home, 'replay', await references(), [], at);
  return home;
}
