import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../api/app.ts';
import { dropStore, makeApiStore, openTestApi } from '../support/api-store.ts';
import { askAllPages } from '../support/ask.ts';
import { arrowRows } from '../support/read-formats.ts';

const PATH = '/v1/datasets/tiny/data';
const QUERY = '?sex=male,total&period=2020..';
const KEPT = ['area', 'period', 'sex', 'measure', 'value', 'low', 'high', 'n', 'status', 'flags'];
let home: string;
let api: OpenedApi;
beforeAll(async () => {
  home = await makeApiStore('sample');
  api = await openTestApi(home);
});
afterAll(async () => {
  api.close();
  await dropStore(home);
});

const Plain = z.record(z.string(), z.unknown());
type Plain = z.infer<typeof Plain>;

async function bytesOf(extension: string): Promise<ArrayBuffer> {
  const response = await api.app.request(`${PATH}.${extension}${QUERY}`);
  expect(response.status).toBe(200);
  return response.arrayBuffer();
}

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return Array.isArray(cell) ? cell.join(' ') : z.coerce.string().parse(cell);
};

/** One hash of the rows that a reader found, in an order of their own. */
function hashOf(rows: readonly Plain[]): string {
  const lines = rows.map((row) => KEPT.map((column) => textOf(row[column])).join('\t'));
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');
}

async function readSheet(): Promise<Plain[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await bytesOf('xlsx'));
  const sheet = book.getWorksheet('Data');
  if (!sheet) throw new Error('no sheet Data');
  const line = (row: number) =>
    Array.from({ length: sheet.columnCount }, (_, i) => sheet.getCell(row, i + 1).value);
  const header = line(1).map(String);
  return Array.from({ length: sheet.rowCount - 1 }, (_, i) =>
    Object.fromEntries(line(i + 2).map((cell, j) => [header[j] ?? '', cell])),
  );
}

const Cell = z.looseObject({ value: z.number().nullable(), status: z.string().nullable() });
const Reader = z.custom<(input: unknown) => unknown>((each) => typeof each === 'function');
const Stat = z.looseObject({
  id: z.array(z.string()),
  size: z.array(z.number()),
  dimension: z.record(z.string(), z.object({ category: z.object({ index: z.array(z.string()) }) })),
  extension: z.object({ flags: z.record(z.string(), z.string()) }),
});
async function readStat(): Promise<Plain[]> {
  const json: unknown = JSON.parse(Buffer.from(await bytesOf('json-stat')).toString('utf8'));
  const stat = Stat.parse(json);
  const toolkit: unknown = createRequire(import.meta.url)('jsonstat-toolkit');
  const opened = Reader.parse(toolkit)(json);
  const data = (at: unknown): unknown =>
    Reflect.apply(Reader.parse(Reflect.get(Object(opened), 'Data')), opened, [at]);
  const total = stat.size.reduce((product, each) => product * each, 1);
  const rows: Plain[] = [];
  for (let index = 0; index < total; index += 1) {
    const cell = Cell.parse(data(index));
    if (cell.status === null) continue;
    let rest = index;
    const places = stat.size.toReversed().map((size) => {
      const place = rest % size;
      rest = (rest - place) / size;
      return place;
    });
    const codes = stat.id.map((column, i) => {
      const place = places[stat.id.length - 1 - i] ?? 0;
      return [column, stat.dimension[column]?.category.index[place] ?? ''] as const;
    });
    const own = Object.fromEntries(codes);
    const beside = (kind: string): number | null => {
      const metric = `${own.measure ?? ''}.${kind}`;
      const known = stat.dimension.measure?.category.index.includes(metric) ?? false;
      return known ? Cell.parse(data({ ...own, measure: metric })).value : null;
    };
    const numbers = { low: beside('low'), high: beside('high'), n: beside('n') };
    const flags = stat.extension.flags[String(index)] ?? '';
    rows.push({ ...own, ...numbers, value: cell.value, status: cell.status, flags });
  }
  return rows;
}

test('one question in every format, read by readers of others, has one hash of rows', async () => {
  const json = await askAllPages(api, `${PATH}${QUERY}`);
  const hashes = {
    csv: hashOf(Plain.array().parse(parse(Buffer.from(await bytesOf('csv')), { columns: true }))),
    parquet: hashOf(await parquetReadObjects({ file: await bytesOf('parquet'), compressors })),
    arrow: hashOf(arrowRows(tableFromIPC(new Uint8Array(await bytesOf('arrow'))))),
    xlsx: hashOf(await readSheet()),
    'json-stat': hashOf(await readStat()),
  };
  const hash = hashOf(json);
  expect(json.length).toBeGreaterThan(100);
  expect(hashes).toEqual({ csv: hash, parquet: hash, arrow: hash, xlsx: hash, 'json-stat': hash });
});
