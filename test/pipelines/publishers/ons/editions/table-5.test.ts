import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { layOutEdition } from '../../../../../pipelines/publishers/ons/stand-in/lay-out-edition.ts';
import { PAYLOADS, testWithPayloads } from '../../../../support/payloads.ts';
import { readDataset, serve } from './serve.ts';

const dataset = await readDataset('labour-demand-new');

/** The headings of the published table: A to F, then the quarters to AR. */
const QUARTERS = Array.from(
  { length: 38 },
  (_, at) => `${2017 + Math.floor(at / 4)}Q${(at % 4) + 1}`,
);
const KEYS = [
  ...['Region', 'ITL2', 'Local Authority District', 'SOC 4 digit code'],
  ...['SOC 4 digit label', 'Local Authority Code'],
];
type Row = readonly (string | number | null)[];

const asFile = (body: Buffer) => [
  { edition: 'january2017tojuly2026', name: 'labourdemandbyoccupation.xlsx', body },
];
/** Table 5 with these rows, their last figures given: earlier quarters are 7. */
const tableOf = async (
  rows: readonly Row[],
  headings: readonly string[] = [...KEYS, ...QUARTERS],
) => asFile(await layOutEdition([{ name: 'Table 5', title: 'Table 5', headings, rows }]));
const row = (keys: Row, ...last: Row): Row => [
  ...keys,
  ...QUARTERS.slice(last.length).map(() => 7),
  ...last,
];
const LEEDS = [
  'Yorkshire and The Humber',
  'West Yorkshire',
  'Leeds',
  2134,
  'Programmers',
  'E08000035',
];

const Cell = z.object({
  source_row: z.string(),
  area: z.string().nullable(),
  area_name: z.string(),
  occupation: z.string().nullable(),
  value: z.number().nullable(),
  status: z.string().nullable(),
  flags: z.string(),
});
const NEWEST = "SELECT * FROM parsed WHERE period = '2026-04/P3M' ORDER BY source_row";
const Extract = z.array(z.record(z.string(), z.string()));
const readExtract = (name: string) =>
  Extract.parse(parse(readFileSync(path.join(PAYLOADS, 'vacancies', name)), { columns: true }));

