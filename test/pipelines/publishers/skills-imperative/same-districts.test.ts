import { expect, test } from 'vitest';
import { readKnownAreas } from '../../../../pipelines/publishers/skills-imperative/adapter/known-areas.ts';
import { judgeBooks } from '../../../../pipelines/publishers/skills-imperative/adapter/check/judge-books.ts';
import { findWorkbookName } from '../../../../pipelines/publishers/skills-imperative/workbook-name.ts';

const known = await readKnownAreas('2023-04-01');

/** Workbooks by the codes of their files: the name of the area, and thousands of jobs in 2020. */
function judge(books: Readonly<Record<string, readonly [name: string, thousands: number]>>) {
  const heads = Object.entries(books).map(([code, [name, base_jobs]]) => {
    const workbook = findWorkbookName(`${code}_MainTables.Main.xlsm`);
    if (!workbook) throw new Error(`${code} is no workbook`);
    return { workbook, area: known.readArea(workbook, name), run: null, base_jobs };
  });
  return judgeBooks(heads, known).map(({ book, instead }) => [
    book.workbook.code,
    instead?.workbook.code ?? null,
  ]);
}

test('workbooks of the same districts that agree all stand', () => {
  expect(
    judge({
      GM_LSIP: ['Greater Manchester', 1487.645],
      GM_MCA: ['Greater Manchester', 1487.6],
      DO_LEP: ['Dorset', 399.697],
    }),
  ).toEqual([]);
});

test('of two that contradict each other the one with too many jobs for its residents is refused', () => {
  expect(judge({ DO_LEP: ['Dorset', 399.697], DO_LSIP: ['Dorset', 811.536] })).toEqual([
    ['DO_LSIP', 'DO_LEP'],
  ]);
  // Thousands taken for jobs: a thousandth of what it should be.
  expect(
    judge({ SY_MCA: ['South Yorkshire', 0.645], SY_LSIP: ['South Yorkshire', 645.419] }),
  ).toEqual([['SY_MCA', 'SY_LSIP']]);
});

test('where the residents do not tell which is wrong, none is believed', () => {
  expect(judge({ DO_LEP: ['Dorset', 399.697], DO_LSIP: ['Dorset', 420] })).toEqual([
    ['DO_LEP', null],
    ['DO_LSIP', null],
  ]);
});

test('an area is held against those that together have its districts', () => {
  const parts = { NE_MCA: ['North East', 478.926], NT_MCA: ['North of Tyne', 419.518] } as const;
  expect(judge({ ...parts, NO_LEP: ['North East', 898.444] })).toEqual([]);
  expect(judge({ ...parts, NO_LEP: ['North East', 1898.444] })).toEqual([['NO_LEP', null]]);
});

test('the North East of April 2023 is the authority south of the Tyne', () => {
  const workbook = findWorkbookName('NE_MCA_MainTables.Main.xlsm');
  if (!workbook) throw new Error('no workbook');
  expect(known.readArea(workbook, 'North East').code).toBe('E47000010');
});
