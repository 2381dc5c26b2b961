import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import { Manifest } from '../../../../schemas/release/manifest.ts';
import { makeVacancy } from '../../../support/adverts/make-vacancy.ts';
import type { PooledVacancy } from '../../../support/adverts/make-vacancy.ts';
import { makeFolder, runPool } from '../../../support/adverts/pool-store.ts';
import { tickingClock } from '../../../support/stores/fake-source.ts';

const Figure = z.object({
  ...{ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() },
  ...{ n: z.number().nullable(), status: z.string(), flags: z.string() },
});
type Figure = z.infer<typeof Figure>;

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** A release of the flows of these vacancies: a figure by measure, area and occupation, and its checks. */
async function publish(vacancies: readonly PooledVacancy[]) {
  const home = await makeFolder();
  folders.push(home);
  const now = tickingClock('2026-11-20T07:00:00.000Z');
  const [report] = await runPool(home, { datasets: ['vacancy-flows'], vacancies, now });
  expect(report?.reason).toBeNull();
  const folder = path.join(home, 'releases', 'vacancy-flows', '1.0.0');
  const { checks } = Manifest.parse(
    JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')),
  );
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  const Row = Figure.extend({ measure: z.string(), area: z.string(), occupation: z.string() });
  try {
    const file = text(path.join(folder, 'data.parquet'));
    const rows = await database.rows(`FROM read_parquet(${file}) WHERE period = '2026-11'`, Row);
    const byKey = new Map(
      rows.map(({ measure, area, occupation, ...figure }) => [
        `${measure} ${area} ${occupation}`,
        Figure.parse(figure),
      ]),
    );
    const read = (what: string, area: string, occupation = 'total'): Figure | undefined =>
      byKey.get(`pooled_${what} ${area} ${occupation}`);
    return { read, checks, rows: byKey };
  } finally {
    database.close();
  }
}

const several = (count: number, change: (at: number) => Partial<PooledVacancy>): PooledVacancy[] =>
  Array.from({ length: count }, (_, at) =>
    makeVacancy({
      vacancy: `${JSON.stringify(change(at)).length} ${at}`,
      employer_key: `employer ${at}`,
      ...change(at),
    }),
  );
const nowhere = { areas: [], lon: null, lat: null };

describe('counts', () => {
  let published: Awaited<ReturnType<typeof publish>>;
  beforeAll(async () => {
    published = await publish([
      ...several(12, (at) => ({ vacancy: `here ${at}`, openings: at < 4 ? 2 : null })),
      ...several(4, (at) => ({
        vacancy: `both ${at}`,
        areas: ['E08000034', 'E08000035'].map((area) => ({ area, share: 0.5 })),
      })),
      ...several(4, (at) => ({ vacancy: `old ${at}`, posted: '2026-08-01', soc4: null })),
      ...several(3, (at) => ({
        ...{ vacancy: `remote ${at}`, place_kind: 'remote', region: null, ...nowhere },
      })),
      ...several(3, (at) => ({
        ...{ vacancy: `region ${at}`, place_kind: 'unknown', region: 'E12000003', ...nowhere },
      })),
      ...several(3, (at) => ({ vacancy: `gone ${at}`, state: 'closed', closed_on: '2026-11-10' })),
      ...several(3, (at) => ({ vacancy: `always ${at}`, spell: 'evergreen' })),
      ...several(3, (at) => ({ vacancy: `copy ${at}`, agency_copy_of: 'here 1' })),
    ]);
  });

  test('an advert is shared out among its places, and counts once in every wider area', () => {
    const { read } = published;
    expect(read('live_adverts', 'E08000034')?.value).toBe(18);
    expect(read('live_adverts', 'E08000035')?.value).toBe(2);
    expect(read('live_adverts', 'E12000003')?.value).toBe(23);
    expect(read('live_adverts', 'E92000001')?.value).toBe(23);
    expect(read('live_adverts', 'K02000001')?.value).toBe(26);
    expect(read('live_adverts', 'x-remote')?.value).toBe(3);
    expect(read('live_adverts', 'x-national')).toBeUndefined();
  });

  test('new ones are those of the month, also where they are gone, and say that the month is not whole', () => {
    const { read } = published;
    expect(read('new_adverts', 'E08000034')).toMatchObject({
      ...{ value: 17, low: null, flags: 'constructed low_reliability provisional' },
    });
    expect(read('live_adverts', 'E08000034')?.flags).toBe('constructed provisional');
    expect(read('duration', 'E08000034')).toMatchObject({ status: 'not_computed', value: null });
  });

  test('an occupation has the uncertainty of the coding, as many digits as are likely, and four for regions alone', () => {
    const { read } = published;
    // 23 adverts with probability 0.98, two halves of four of them in Leeds: s² = 1 (19 times), no halves in the region.
    expect(read('live_adverts', 'E12000003', '61')).toMatchObject({ value: 23 });
    const half = 1.96 * Math.sqrt(23 * (1 - 0.98 ** 2));
    expect(read('live_adverts', 'E12000003', '61')?.low).toBeCloseTo(23 - half, 1);
    expect(read('live_adverts', 'E12000003', '61')?.high).toBeCloseTo(23 + half, 1);
    expect(read('live_adverts', 'E12000003', '6135')?.value).toBe(19);
    expect(read('live_adverts', 'E08000034', '6135')).toBeUndefined();
    expect(read('live_adverts', 'E08000034', '613')?.value).toBe(18);
  });

  test('openings and pay are of the adverts that state them, whose number stands beside', () => {
    const { read } = published;
    expect(read('openings', 'E08000034')).toMatchObject({ value: 8, n: 4, low: null });
    expect(read('median_pay', 'E08000034')).toMatchObject({ value: 24000, n: 18 });
    expect(read('median_pay', 'E08000035')).toMatchObject({ status: 'unreliable', value: null });
  });
});

