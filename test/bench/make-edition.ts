import { createWriteStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../datasets/reference-files.ts';
import type { Cell } from '../../pipelines/fetch/documents/workbook/cell.ts';
import { writeEdition } from '../../pipelines/publishers/ons/stand-in/lay-out-edition.ts';

const Rows = z.array(z.record(z.string(), z.string()));
const read = (file: string): z.infer<typeof Rows> =>
  Rows.parse(parse(readFileSync(file), { columns: true }));
const QUARTERS = Array.from(
  { length: 38 },
  (_, at) => `${2017 + Math.floor(at / 4)}Q${(at % 4) + 1}`,
);
/** Months of the tables by month. */
const MONTHS = 115;
const KEYS = [
  ...['Region', 'ITL2', 'Local Authority District', 'SOC 4 digit code'],
  ...['SOC 4 digit label', 'Local Authority Code'],
];

/** The keys of some rows of the table: authorities of April 2023 by unit group. */
function* keysOf(rows: number): Generator<readonly Cell[]> {
  const day = '2023-04-01';
  const authorities = read(REFERENCE_FILES.areas).filter(
    ({ type, from = '', to = '' }) => type === 'lad' && from <= day && (to === '' || to >= day),
  );
  const soc = REFERENCE_FILES.industries.replace('sic-2007', 'soc-2020');
  const units = read(soc).filter(({ level }) => level === '4');
  let left = rows;
  for (const { code: area = '', name = '' } of authorities) {
    for (const { code = '', name: label = '' } of units) {
      if (left === 0) return;
      left -= 1;
      yield ['A region', 'A part of it', name, Number(code), label, area];
    }
  }
}

/** A figure without a pattern that a zip file could use; as in the published table most are small. */
function figure(row: number, quarter: number): Cell {
  const drawn = Math.imul(row * 64 + quarter + 1, 0x9e3779b1) >>> 0;
  const mixed = Math.imul(drawn ^ (drawn >>> 15), 0x85ebca6b) >>> 0;
  return mixed % 100 < 35 ? '[x]' : (mixed >>> 8) % 900;
}

/** `row` of the sheet's figures, in the order of the quarters. */
const figures = (row: number): Cell[] => QUARTERS.map((_, quarter) => figure(row, quarter));

/**
 * Writes a workbook with Table 5 at `rows` rows and 44 columns, before it a table by month that nobody
 * asks for and that makes up the size of the published file; and the figures of Table 5 as CSV, one a
 * line.
 */
export async function makeEdition(rows: number, workbook: string, csv: string): Promise<void> {
  function* table(): Generator<readonly Cell[]> {
    let row = 0;
    for (const keys of keysOf(rows)) yield [...keys, ...figures((row += 1))];
  }
  function* monthly(): Generator<readonly Cell[]> {
    let row = rows;
    for (const keys of keysOf(Math.floor(rows / 4))) {
      row += 1;
      yield [...keys, ...Array.from({ length: MONTHS }, (_, month) => figure(row, month))];
    }
  }
  function* lines(): Generator<string> {
    yield 'name,code,label,area,quarter,figure\n';
    let row = 0;
    for (const [, , name, code, label, area] of keysOf(rows)) {
      row += 1;
      const own = figures(row);
      yield QUARTERS.map(
        (quarter, at) => `"${name}",${code},"${label}",${area},${quarter},${own[at]}\n`,
      ).join('');
    }
  }
  const headings = [...KEYS, ...QUARTERS];
  const sheets = [
    { name: 'Table 4', title: 'Table 4', headings: KEYS, rows: monthly() },
    { name: 'Table 5', title: 'Table 5', headings, rows: table() },
  ];
  await pipeline(writeEdition(sheets), createWriteStream(workbook));
  await pipeline(lines(), createWriteStream(csv));
}
