import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import { findMoved } from '../../../../pipelines/publishers/pool/hiding/choose-beside.ts';
import { findKnown } from '../../../../pipelines/publishers/pool/hiding/find-known.ts';
import { makeVacancy } from '../../../support/adverts/make-vacancy.ts';
import { makeFolder, runPool } from '../../../support/adverts/pool-store.ts';
import { tickingClock } from '../../../support/stores/fake-source.ts';

const [KIRKLEES, LEEDS, WAKEFIELD, WHOLE] = ['E08000034', 'E08000035', 'E08000036', 'E47000003'];
const cell = (
  area: string,
  value: number,
  part: { before: number | null; is_hidden: boolean },
) => ({
  ...{ area, occupation: 'total', value, is_secret: area === KIRKLEES, is_gone: false },
  ...{ was_hidden: part.before === null, ...part },
});
const SUMS = [
  { whole: `${WHOLE} total`, parts: [KIRKLEES, LEEDS, WAKEFIELD].map((area) => `${area} total`) },
];

test('a reader of two releases takes a part from the one that shows it', () => {
  const table = (hides: readonly string[]) => [
    cell(KIRKLEES, 4, { before: null, is_hidden: true }),
    cell(LEEDS, 5, { before: null, is_hidden: hides.includes(LEEDS) }),
    cell(WAKEFIELD, 4, { before: 6, is_hidden: hides.includes(WAKEFIELD) }),
    cell(WHOLE, 13, { before: 15, is_hidden: false }),
  ];
  const names = (hides: readonly string[]) =>
    findKnown(table(hides), SUMS, 3).toldByBoth.map(({ area }) => area);
  expect(names([WAKEFIELD])).toEqual([KIRKLEES]);
  expect(names([LEEDS])).toEqual([]);
  expect(names([LEEDS, WAKEFIELD])).toEqual([]);
});

test('beside a count that is newly secret one is hidden that moved, and none where none did', () => {
  const table = (wakefield: number) => [
    cell(KIRKLEES, 4, { before: 10, is_hidden: true }),
    cell(LEEDS, 5, { before: 5, is_hidden: true }),
    cell(WAKEFIELD, wakefield, { before: 6, is_hidden: false }),
    cell(WHOLE, 9 + wakefield, { before: 21, is_hidden: false }),
  ];
  // A reader who knows that Leeds had 5 takes it off, and Wakefield too.
  const isTold = (cells: ReturnType<typeof table>) => findKnown(cells, SUMS, 3).toldByBoth;
  const choose = (cells: ReturnType<typeof table>) => [...findMoved(isTold(cells), SUMS, cells, 3)];
  expect(choose(table(20))).toEqual([`${WAKEFIELD} total`]);
  expect(choose(table(12))).toEqual([`${WAKEFIELD} total`]);
  const still = table(6);
  expect(isTold(still)).toHaveLength(1);
  expect(choose(still)).toEqual([`${WHOLE} total`]);
  const fixed = still.map((each) => (each.area === WHOLE ? { ...each, before: each.value } : each));
  expect([isTold(fixed).length, choose(fixed)]).toEqual([1, []]);
});

test('a release hides what the one before hid, where another choice would tell a hidden count', async () => {
  const home = await makeFolder();
  const vacancies = (wakefield: number) =>
    (
      [
        [KIRKLEES, 4, 2],
        [LEEDS, 5, 5],
        [WAKEFIELD, wakefield, 6],
      ] as const
    ).flatMap(([area, count, employers]) =>
      Array.from({ length: count }, (_, at) =>
        makeVacancy({
          vacancy: `${area} ${at}`,
          employer_key: `employer ${at % employers}`,
          areas: [{ area, share: 1 }],
        }),
      ),
    );
  const publish = async (day: number, wakefield: number) => {
    const now = tickingClock(`2026-11-${day}T07:00:00.000Z`);
    const datasets = ['vacancy-flows'];
    const [report] = await runPool(home, { datasets, vacancies: vacancies(wakefield), now });
    expect(report?.reason).toBeNull();
    const version = report?.versions[0] ?? '';
    const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
    try {
      const file = text(path.join(home, 'releases', 'vacancy-flows', version, 'data.parquet'));
      const rows = await database.rows(
        `SELECT area::VARCHAR AS area, value FROM read_parquet(${file}) WHERE occupation::VARCHAR = 'total'
         AND measure::VARCHAR = 'pooled_live_adverts' AND period::VARCHAR = '2026-11'`,
        z.object({ area: z.string(), value: z.number().nullable() }),
      );
      const values = new Map(rows.map(({ area, value }) => [area, value]));
      return [KIRKLEES, LEEDS, WAKEFIELD, WHOLE].map((area) => values.get(area));
    } finally {
      database.close();
    }
  };
  expect(await publish(20, 6)).toEqual([null, null, 6, 15]);
  expect(await publish(21, 4)).toEqual([null, null, 4, 13]);
  await rm(home, { recursive: true });
});

test('counts that come to be shown as a month goes on refuse nothing', async () => {
  const home = await makeFolder();
  const areas = Array.from({ length: 8 }, (_, at) => `E0900000${at + 1}`);
  const publish = async (sweptOn: string, employers: number) => {
    const vacancies = areas.flatMap((area) =>
      Array.from({ length: employers }, (_, at) =>
        makeVacancy({
          vacancy: `${area} ${at}`,
          employer_key: `employer ${at}`,
          areas: [{ area, share: 1 }],
        }),
      ),
    );
    const now = tickingClock(`${sweptOn}T07:00:00.000Z`);
    const datasets = ['vacancy-flows'];
    const [report] = await runPool(home, { datasets, vacancies, sweptOn, now });
    return [report?.outcome, report?.reason];
  };
  // Two employers are withheld, five are not: in eight areas at once.
  expect(await publish('2026-11-20', 2)).toEqual(['published', null]);
  expect(await publish('2026-11-21', 5)).toEqual(['published', null]);
  await rm(home, { recursive: true });
});