test('spellings of one employer are one where employers are counted', async () => {
  const names = ['acme', 'acme group', 'acme holdings uk', 'moor'];
  const { read } = await publish([
    ...several(12, (at) => ({ vacancy: `one ${at}`, employer_key: names[at % 4] ?? null })),
    ...several(20, (at) => ({ vacancy: `w ${at}`, areas: [{ area: 'W06000015', share: 1 }] })),
  ]);
  expect(read('live_adverts', 'E08000034')?.status).toBe('suppressed');
});

test('what a sum leaves is made up by three employers too: two parts of one are no cover', async () => {
  const places = [
    ['E08000034', 4, 1],
    ['E08000035', 5, 1],
    ['E08000036', 6, 6],
    ['E08000032', 7, 7],
  ] as const;
  const { read } = await publish(
    places.flatMap(([area, count, employers]) =>
      several(count, (at) => ({
        ...{ vacancy: `${area} ${at}`, employer_key: `employer ${at % employers}` },
        areas: [{ area, share: 1 }],
      })),
    ),
  );
  const values = [...places.map(([area]) => area), 'E47000003'].map(
    (area) => read('live_adverts', area)?.value,
  );
  expect(values).toEqual([null, null, null, 7, 22]);
});

test('a cell of two employers, or of one by more than three quarters, is hidden', async () => {
  const { read } = await publish([
    ...several(8, (at) => ({ vacancy: `two ${at}`, employer_key: `employer ${at % 2}` })),
    ...several(8, (at) => ({
      ...{ vacancy: `one ${at}`, areas: [{ area: 'E08000035', share: 1 }] },
      employer_key: at < 5 ? null : `employer ${at}`,
    })),
    ...several(21, (at) => ({
      ...{ vacancy: `most ${at}`, areas: [{ area: 'E08000036', share: 1 }] },
      employer_key: at < 18 ? 'employer' : `employer ${at}`,
    })),
  ]);
  expect(read('live_adverts', 'E08000034')).toMatchObject({ status: 'suppressed', value: null });
  expect(read('live_adverts', 'E08000034', '61')).toMatchObject({
    status: 'suppressed',
    low: null,
  });
  expect(read('live_adverts', 'E08000036')?.status).toBe('suppressed');
  expect(read('median_pay', 'E08000034')?.status).toBe('suppressed');
  expect(read('live_adverts', 'E08000035')?.value).toBe(8);
});

test('what is hidden cannot be worked out from sums of areas and occupations', async () => {
  const areas = [
    'E08000032',
    'E08000033',
    'E08000034',
    'E08000035',
    'E08000003',
    'E06000008',
    'W06000015',
  ];
  const occupations = ['6135', '6131', '2313', '2314', '9263', '5434', '4159'];
  let seed = 7;
  const draw = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const vacancies = several(260, (at) => {
    const occupation = occupations[Math.min(draw(7), draw(7))] ?? '6135';
    const area = areas[Math.min(draw(7), draw(7))] ?? 'E08000034';
    return {
      ...{ vacancy: `v${at}`, employer_key: `employer ${draw(60)}`, pay_low: null, pay_high: null },
      ...{ areas: [{ area, share: 1 }], soc4: occupation },
      ...{ soc3: occupation.slice(0, 3), soc2: occupation.slice(0, 2) },
    };
  });
  const { checks, rows } = await publish(vacancies);
  const attacked = checks.find(({ id }) => id === 'hidden_stays_hidden');
  expect(attacked).toMatchObject({ result: 'pass', measured: 0 });
  expect(attacked?.examined).toBeGreaterThan(50);
  // It is the first release: nothing is attacked beside another.
  expect(checks.find(({ id }) => id === 'told_by_two_releases')).toMatchObject({ examined: 0 });
  const live = [...rows].filter(([key]) => key.startsWith('pooled_live_adverts'));
  expect(live.filter(([, { status }]) => status === 'observed').length).toBeGreaterThan(30);
});
