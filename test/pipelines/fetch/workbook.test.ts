import { createWriteStream } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { readSheet } from '../../../pipelines/fetch/documents/read-workbook.ts';
import { makeWorkbook } from '../../../pipelines/fetch/documents/workbook/whole-workbook.ts';

const ROWS = [
  ['Area', 'Jobs', null, 'Note'],
  [],
  ['Leeds & York', 1234.5678901234, null, '  two spaces, <b> & "quotes"  '],
  ['0123', 0.1 + 0.2, null, '[c]'],
];
const place = async (): Promise<string> =>
  path.join(await mkdtemp(path.join(tmpdir(), 'book-')), 'book');

test.each(['xls', 'xlsx', 'ods'] as const)(
  'cells of %s come as they were stored',
  async (format) => {
    const file = await place();
    await writeFile(file, makeWorkbook({ other: [['no']], data: ROWS }, format));
    const grid = await readSheet(file, 'data');
    const cells = grid.map((row) => ROWS[0]?.map((_, at) => row[at] ?? null));
    expect(cells).toEqual(ROWS.map((row) => ROWS[0]?.map((_, at) => row[at] ?? null)));
  },
);

/** A workbook of one sheet whose XML is written out, as other programs write it. */
async function writeRaw(sheetData: string, strings: string): Promise<string> {
  const file = await place();
  const zip = new ZipFile();
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const doc = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const add = (name: string, body: string): void =>
    zip.addBuffer(Buffer.from(`<?xml version="1.0"?>${body}`), name);
  add(
    'xl/worksheets/first.xml',
    `<x:worksheet xmlns:x="${main}"><x:sheetData>${sheetData}</x:sheetData>
    <x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
  );
  add('xl/sharedStrings.xml', `<sst xmlns="${main}">${strings}</sst>`);
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${doc}"><sheets>
    <sheet name="Table 1 &amp; 2" sheetId="9" r:id="rId7"/></sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships>
    <Relationship Id="rId7" Type="${doc}/worksheet" Target="/xl/worksheets/first.xml"/>
    <Relationship Id="rId8" Type="${doc}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  );
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

test('rich, inline and shared texts, merged cells, formulas, marks and places left out', async () => {
  const file = await writeRaw(
    `<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:r><x:t>in</x:t></x:r><x:r><x:t xml:space="preserve"> line</x:t></x:r></x:is></x:c></x:row>
     <x:row r="3"><x:c r="B3"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c r="AA3" t="str"><x:f>x</x:f><x:v>&amp;lt;</x:v></x:c></x:row>`,
    `<si><r><t>ri</t></r><r><rPr><b/></rPr><t>ch_x0041_</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>`,
  );
  const [first, second, third] = await readSheet(file, 'Table 1 & 2');
  expect(first).toEqual(['richA', null, 'in line']);
  expect(second).toEqual([]);
  expect(third?.slice(0, 4)).toEqual([null, 2, 'TRUE', '#N/A']);
  expect(third?.[26]).toBe('&lt;');
});

test('a workbook that another program streamed is read, and a broken one is refused', async () => {
  const file = await place();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = book.addWorksheet('Figures');
  for (let row = 1; row <= 3000; row += 1) sheet.addRow([`area ${row}`, row / 3]).commit();
  sheet.commit();
  await book.commit();
  const grid = await readSheet(file, 'Figures');
  expect(grid).toHaveLength(3000);
  expect(grid[2998]).toEqual(['area 2999', 2999 / 3]);
  await expect(readSheet(file, 'figures')).rejects.toThrow(
    'there is no sheet "figures" among Figures',
  );
  const broken = await writeRaw('<x:row><x:c><x:v>1', '');
  await expect(readSheet(broken, 'Table 1 & 2')).rejects.toThrow();
});
