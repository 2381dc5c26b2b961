import { expect, test } from 'vitest';
import { makeRows } from '../../../../pipelines/publishers/employer-survey/adapter/make-rows.ts';
import { placeColumns } from '../../../../pipelines/publishers/employer-survey/adapter/places.ts';
import { readSheet } from '../../../../pipelines/publishers/employer-survey/adapter/read/sheet.ts';
import { EmployerSurveySource } from '../../../../pipelines/publishers/employer-survey/source.ts';
import type { Cell } from '../../../../pipelines/fetch/documents/workbook/cell.ts';

const PLACE = { code: 'E37000015', name: 'Greater Manchester', type: 'lep' } as const;
const source = EmployerSurveySource.parse({
  publisher: 'employer-survey',
  page: '/government/publications/a',
  ...{ year: 2019, workbooks: ['lep'], tables: ['Vacancies'] },
});

/** Marks of the rows of a sheet with two sectors, letters of the columns and letters of one line. */
function marks(columns: [Cell, Cell], letters: [Cell, Cell], bases = [40, 300]): (string | null)[] {
  const grid: (readonly Cell[])[] = [
    ['30-September-2020'],
    ['Employer Skills Survey (ESS) 2019'],
    [null, 'ENGLAND', 'LEP', 'Sector (13 sector grouping)'],
    [null, 'England Total', 'Greater Manchester Total', 'Construction', 'Education'],
    ['Significance Level: 95%', null, null, ...columns],
    ['Unweighted row', 70_000, 800, ...bases],
    ['Vacancies'],
    ['Establishments with any vacancies', 0.17, 0.2, 0.1, 0.5],
    [null, null, null, ...letters],
  ];
  const rows = grid.map((cells, at) => ({ row: at + 1, cells }));
  const sheet = readSheet('GREATER_MANCHESTER', rows, 2019);
  const placed = placeColumns(sheet, 'lep', () => PLACE);
  const spec = { source, measures: [], codes: new Map(), digest: 'd', isFirst: () => true };
  return makeRows(sheet, placed, spec).map(({ source_status }) => source_status);
}

test('a letter says in words which groups a figure is higher than', () => {
  expect(marks(['a', 'b'], [null, 'a']).slice(-2)).toEqual([
    'under 50 interviews',
    'higher (95%) than Construction',
  ]);
});

test.each<[string, [Cell, Cell], [Cell, Cell], RegExp]>([
  [
    'below the lower of two figures',
    ['a', 'b'],
    ['b', null],
    /letters_misplaced: .* "Construction"/,
  ],
  ['of no column of its group', ['a', 'b'], [null, 'z'], /letters_misplaced: .* "Education"/],
  ['with a star on 40 interviews', ['*a', 'b'], [null, null], /the star of "Construction" is not/],
])('a letter %s stops the publish', (_, columns, letters, message) => {
  expect(() => marks(columns, letters)).toThrow(message);
});
