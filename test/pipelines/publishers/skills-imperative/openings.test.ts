import { expect, test } from 'vitest';
import { z } from 'zod';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import type { Openings } from '../../../../pipelines/publishers/skills-imperative/stand-in/lay-out.ts';
import { publish, workbookOf, zipOf } from './books.ts';
import { pullWorkbooks } from './pull.ts';

const Row = z.object({ value: z.number().nullable(), status: z.string(), flags: z.string() });

const checksOf = async (spoil: (of: Openings) => Openings): Promise<readonly CheckResult[]> => {
  let found: readonly CheckResult[] = [];
  const holdings = publish({ WO_LSIP: workbookOf('LSIP', 'Worcestershire', 300, spoil) });
  await pullWorkbooks('projected-openings', holdings, ({ checks }) => {
    found = checks;
    return Promise.resolve();
  });
  return found;
};
const failed = (checks: readonly CheckResult[]): string[] =>
  checks.filter(({ result }) => result === 'fail').map(({ id }) => id);

test('openings of groups under 1,000 jobs are withheld, and those under 10,000 flagged', async () => {
  // Nine groups each: of 8,000, of 13,500 and of 900 jobs in 2020.
  const holdings = publish({
    WO_LSIP: workbookOf('LSIP', 'Worcestershire', 72),
    CU_LSIP: workbookOf('LSIP', 'Cumbria', 121.5),
    OX_LSIP: workbookOf('LSIP', 'Oxfordshire', 8.1),
  });
  await pullWorkbooks('projected-openings', holdings, async ({ database }) => {
    const read = (area: string) =>
      database.row(
        `SELECT value, status, flags FROM release WHERE area = '${area}'
           AND occupation = '2' AND measure = 'projected_openings'`,
        Row,
      );
    expect(await read('E69000035')).toMatchObject({
      ...{ status: 'observed', flags: 'forecast low_reliability', value: 5600 },
    });
    expect(await read('E69000006')).toMatchObject({
      ...{ status: 'observed', flags: 'forecast', value: 9450 },
    });
    expect(await read('E69000025')).toEqual({
      ...{ status: 'unreliable', flags: 'forecast', value: null },
    });
  });
});

test('openings that are not net change and replacement together stop the publish', async () => {
  const checks = await checksOf(({ percent, thousands }) => ({
    percent,
    thousands: thousands.map((row) =>
      row.label.startsWith('Skilled') ? { ...row, changes: [6.6, 16.6, 20] } : row,
    ),
  }));
  expect(failed(checks)).toContain('openings_add_up');
  expect(checks.find(({ id }) => id === 'openings_add_up')?.sample[0]).toMatchObject({
    ...{ workbook: 'WO_LSIP', place: 'Occ T1!10', label: 'Skilled trades occupations' },
  });
});

test('percentages that do not follow from the thousands stop the publish', async () => {
  const checks = await checksOf(({ thousands, percent }) => ({
    thousands,
    percent: percent.map((row) => ({ ...row, changes: row.changes.map((rate) => rate / 100) })),
  }));
  expect(failed(checks)).toContain('percent_of_thousands');
});

test('percentages under the heading of thousands stop the publish', async () => {
  const turned = checksOf(({ thousands, percent }) => ({ thousands: percent, percent: thousands }));
  await expect(turned.then(failed)).resolves.toContain('wholes_agree');
});

test('an area that no register knows stops the run, and the message names it', async () => {
  const holdings = publish({ NO_LSIP: workbookOf('LSIP', 'Northern Powerhouse', 500) });
  await expect(
    pullWorkbooks('projected-openings', holdings, () => Promise.resolve()),
  ).rejects.toThrow(/area_unknown: "Northern Powerhouse" of the workbook NO_LSIP/);
});

test('a group that is not in the code list stops the publish, and its row is named', async () => {
  const renamed = checksOf(({ thousands, percent }) => {
    const rename = (rows: Openings['thousands']) =>
      rows.map((row) => ({ ...row, label: row.label.replace('Elementary', 'Basic') }));
    return { thousands: rename(thousands), percent: rename(percent) };
  });
  await expect(renamed).rejects.toThrow(/occupation_known[\s\S]*Occ T1!14/);
});

test('workbooks in an archive are read as those beside it, and one of both is refused', async () => {
  const cumbria = { CU_LSIP: workbookOf('LSIP', 'Cumbria', 300) };
  const beside = publish({ WO_LSIP: workbookOf('LSIP', 'Worcestershire', 300) });
  const zip = await zipOf(cumbria);
  const holdings = new Map([...beside, ['LSIP_workbooks.zip', { layOut: () => zip }] as const]);
  await pullWorkbooks('projected-openings', holdings, async ({ database }) => {
    const rows = await database.rows(
      `SELECT DISTINCT area, source_row FROM release
       WHERE occupation = '2' AND measure = 'projected_openings' ORDER BY area`,
      z.object({ area: z.string(), source_row: z.string() }),
    );
    expect(rows.map(({ area }) => area)).toEqual(['E69000006', 'E69000035']);
    expect(rows[0]?.source_row).toContain(':CU_LSIP_MainTables.Main.xlsm/Occ T1!');
  });
  const twice = new Map([
    ...publish(cumbria),
    ['LSIP_workbooks.zip', { layOut: () => zip }] as const,
  ]);
  await expect(pullWorkbooks('projected-openings', twice, () => Promise.resolve())).rejects.toThrow(
    /workbook_twice: two workbooks are CU_LSIP/,
  );
});
