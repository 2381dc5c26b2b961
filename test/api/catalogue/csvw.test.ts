import { parse } from 'csv-parse/sync';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findSearch } from '../../../api/answer/request/request.ts';
import { Row, askAllPages, askProblem } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const TINY = '/v1/datasets/tiny';
const ColumnWords = z.object({
  name: z.string(),
  titles: z.array(z.string()),
  datatype: z.enum(['string', 'double', 'integer', 'date', 'boolean']),
  required: z.literal(true).optional(),
  separator: z.literal(' ').optional(),
  propertyUrl: z.string(),
  'dc:description': z.string().optional(),
});
const TableWords = z.object({
  url: z.string(),
  tableSchema: z.object({
    columns: z.array(ColumnWords),
    primaryKey: z.union([z.string(), z.array(z.string())]).optional(),
    foreignKeys: z
      .array(
        z.object({
          columnReference: z.string(),
          reference: z.object({ resource: z.string(), columnReference: z.literal('code') }),
        }),
      )
      .default([]),
  }),
});
const Metadata = z.object({ tables: z.array(TableWords) });
type TableWords = z.infer<typeof TableWords>;

const api = useApi(useStore());

const at = (path: string): URL => new URL(path, 'http://here');

/** The metadata that a CSV's own header points to, as a reader of CSV on the Web finds it. */
async function findMetadata(path: string): Promise<{ csv: string; url: URL; body: string }> {
  const response = await api.app.request(path);
  const csv = await response.text();
  const link = /<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/.exec(
    response.headers.get('link') ?? '',
  );
  const url = new URL(link?.[1] ?? '/no-link', at(path));
  const answer = await api.app.request(`${url.pathname}${url.search}`);
  expect(answer.headers.get('content-type')).toBe('application/csvm+json');
  return { csv, url, body: await answer.text() };
}

const CASTS: Readonly<Record<z.infer<typeof ColumnWords>['datatype'], (text: string) => unknown>> =
  {
    string: (text) => text,
    date: (text) => z.iso.date().parse(text),
    double: Number,
    integer: (text) => z.number().int().parse(Number(text)),
    boolean: (text) => text === 'true',
  };

/** The rows of a CSV, typed by nothing but its metadata. */
function readTyped(csv: string, { tableSchema: { columns } }: TableWords): Row[] {
  const [header = [], ...lines] = z.array(z.array(z.string())).parse(parse(csv));
  expect(columns.map(({ titles }) => titles.at(-1))).toEqual(header);
  return lines.map((line) => {
    const cells = columns.map(({ name, datatype, separator, required }, i): [string, unknown] => {
      const cell = line[i] ?? '';
      if (separator) return [name, cell === '' ? [] : cell.split(separator)];
      if (required) expect([name, cell]).not.toEqual([name, '']);
      return [name, cell === '' ? null : CASTS[datatype](cell)];
    });
    return Row.parse(Object.fromEntries(cells));
  });
}

const QUESTIONS = [
  `${TINY}/data.csv`,
  `${TINY}/data.csv?area=E08000034,E06000053&period=latest-1..latest`,
  `${TINY}/data.csv?columns=period,value,area`,
  `${TINY}/data.csv?with=source_value,cite`,
  `${TINY}/data.csv?lang=cy&names=false`,
  `${TINY}/versions/1.1.0/changes.csv`,
  '/v1/datasets/areas/data.csv?area_type=lad&limit=200',
  '/v1/datasets/sic-2007/data.csv',
];

for (const question of QUESTIONS) {
  test(`${question}: read by its metadata, it is what JSON answers`, async () => {
    const { csv, url, body } = await findMetadata(question);
    const [table] = Metadata.parse(JSON.parse(body)).tables;
    if (!table) throw new Error('no table');
    expect(new URL(table.url, url).href).toBe(at(question).href);
    const json = question.replace('.csv', '.json').replace('&limit=200', '');
    const rows = await askAllPages(api, json);
    expect(readTyped(csv, table)).toEqual(
      question.includes('limit=200') ? rows.slice(0, 200) : rows,
    );
  });
}

