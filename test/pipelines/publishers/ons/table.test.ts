import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  readWorkbookLink,
  readVintageNumbers,
} from '../../../../pipelines/publishers/ons/adapter/landing-page.ts';
import { readColumnNames, readTable } from '../../../../pipelines/publishers/ons/adapter/table.ts';
import { readSheet } from '../../../../pipelines/fetch/documents/read-workbook.ts';
import { makeWorkbook } from '../../../../pipelines/fetch/documents/workbook/whole-workbook.ts';

/** A file that holds these bytes. */
async function onDisk(body: Buffer): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'table-')), 'book');
  await writeFile(file, body);
  return file;
}

const CODES = [
  { code: 'total', publisher_code: 'All vacancies' },
  { code: 'B', publisher_code: 'B' },
  { code: 'C', publisher_code: 'C' },
];
const HEAD = [
  ['Title'],
  [null, null, 'All vacancies', 'Mining', 'Making'],
  [null, null, null, 'B', 'C'],
];

describe('a table of an ONS workbook', () => {
  test.each(['xls', 'xlsx'] as const)('is read cell by cell from %s', async (format) => {
    const body = makeWorkbook(
      {
        levels: [
          ...HEAD,
          ['Apr-Jun 2001', null, 80, 2, 78],
          ['Nov- Jan 2003', '(p)', 81, 3, '[c]'],
          ['Source: ONS'],
        ],
      },
      format,
    );
    const cells = readTable(await readSheet(await onDisk(body), 'levels'), 4, CODES, 3);
    expect(
      cells.map(({ row, period, code, printed, rowMark }) => [row, period, code, printed, rowMark]),
    ).toEqual([
      [4, '2001-04/P3M', 'total', '80', null],
      [4, '2001-04/P3M', 'B', '2', null],
      [4, '2001-04/P3M', 'C', '78', null],
      [5, '2002-11/P3M', 'total', '81', 'p'],
      [5, '2002-11/P3M', 'B', '3', 'p'],
      [5, '2002-11/P3M', 'C', '[c]', 'p'],
    ]);
  });

  test('a blank among figures is a figure that is not understood, never left out', () => {
    const cells = readTable([...HEAD, ['Apr-Jun 2001', null, 80, 2, null]], 4, CODES, 3);
    expect(cells.find(({ code }) => code === 'C')).toMatchObject({ printed: '' });
  });

  test('figures without a label or a heading are kept to be stopped or set aside', () => {
    const cells = readTable([...HEAD, [null, null, 80, 2, 78, 9]], 4, CODES, 3);
    expect(cells.map(({ period, code }) => [period, code])).toContainEqual([null, 'B']);
    expect(cells.at(-1)).toMatchObject({ code: null, printed: '9' });
  });

  test('a declared code without a column, or a column of two codes, is refused', () => {
    expect(() => readTable([[null, 'B']], 2, CODES, 3)).toThrow('heading_missing');
    expect(() =>
      readTable(
        [
          [null, 'B', 'C'],
          [null, 'C'],
        ],
        3,
        CODES,
        3,
      ),
    ).toThrow('ambiguous_heading');
  });

  test('a missing sheet and bytes that are no workbook say so', async () => {
    const other = await onDisk(makeWorkbook({ ratios: [[1]] }, 'xlsx'));
    await expect(readSheet(other, 'levels')).rejects.toThrow('ratios');
    const page = await onDisk(Buffer.from('<html>'));
    await expect(readSheet(page, 'levels')).rejects.toThrow('neither XLS nor XLSX');
  });
});

describe('pages that link to files', () => {
  const link = (name: string): string => `<a href="/file?uri=/economy/x/current/${name}">x</a>`;

  test('the newest workbook of the name is taken', () => {
    const html = ['vacs02nov2022.xls', 'vacs02jul2023.xls', 'vacs01aug2023.xls'].map(link).join('');
    expect(readWorkbookLink(html, 'vacs02')).toEqual({
      uri: '/economy/x/current/vacs02jul2023.xls',
      month: '2023-07',
    });
    expect(() => readWorkbookLink('<p>moved</p>', 'vacs02')).toThrow('no_workbook');
  });

  test('previous versions are numbered from one without a hole', () => {
    expect(readVintageNumbers('<a href="/a/previous/v2"><a href="/a/previous/v1">')).toEqual([
      1, 2,
    ]);
    expect(readVintageNumbers('<p>none</p>')).toEqual([]);
    expect(() => readVintageNumbers('/a/previous/v1 /a/previous/v3')).toThrow(
      'vintages_not_contiguous',
    );
  });
});

test('headings beside the codes of columns are handed on as names, where they differ', () => {
  const named = readColumnNames(HEAD, 4, [
    { code: 'total', publisher_code: 'All vacancies', name: 'All' },
    { code: 'B', publisher_code: 'B', name: 'Mining and quarrying' },
    { code: 'C', publisher_code: 'C' },
  ]);
  expect(named).toEqual([
    { column: 'heading', code: 'B', name: 'Mining', declared: 'Mining and quarrying' },
    { column: 'heading', code: 'C', name: 'Making', declared: null },
  ]);
  const alike = [
    ...HEAD.slice(0, 1),
    [null, null, 'All vacancies', 'Section', 'Section'],
    [null, null, null, 'B', 'C'],
  ];
  expect(readColumnNames(alike, 4, CODES)).toEqual([]);
});
