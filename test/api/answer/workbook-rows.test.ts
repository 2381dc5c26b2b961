import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as streamText } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { openPromise } from 'yauzl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnLetters } from '../../../api/answer/formats/workbook/row-xml.ts';
import { writeWorkbook } from '../../../api/answer/formats/workbook/write-workbook.ts';
import { openEngine } from '../../../api/warehouse/duckdb.ts';
import type { Engine } from '../../../api/warehouse/duckdb.ts';
import { withSpool } from '../../../api/warehouse/spool.ts';
import type { Spool } from '../../../api/warehouse/spool.ts';

const COLUMNS = [
  { name: 'said', role: 'attribute', type: 'text' },
  { name: 'value', role: 'value', type: 'double' },
  { name: 'open', role: 'attribute', type: 'boolean' },
] as const;
let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-sheet-'));
  engine = await openEngine({
    folders: [folder],
    spill: path.join(folder, 'spill'),
    ...{ memoryMb: 256, threads: 2, connections: 1, waiting: 4, timeLimitMs: 20_000 },
  });
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

/** Lends `work` the rows of these SQL values. */
const spooled = <T>(rows: string, work: (spool: Spool) => Promise<T>): Promise<T> =>
  withSpool(
    { sql: `SELECT * FROM (${rows}) AS t(said, value, open)`, values: [] },
    {
      ...{ engine, file: path.join(folder, 'rows'), timeLimitMs: 20_000 },
      now: () => new Date(),
    },
    work,
  );

const place = (signal = new AbortController().signal) => ({
  ...{ file: path.join(folder, 'book.xlsx'), signal },
  date: new Date('2026-11-30'),
});

test('what XML must escape, cannot write or would trim comes back as it was', async () => {
  const hard = `(VALUES ('<a & "b">', 0.1, true), ('  kept  ', -1e-7, false),
    ('bell' || chr(7) || chr(65535) || 'gone', NULL, NULL), ('=1+1', 12345678901, true), (NULL, 0, NULL),
    ('two' || chr(10) || 'lines, "quoted"' || chr(1), 2, true))`;
  const rows = await spooled(`SELECT * FROM ${hard}`, (spool) =>
    writeWorkbook(spool, COLUMNS, [], place()),
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(place().file);
  const sheet = book.getWorksheet('Data');
  const cells = [2, 3, 4, 5, 6, 7].map((row) =>
    [1, 2, 3].map((column) => sheet?.getCell(row, column).value),
  );
  expect(rows).toBe(6);
  expect(cells).toEqual([
    ['<a & "b">', 0.1, true],
    ['  kept  ', -1e-7, false],
    ['bellgone', null, null],
    ['=1+1', 12345678901, true],
    [null, 0, null],
    ['two\nlines, "quoted"', 2, true],
  ]);
});

test('columns that are filled in every row, in some and in none come back as they were', async () => {
  const filled = `(VALUES ('x' || chr(10) || chr(13) || 'y, "z"', NULL, true), ('&', NULL, NULL))`;
  await spooled(`SELECT * FROM ${filled}`, (spool) => writeWorkbook(spool, COLUMNS, [], place()));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(place().file);
  const sheet = book.getWorksheet('Data');
  expect([2, 3].map((row) => [1, 2, 3].map((at) => sheet?.getCell(row, at).value))).toEqual([
    ['x\n\ry, "z"', null, true],
    ['&', null, null],
  ]);
});

test('columns beyond Z have two letters, and three beyond ZZ', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
});

test('rows that come out of their order are an error, not a workbook', async () => {
  const swapped = [3, 2].map((n) => `<row r="${n}"><c t="x${' '.repeat(300_000)}"/></row>`);
  const spool: Spool = {
    rows: 2,
    summary: () => Promise.resolve([]),
    pieces: () => {
      throw new Error('a workbook reads no pieces');
    },
    print: (_, file) => writeFile(file, swapped.join('')),
  };
  await expect(writeWorkbook(spool, COLUMNS, [], place())).rejects.toThrow(
    'row 2 came after row 3',
  );
});

test('rows of more than one printed file stand in the sheet one after the other, once', async () => {
  const rows = 300_000;
  const lines = Array.from({ length: rows }, (_, i) => `<row r="${i + 2}"/>\n`);
  const spool: Spool = {
    rows,
    summary: () => Promise.resolve([]),
    pieces: () => {
      throw new Error('a workbook reads no pieces');
    },
    print: (_, file, first, size) => writeFile(file, lines.slice(first, first + size).join('')),
  };
  await writeWorkbook(spool, COLUMNS, [], place());
  const zip = await openPromise(place().file, { lazyEntries: true, autoClose: false });
  const sheets: string[] = [];
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('sheet1.xml')) continue;
    sheets.push(await streamText(await zip.openReadStreamPromise(entry)));
  }
  zip.close();
  const held = sheets.join('').split('</row>').at(-1)?.split('</sheetData>')[0];
  expect(held === lines.join('')).toBe(true);
  expect((await readdir(folder)).filter((file) => file !== 'spill')).toEqual(['book.xlsx']);
});

test('a workbook that nobody waits for is given up and leaves no rows behind', async () => {
  const gone = new AbortController();
  const many = `SELECT 'text number ' || i, i, true FROM range(20000) AS r(i)`;
  const making = spooled(many, (spool) =>
    writeWorkbook(
      {
        ...spool,
        print: async (...asked) => {
          await spool.print(...asked);
          gone.abort();
        },
      },
      COLUMNS,
      [],
      place(gone.signal),
    ),
  );
  await expect(making).rejects.toThrow(/abort/);
  expect((await readdir(folder)).filter((file) => file !== 'spill')).toEqual(['book.xlsx']);
});