/** A workbook with `Table 5` whose rows stand where they do in the published one, the rest left out. */
function laySparsely(rows: readonly (readonly [at: number, cells: Row])[]): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const doc = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const cell = (value: Row[number]): string =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="str"><v>${value ?? ''}</v></c>`;
  const lines = rows.map(([at, cells]) => `<row r="${at}">${cells.map(cell).join('')}</row>`);
  return Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${doc}"><sheets><sheet name="Table 5" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships><Relationship Id="r1" Type="${doc}/worksheet" Target="sheet.xml"/></Relationships>`,
      ),
      'xl/sheet.xml': strToU8(
        `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
      ),
    }),
  );
}

testWithPayloads('the four cells known of the published table come from their rows', async () => {
  const known = readExtract('ons_textkernel_table5_cell_traces_2026Q2.csv');
  const rows = known.map((line) => {
    const {
      local_authority_district: area,
      soc_4_digit_code: code,
      soc_4_digit_label: label,
    } = line;
    const keys = ['', '', area ?? '', code ?? '', label ?? '', line.local_authority_code ?? ''];
    return [Number(line.sheet_row), row(keys, Number(line.adverts_2026Q2))] as const;
  });
  const body = laySparsely([[5, [...KEYS, ...QUARTERS]], ...rows]);
  await serve(dataset, asFile(body), async ({ database, check }) => {
    const cells = await database.rows(NEWEST, Cell);
    expect(cells.map(({ source_row: at, area, value }) => [at.split(':')[1], area, value])).toEqual(
      [
        ['Table 5!20906', 'E07000008', 705],
        ['Table 5!53697', 'N09000003', 489],
        ['Table 5!57354', 'S12000036', 455],
        ['Table 5!71999', 'E06000038', 338],
      ],
    );
    expect(new Set(cells.map(({ occupation }) => occupation))).toEqual(new Set(['2134']));
    await check();
  });
});

testWithPayloads('a suppressed cell of Newark has no number, a printed 0 is 0', async () => {
  const lines = readExtract('ons_textkernel_table5_newark_sherwood_excerpt.csv');
  const quarters = ['2025Q3', '2025Q4', '2026Q1', '2026Q2'];
  const rows = lines.map((line) => [
    ...['East Midlands', null, line.local_authority_district ?? '', line.soc4_code ?? ''],
    ...[line.soc4_label ?? '', line.local_authority_code ?? ''],
    ...quarters.map((quarter) => {
      const printed = line[quarter] ?? '';
      return printed === '[x]' ? printed : Number(printed);
    }),
  ]);
  await serve(dataset, await tableOf(rows, [...KEYS, ...quarters]), async ({ database, check }) => {
    const counted = await database.row(
      `SELECT count(*) FILTER (status = 'suppressed') AS hidden, count(*) FILTER (value = 0) AS zeros,
              count(*) FILTER (status = 'suppressed' AND value IS NOT NULL) AS "false", count(*) AS cells FROM parsed`,
      z.record(z.string(), z.coerce.number()),
    );
    expect(counted).toEqual({ hidden: 34, zeros: 5, false: 0, cells: 56 });
    await check();
  });
});

test('London is the region, a missing row is told, June 2026 is marked as partly imputed', async () => {
  const lincoln = ['East Midlands', 'Lincolnshire', 'Lincoln', 2134, 'Programmers', 'E07000138'];
  const other = [...LEEDS.slice(0, 3), 1256, 'Betting shop and gambling managers', 'E08000035'];
  const london = ['London', null, 'London', 'Unknown', 'Unknown', null];
  const files = await tableOf([row(LEEDS, 12), row(other, 0), row(lincoln, '[x]'), row(london, 9)]);
  await serve(dataset, files, async ({ database, received, vintage }) => {
    const cells = await database.rows(NEWEST, Cell);
    expect(
      cells.map(({ area, occupation, value, status, flags }) => [
        area,
        occupation,
        value,
        status,
        flags,
      ]),
    ).toEqual([
      ['E08000035', '2134', 12, 'observed', 'imputed'],
      ['E08000035', '1256', 0, 'observed', 'imputed'],
      ['E07000138', '2134', null, 'suppressed', ''],
      ['E12000007', 'unknown', 9, 'observed', 'imputed'],
    ]);
    const missing = received.find(({ id }) => id === 'occupation_rows_there');
    expect(missing).toMatchObject({ result: 'warn' });
    expect(missing?.sample).toContainEqual({
      ...{ sheet: 'Table 5', area: 'E07000138', area_name: 'Lincoln', occupation: '1256' },
    });
    expect(vintage.checks).toMatchObject([{ id: 'source_complete', result: 'warn' }]);
  });
});

test.each([
  [
    'London with the code of the City of London',
    [row(['London', null, 'London', 2134, 'Programmers', 'E09000001'], 9)],
    undefined,
    'wrong_area_code: Table 5 gives London the code E09000001 of City of London; it is E12000007',
  ],
  [
    'a renamed column',
    [row(LEEDS, 9)],
    [...KEYS.slice(0, 3), 'SOC code', ...KEYS.slice(4), ...QUARTERS],
    'heading_missing: Table 5 has no column "SOC 4 digit code"',
  ],
  [
    'a heading among the quarters that is none',
    [row(LEEDS, 9)],
    [...KEYS, ...QUARTERS.slice(0, -1), '2026 spring'],
    'unknown_heading: Table 5: "2026 spring" names no period',
  ],
] as const)('%s is refused by name', async (_, rows, headings, told) => {
  const served = serve(dataset, await tableOf(rows, headings), () => undefined);
  await expect(served).rejects.toThrow(told);
});

test.each([
  [
    'a place that is not known',
    [row([...LEEDS.slice(0, 2), 'Loidis', ...LEEDS.slice(3, 5), null], 9)],
    'Loidis',
  ],
  [
    'an occupation that is not known',
    [row([...LEEDS.slice(0, 3), 9999, '', 'E08000035'], 9)],
    'occupation_known',
  ],
  ['a mark that nobody explained', [row(LEEDS, '[w]')], '[w]'],
  ['a blank', [row(LEEDS, null)], 'mark_known'],
] as const)('%s stops the publish', async (_, rows, told) => {
  await serve(dataset, await tableOf(rows), async ({ check }) => {
    await expect(check()).rejects.toThrow(told);
  });
});

test('a workbook without any of the declared sheets is refused, naming what it has', async () => {
  const body = await layOutEdition([{ name: 'Table 6', title: '', headings: KEYS, rows: [] }]);
  const served = serve(dataset, asFile(body), () => undefined);
  await expect(served).rejects.toThrow(
    'sheet_missing: none of Table 5, Mean of three months is among Cover sheet, Table 6',
  );
});
