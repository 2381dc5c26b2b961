import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../../../pipelines/duckdb.ts';
import type { Cell } from '../../../../../pipelines/fetch/documents/workbook/cell.ts';
import { payAdapter } from '../../../../../pipelines/publishers/ons/adapter/pay/adapter.ts';
import { readArchiveLinks } from '../../../../../pipelines/publishers/ons/adapter/pay/archive-links.ts';
import { OnsPaySource } from '../../../../../pipelines/publishers/ons/pay-source.ts';
import { layOutArchive } from '../../../../../pipelines/publishers/ons/stand-in/lay-out-archive.ts';
import { onsStandIn } from '../../../../../pipelines/publishers/ons/stand-in/stand-in.ts';
import { taking } from '../../../../support/taking.ts';
import { readDataset } from '../editions/serve.ts';

const whole = await readDataset('occupation-pay');
const source = OnsPaySource.parse(whole.declaration.source);
/** Table 3 alone, hourly pay of all employees. */
const dataset = {
  ...whole,
  declaration: {
    ...whole.declaration,
    source: {
      ...source,
      tables: source.tables.filter(({ number }) => number === 3),
      kinds: source.kinds.filter(({ number }) => number === 5),
      sheets: { All: { working_pattern: 'total' } },
    },
  },
};

const HEADINGS: readonly Cell[] = [
  ...['Description', 'Code', '(thousand)', 'Median', 'change', 'Mean', 'change'],
  ...[10, 20, 25, 30, 40, 60, 70, 75, 80, 90],
];
/** A row whose median is `median`; every other figure is 9. */
const row = (name: string, code: Cell, median: Cell): readonly Cell[] =>
  [name, code, 12, median, 1, 9, 1].concat(Array<number>(10).fill(9));
const ROWS = [
  row('United Kingdom', 'K02000001', 16),
  row('United Kingdom, Professional occupations', 2, 22.5),
  row('London', 'E12000007', 21.33),
  row('London, Professional occupations', 2, 'x'),
  row('London, Health professionals', '22', '..'),
];

interface Given {
  readonly rows?: readonly (readonly Cell[])[];
  readonly headings?: readonly Cell[];
  readonly letters?: readonly string[];
}

const archive = ({ rows = ROWS, headings = HEADINGS, letters = ['a', 'b'] }: Given) =>
  layOutArchive(
    letters.map((letter) => ({
      name: `Table 3/PROV - Work Region Occupation SOC20 (2) Table 3.5${letter}   Hourly pay - Gross 2025.xlsx`,
      sheets: [{ name: 'All', title: 'Table 3.5', rows: [headings, ...rows] }],
    })),
  );

const Parsed = z.object({
  area: z.string().nullable(),
  occupation: z.string().nullable(),
  measure: z.string(),
  value: z.number().nullable(),
  status: z.string().nullable(),
  flags: z.string(),
  disposition: z.string(),
  source_row: z.string(),
});

/** The medians that the adapter makes of an archive of the newest year. */
const read = (given: Given, measure = 'occupation_median_hourly_pay') =>
  query(
    given,
    `SELECT * FROM parsed WHERE measure = '${measure}' ORDER BY split_part(source_row, '!', 2)::INTEGER`,
    Parsed,
  );

/** What a query answers of all that the adapter makes of such an archive. */
async function query<T>(given: Given, sql: string, schema: z.ZodType<T>): Promise<T[]> {
  const file = { edition: '2025provisional', name: 'ashetable32025provisional.zip' };
  const files = [{ ...file, body: await archive(given) }];
  const app = onsStandIn({ findSeries: () => undefined, findFiles: () => files });
  const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  const rows: T[] = [];
  try {
    await taking(
      (request) => app.fetch(request),
      async (context) => {
        const [vintage] = await payAdapter.fetch(dataset, context);
        if (!vintage) throw new Error('nothing came');
        await payAdapter.parse(dataset, vintage, database);
        rows.push(...(await database.rows(sql, schema)));
      },
    );
  } finally {
    database.close();
  }
  return rows;
}

test('rows are of the region above them; what another table is taken for is set aside', async () => {
  const rows = await read({});
  expect(
    rows.map(({ area, occupation, value, status, disposition }) => [
      ...[area, occupation, value, status, disposition],
    ]),
  ).toEqual([
    ['K02000001', 'total', 16, 'observed', 'set_aside'],
    ['K02000001', '2', 22.5, 'observed', 'set_aside'],
    ['E12000007', 'total', 21.33, 'observed', 'publish'],
    ['E12000007', '2', null, 'unreliable', 'publish'],
    ['E12000007', '22', null, 'suppressed', 'publish'],
  ]);
  expect(rows[2]?.source_row).toMatch(
    /^\w{12}:.*Table 3\.5a {3}Hourly pay - Gross 2025\.xlsx All!8$/,
  );
  expect(rows.map(({ flags }) => flags)).toEqual([
    'provisional',
    'provisional',
    'provisional',
    '',
    '',
  ]);
});

test('names beside the codes of occupations are handed on, without the region before them', async () => {
  const Name = z.object({ code: z.string(), name: z.string(), declared: z.string().nullable() });
  const sql = 'SELECT code, "name", declared FROM printed_codes ORDER BY code';
  expect(await query({}, sql, Name)).toEqual([
    { code: '2', name: 'Professional occupations', declared: 'Professional occupations' },
    { code: '22', name: 'Health professionals', declared: 'Health professionals' },
  ]);
});

test('the second workbook is the error of the first', async () => {
  const errors = await read({}, 'occupation_median_hourly_pay_cv');
  expect(errors.map(({ value }) => value)).toEqual([16, 22.5, 21.33, null, null]);
  expect(errors.every(({ source_row }) => source_row.includes('3.5b'))).toBe(true);
});

test('a mark or a code that nobody has explained is left open, and stops the publish', async () => {
  const [mark] = await read({ rows: [row('London', 'E12000007', '*')] });
  expect(mark).toMatchObject({ value: null, status: null });
  const [, code] = await read({
    rows: [row('London', 'E12000007', 20), row('London, Wizards', 'W', 9)],
  });
  expect(code).toMatchObject({ area: 'E12000007', occupation: null });
});

test.each([
  [
    'a heading',
    { headings: HEADINGS.map((each) => (each === 'Median' ? 'Middle' : each)) },
    'All has no column "Median"',
  ],
  ['a workbook', { letters: ['a'] }, 'table 3 has no workbook 2 3 5 b'],
] as const)('%s that is missing is named', async (_, given, message) => {
  await expect(read(given)).rejects.toThrow(message);
});

test('of each year the revised edition is taken once there is one', () => {
  const link = (folder: string) => `<a href="/file?uri=/pay/${folder}/t.zip">zip</a>`;
  const html = ['2025provisional', '2024revised', '2024provisional', '2022revised']
    .map(link)
    .join('');
  expect(readArchiveLinks(html, '2023')).toEqual([
    { uri: '/pay/2024revised/t.zip', year: '2024', provisional: false },
    { uri: '/pay/2025provisional/t.zip', year: '2025', provisional: true },
  ]);
  expect(() => readArchiveLinks(html, '2026')).toThrow('the page links to no archive of 2026');
});
