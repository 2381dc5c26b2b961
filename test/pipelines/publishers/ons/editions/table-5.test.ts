import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findAdvertEditions } from '../../../../../pipelines/publishers/ons/replay-adverts/find-editions.ts';
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

testWithPayloads(
  'what is held of the published table comes from its own rows, and nothing is made up beside it',
  async () => {
    const known = readExtract('ons_textkernel_table5_cell_traces_2026Q2.csv');
    const newark = readExtract('ons_textkernel_table5_newark_sherwood_excerpt.csv');
    const recorded = findAdvertEditions(path.join(PAYLOADS, 'vacancies'));
    await serve(dataset, recorded, async ({ database, received, vintage, check }) => {
      const ours = await database.rows(
        `SELECT source_row, area, area_name, occupation, value, status, flags FROM parsed
         WHERE measure = 'new_adverts' AND disposition = 'publish' AND period = '2026-04/P3M' ORDER BY source_row`,
        Cell,
      );
      const told = ours.map(({ source_row: at, area, occupation, value }) => [
        ...[at.split(':')[1], area, occupation, value],
      ]);
      for (const line of known) {
        const code = line.local_authority_code;
        const at = `Table 5!${line.sheet_row}`;
        expect(told).toContainEqual([at, code, line.soc_4_digit_code, Number(line.adverts_2026Q2)]);
      }
      expect(told).toHaveLength(known.length + newark.length);
      const counted = await database.row(
        `SELECT count(*) FILTER (status = 'suppressed') AS hidden, count(*) FILTER (value = 0) AS zeros,
                count(*) FILTER (status = 'suppressed' AND value IS NOT NULL) AS "false", count(*) AS cells
         FROM parsed WHERE area = 'E07000175'`,
        z.record(z.string(), z.coerce.number()),
      );
      expect(counted).toEqual({ hidden: 34, zeros: 5, false: 0, cells: 56 });
      const aside = await database.row(
        `SELECT count(*) AS cells, count(value) AS numbers FROM parsed WHERE reason = 'not_in_the_recorded_extract'`,
        z.record(z.string(), z.coerce.number()),
      );
      expect(aside).toEqual({ cells: 3 * known.length, numbers: 0 });
      expect([...vintage.checks, ...received].map(({ id, result }) => [id, result])).toContainEqual(
        ['source_complete', 'pass'],
      );
      await check();
    });
  },
);

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
    expect(vintage.checks).toMatchObject([
      {
        ...{ id: 'source_complete', result: 'warn' },
        sample: [
          { sheet: 'Mean of three months', holds: 'Country by SOC 4 digit code, every month' },
        ],
      },
      { id: 'source_declared', result: 'pass' },
    ]);
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
  ['a mark with a note to it', [row(LEEDS, '[x] [note 2]')], '[x] [note 2]'],
  ['an x without brackets', [row(LEEDS, 'x')], 'mark_known'],
  ['commas that part no thousands', [row(LEEDS, '1,23')], '1,23'],
  ['two rows for one cell', [row(LEEDS, 9), row(LEEDS, 9)], 'key_unique'],
  ['two figures for one cell', [row(LEEDS, 9), row(LEEDS, 8)], 'key_unique'],
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
    'sheet_missing: none of Table 5 (Local Authority District by SOC 4 digit code, every quarter), Mean of three months (Country by SOC 4 digit code, every month) is among Cover sheet, Table 6',
  );
});

test('marks in capitals or between blanks are marks, and commas part thousands', async () => {
  const files = await tableOf([row(LEEDS, '1,234', ' 12,345,678 ', ' [X] ', '1,000')]);
  await serve(dataset, files, async ({ database }) => {
    const cells = await database.rows(
      "SELECT value, status, source_value FROM parsed WHERE period >= '2025-07' ORDER BY period",
      z.object({ value: z.number().nullable(), status: z.string(), source_value: z.string() }),
    );
    expect(
      cells.map(({ value, status, source_value: printed }) => [value, status, printed]),
    ).toEqual([
      [1234, 'observed', '1,234'],
      [12_345_678, 'observed', '12,345,678'],
      [null, 'suppressed', '[X]'],
      [1000, 'observed', '1,000'],
    ]);
  });
});

test('what is no whole workbook is refused, and one that broke off may be asked for again', async () => {
  const [file] = await tableOf([row(LEEDS, 9)]);
  if (!file) throw new Error('no file');
  const refuse = (body: Buffer) => expect(serve(dataset, asFile(body), () => undefined)).rejects;
  await refuse(file.body.subarray(0, file.body.length / 2)).toThrow(
    'truncated: the workbook breaks off',
  );
  const damaged = Buffer.from(file.body);
  damaged.fill(7, 400, damaged.length - 1500);
  await refuse(damaged).toThrow('truncated: the workbook breaks off');
  await refuse(Buffer.from('<!DOCTYPE html><p>Sorry')).toThrow('html_instead_of_workbook');
  await refuse(Buffer.from('Region,Local Authority District')).toThrow('not_a_workbook');
});

test('a sheet that has lost its headings is refused by name', async () => {
  const files = await tableOf([row(LEEDS, 9)], LEEDS.map(String));
  await expect(serve(dataset, files, () => undefined)).rejects.toThrow(
    'heading_missing: Table 5 has no row of headings that name periods',
  );
});