test('keys hold: rows are unique by the primary key, and every code is in the list pointed at', async () => {
  const { csv, url, body } = await findMetadata(`${TINY}/data.csv`);
  const { tables } = Metadata.parse(JSON.parse(body));
  const [rowsTable] = tables;
  if (!rowsTable) throw new Error('no table');
  const { columns } = rowsTable.tableSchema;
  expect(columns.filter(({ required }) => required).map((each) => each.name)).toEqual(
    expect.arrayContaining(['area', 'period', 'sex', 'measure', 'unit', 'status']),
  );
  const value = columns.find((each) => each.name === 'value');
  expect(value?.['dc:description']).toContain('suppressed is never zero');
  const unit = columns.find((each) => each.name === 'unit');
  expect(unit?.propertyUrl).toMatch(/attribute#unitMeasure$/);
  const rows = readTyped(csv, rowsTable);
  const key = z.array(z.string()).parse(rowsTable.tableSchema.primaryKey);
  expect(key).toEqual(['area', 'period', 'sex', 'measure']);
  expect(new Set(rows.map((row) => JSON.stringify(key.map((each) => row[each])))).size).toBe(
    rows.length,
  );
  const { foreignKeys } = rowsTable.tableSchema;
  expect(foreignKeys.map(({ columnReference }) => columnReference)).toEqual(key);
  for (const { columnReference, reference } of foreignKeys) {
    const list = tables.find((each) => each.url === reference.resource);
    if (!list) throw new Error(`${reference.resource} is not described`);
    const place = new URL(list.url, url);
    const answer = await api.app.request(`${place.pathname}${place.search}`);
    const codes = readTyped(await answer.text(), list).map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(rows.filter((row) => !codes.includes(row[columnReference] ?? null))).toEqual([]);
  }
});

test('a code list as CSV describes itself, and has the codes that JSON has', async () => {
  const { csv, url, body } = await findMetadata(`${TINY}/codes/period.csv?version=1.0.0`);
  const table = TableWords.parse(JSON.parse(body));
  expect(new URL(table.url, url).href).toBe(at(`${TINY}/codes/period.csv?version=1.0.0`).href);
  const rows = readTyped(csv, table);
  expect(rows).toHaveLength(5);
  expect(rows[0]).toMatchObject({ code: '2019', name: 'April 2019', period_start: '2019-04-01' });
});

test('an answer chosen by Accept names no metadata, since its address is not that of a file', async () => {
  const response = await api.app.request(`${TINY}/data`, { headers: { Accept: 'text/csv' } });
  expect(response.headers.get('link')).not.toContain('csvm');
});

test('metadata of a faulty question is the same problem as its CSV; a posted one has none', async () => {
  const fault = await askProblem(api, `${TINY}/data.csvm?area=E0800034`);
  expect(fault).toMatchObject({ status: 400, type: '/problems/unknown-code' });
  const posted = await api.app.request(`${TINY}/data.csvm`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('nothing in an address ends a link of a header', async () => {
  const app = new Hono().get('/x', (c) => c.text(findSearch(c) ?? ''));
  const request = new Request('http://here/x');
  Object.defineProperty(request, 'url', { value: 'http://here/x?a=>;rel="x",<y\u00e9 z' });
  const search = await (await app.fetch(request)).text();
  expect(search).toBe('?a=%3E;rel=%22x%22,%3Cy%C3%A9%20z');
});

test('a column without a code list has no file of codes', async () => {
  expect(await askProblem(api, `${TINY}/codes/value.csv`)).toMatchObject({ status: 404 });
  expect(await askProblem(api, '/v1/datasets/hesa/codes/area.csv')).toMatchObject({ status: 404 });
});
