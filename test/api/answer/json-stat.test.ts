import { expect, test } from 'vitest';
import { z } from 'zod';
import { limitsFrom } from '../../../api/server/limits.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { askAllPages, askProblem } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const PATH = '/v1/datasets/tiny/data';
const Stat = z.object({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  id: z.array(z.string()),
  size: z.array(z.number()),
  role: z.record(z.string(), z.array(z.string())),
  dimension: z.record(z.string(), z.object({ category: z.object({ index: z.array(z.string()) }) })),
  value: z.record(z.string(), z.number()),
  status: z.record(z.string(), z.string()),
  extension: z.object({
    flags: z.record(z.string(), z.string()),
    interval: z.record(z.string(), z.string()),
  }),
});
const store = useStore('sample');
const api = useApi(store);

test('JSON-stat holds every figure with its status, flags, interval, low, high and n', async () => {
  const response = await api.app.request(`${PATH}.json-stat?sex=male,total`);
  expect(response.headers.get('link')).toContain('<https://json-stat.org/format/>; rel="profile"');
  const stat = Stat.parse(await response.json());
  expect(stat.role).toEqual({ time: ['period'], geo: ['area'], metric: ['measure'] });
  const rows = await askAllPages(api, `${PATH}?sex=male,total`);
  const at = (codes: readonly unknown[]): string => {
    const place = (code: unknown, i: number): number =>
      stat.dimension[stat.id[i] ?? '']?.category.index.indexOf(String(code)) ?? -1;
    return String(
      codes.reduce<number>((sum, code, i) => sum * (stat.size[i] ?? 0) + place(code, i), 0),
    );
  };
  const read = rows.map((row) => {
    const own = stat.id.slice(0, -1).map((column) => row[column]);
    const cell = at([...own, row.measure]);
    const beside = (kind: string): number | null => {
      const metric = `${String(row.measure)}.${kind}`;
      const known = stat.dimension.measure?.category.index.includes(metric) ?? false;
      return known ? (stat.value[at([...own, metric])] ?? null) : null;
    };
    return {
      ...row,
      value: stat.value[cell] ?? null,
      low: beside('low'),
      high: beside('high'),
      n: beside('n'),
      status: stat.status[cell],
      flags: stat.extension.flags[cell]?.split(' ') ?? [],
      interval: stat.extension.interval[cell] ?? null,
    };
  });
  expect(read).toEqual(rows);
  expect(Object.keys(stat.status)).toHaveLength(rows.length);
  const numbers = rows.flatMap((row) => [row.value, row.low, row.high, row.n]);
  expect(Object.keys(stat.value)).toHaveLength(numbers.filter((each) => each !== null).length);
});

test('what JSON-stat has no room for is refused: records, columns of choice, too many cells', async () => {
  const records = await askProblem(api, '/v1/datasets/areas/data.json-stat');
  expect(records.type).toBe('/problems/not-acceptable');
  const chosen = await askProblem(api, `${PATH}.json-stat?columns=area,value`);
  expect(chosen.type).toBe('/problems/malformed-value');
  const usual = limitsFrom({ timeLimitMs: 20_000, cacheMb: 64 });
  const small = await openTestApi(store.home, { limits: { ...usual, statCells: 10 } });
  const large = await askProblem(small, `${PATH}.json-stat?sex=female`);
  expect(large).toMatchObject({ type: '/problems/too-large-for-format', limit: 10 });
  const instead = z.array(z.string()).parse(large.alternatives);
  expect(instead.map((href) => /\.([a-z]+)\?/.exec(href)?.[1])).toEqual(['csv', 'parquet']);
  for (const href of instead) {
    const { status, headers } = await small.app.request(href);
    expect([status, headers.get('alongside-total')]).toEqual([200, String(large.rows)]);
  }
  small.close();
});

test('labels are in Welsh where the name is official', async () => {
  const Labels = z.object({
    dimension: z.record(
      z.string(),
      z.object({ category: z.object({ label: z.record(z.string(), z.string()) }) }),
    ),
  });
  const query = '?area=W06000015,E08000034&sex=total&lang=cy';
  const response = await api.app.request(`${PATH}.json-stat${query}`);
  const { dimension } = Labels.parse(await response.json());
  expect(dimension.area?.category.label).toEqual({ W06000015: 'Caerdydd', E08000034: 'Kirklees' });
  expect(response.headers.get('content-language')).toBe('cy, en');
  expect(response.headers.get('alongside-warnings')).toContain('names_not_in_welsh');
});
