import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { VacanciesAnswer } from '../../../schemas/answers/adverts/vacancies.ts';
import { askJson } from '../../support/ask.ts';
import { makeVacancy } from '../../support/adverts/make-vacancy.ts';
import { usePoolApi } from '../../support/adverts/use-pool.ts';

const FORMULA = '=HYPERLINK("https://evil.example","Click")';
const MARKUP = '<script>alert(1)</script>';
const VICES = [FORMULA, '+1+1', '-2+3', '@SUM(A1)', '\tTab', '\rReturn'];

const api = usePoolApi(
  ['vacancies'],
  [
    [
      ...VICES.map((title, at) => makeVacancy({ vacancy: `v${at}`, title, employer: title })),
      makeVacancy({ vacancy: 'w', title: MARKUP, place_text: MARKUP, employer: "Smith's - cafe" }),
    ],
  ],
);

test('a formula in an advert is text in a CSV file, and nothing else of the file is altered', async () => {
  const csv = await (await api().app.request('/v1/datasets/vacancies/data.csv')).text();
  const columns = 'vacancy,title,employer,lon,pay_low';
  const asked = `/v1/datasets/vacancies/data.csv?columns=${columns}`;
  const rows = await (await api().app.request(asked)).text();
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example""`);
  expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
  expect(csv).not.toMatch(/(^|,)"?[\t\r]/m);
  expect(rows).toContain("v2,'-2+3,'-2+3,-1.78,23000");
  expect(rows).toContain("Smith's - cafe");
});

test('a formula in an advert is no formula in a workbook', async () => {
  const response = await api().app.request('/v1/datasets/vacancies/data.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const cells: ExcelJS.Cell[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell))));
  expect(cells.some(({ value }) => value === FORMULA)).toBe(true);
  expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([]);
});

test('markup and formulas stay as they are where nothing runs them', async () => {
  const { data } = await askJson(api(), '/v1/vacancies', VacanciesAnswer);
  const titles = new Set(data.map(({ title }) => title));
  expect(titles).toEqual(new Set([...VICES, MARKUP]));
});
