import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { beforeAll, expect, test } from 'vitest';
import { planArrow } from '../../../api/answer/formats/arrow.ts';
import { askAllPages, askRows } from '../../support/ask.ts';
import type { Row } from '../../support/ask.ts';
import { arrowRows } from '../../support/read-formats.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const PATH = '/v1/datasets/tiny/data';
const QUERY = '?measure=tiny_median&sort=-value&with=source_row';
const api = useApi(useStore('sample'));
let rows: Row[];
beforeAll(async () => {
  rows = await askAllPages(api, `${PATH}${QUERY}`);
});

test('Arrow, read by its own reader, holds the same rows: words as dictionaries, dates as days', async () => {
  const response = await api.app.request(`${PATH}.arrow${QUERY}`);
  expect(response.headers.get('content-type')).toBe('application/vnd.apache.arrow.stream');
  const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
  expect(arrowRows(table)).toEqual(rows);
  const types = Object.fromEntries(
    table.schema.fields.map(({ name, type }) => [name, String(type)]),
  );
  expect(types).toMatchObject({
    area: 'Dictionary<Int32, Utf8>',
    area_name: 'Dictionary<Int32, Utf8>',
    status: 'Dictionary<Int32, Utf8>',
    flags: 'Dictionary<Int32, Utf8>',
    period_start: 'Date32<DAY>',
    value: 'Float64',
    source_row: 'Utf8',
  });
  expect(Object.fromEntries(table.schema.metadata)).toMatchObject({
    'alongside.dataset': 'tiny',
    'alongside.version': '1.1.0',
    'alongside.invented': 'true',
    'alongside.licence': 'OGL-UK-3.0',
  });
});

test('Arrow of no rows is a table of none; of records, lists stay lists', async () => {
  const none = await api.app.request(`${PATH}.arrow?area=E06000053&status=suppressed`);
  const empty = tableFromIPC(new Uint8Array(await none.arrayBuffer()));
  expect([empty.numRows, empty.schema.fields.length]).toEqual([0, 19]);
  const query = '?columns=parents,in_force_from,lat&limit=5';
  const records = await api.app.request(`/v1/datasets/areas/data.arrow${query}`);
  const read = arrowRows(tableFromIPC(new Uint8Array(await records.arrayBuffer())));
  expect(read).toEqual((await askRows(api, `/v1/datasets/areas/data${query}`)).data);
});

test('several batches share one dictionary, and no row is lost between them', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-arrow-'));
  const file = path.join(folder, 'rows.arrow');
  const block = (values: Float64Array | Int32Array, bits: number, nulls: number) => {
    return { values, valid: Uint8Array.of(bits, 0, 0, 0, 0, 0, 0, 0), nulls };
  };
  const pieces = [
    {
      rows: 2,
      columns: [block(Int32Array.of(0, 1), 0b11, 0), block(Float64Array.of(1.5, 0), 0b01, 1)],
    },
    {
      rows: 1,
      columns: [block(Int32Array.of(0), 0b0, 1), block(Float64Array.of(-2), 0b1, 0)],
    },
  ];
  const column = (name: string, role: 'area' | 'value', type: 'text' | 'double') => {
    return { name, role, type, nullable: true };
  };
  async function* come(held: typeof pieces) {
    for (const piece of held) yield await Promise.resolve(piece);
  }
  const columns = [column('area', 'area', 'text'), column('value', 'value', 'double')];
  const plan = await planArrow(columns, () => Promise.resolve([3, ['E1', "O'E2"]]));
  await plan.write(come(pieces), {}, file);
  const table = tableFromIPC(await readFile(file));
  const short = plan.write(come(pieces.slice(0, 1)), {}, file);
  await expect(short).rejects.toThrow('rows came: 2 of 3');
  await rm(folder, { recursive: true });
  expect(table.batches).toHaveLength(2);
  expect(table.getChild('area')?.data.map(({ dictionary }) => dictionary?.length)).toEqual([2, 2]);
  expect(arrowRows(table)).toEqual([
    { area: 'E1', value: 1.5 },
    { area: "O'E2", value: null },
    { area: null, value: -2 },
  ]);
});
