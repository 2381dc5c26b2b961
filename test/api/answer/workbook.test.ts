import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { limitsFrom } from '../../../api/server/limits.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { askAllPages, askProblem } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const PATH = '/v1/datasets/tiny/data';
const QUERY = '?measure=tiny_median&sort=-value';
const COUNTS = '?measure=tiny_count';
const store = useStore('sample');
const api = useApi(store);
let book: ExcelJS.Workbook;
beforeAll(async () => {
  const response = await api.app.request(`${PATH}.xlsx${QUERY}`);
  expect(response.status).toBe(200);
  book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
});

test('a workbook has the rows of the JSON answer, codes and periods as text', async () => {
  const rows = await askAllPages(api, `${PATH}${QUERY}`);
  const sheet = book.getWorksheet('Data');
  if (!sheet) throw new Error('no sheet Data');
  const cells = Array.from({ length: sheet.rowCount }, (_, i) =>
    Array.from({ length: sheet.columnCount }, (__, j) => sheet.getCell(i + 1, j + 1).value),
  );
  const [header, ...data] = cells;
  expect(header).toEqual(Object.keys(rows[0] ?? {}));
  expect(data).toEqual(
    rows.map((row) =>
      Object.values(row).map((cell) => (Array.isArray(cell) ? cell.join(' ') || null : cell)),
    ),
  );
  const period = sheet.getCell(2, (header?.indexOf('period') ?? 0) + 1);
  expect([typeof period.value, period.numFmt]).toEqual(['string', '@']);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.autoFilter).toBe(`A1:S${rows.length + 1}`);
});

test('its cover and notes say what it is, that it is invented, and what its words mean', () => {
  const textOf = (name: string): string =>
    JSON.stringify(book.getWorksheet(name)?.getSheetValues() ?? null);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Cover', 'Notes', 'Data']);
  for (const word of ['1.1.0', 'Source: nobody', 'OGL-UK-3.0', 'invented', 'status column']) {
    expect(textOf('Cover')).toContain(word);
  }
  const measure = 'Median, in pounds a week';
  for (const word of ['Status suppressed', 'Flag invented', measure, 'Break 2021']) {
    expect(textOf('Notes')).toContain(word);
  }
});

test('more rows than a sheet holds is a problem with addresses that work', async () => {
  const usual = limitsFrom({ timeLimitMs: 20_000, cacheMb: 64 });
  const small = await openTestApi(store.home, { limits: { ...usual, sheetRows: 20 } });
  const config = await (await small.app.request('/v1/config')).text();
  expect(config).toContain('"extension":"xlsx"');
  expect(config).toContain('"most_rows":20');
  const problem = await askProblem(small, `${PATH}.xlsx${COUNTS}`);
  const rows = (await askAllPages(api, `${PATH}${COUNTS}`)).length;
  expect(problem).toMatchObject({ type: '/problems/too-large-for-format', rows, limit: 20 });
  const { alternatives } = z.object({ alternatives: z.array(z.string()) }).parse(problem);
  expect(alternatives.map((each) => each.split('?')[0])).toEqual([
    `${PATH}.csv`,
    `${PATH}.parquet`,
  ]);
  for (const each of alternatives) {
    const answer = await small.app.request(each);
    expect(answer.headers.get('alongside-total')).toBe(String(rows));
  }
  expect((await small.app.request(`${PATH}.xlsx${COUNTS}&limit=20`)).status).toBe(200);
  small.close();
});
