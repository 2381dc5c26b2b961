import { describe, expect, test } from 'vitest';
import { Code } from '../../schemas/dataset/code.ts';
import { readList } from './read-list.ts';

const levels = (rows: readonly Record<string, string>[]): number[] =>
  ['1', '2', '3', '4'].map((level) => rows.filter((row) => row.level === level).length);

describe.each([
  ['sic-2007', [21, 88, 0, 0]],
  ['soc-2020', [9, 26, 104, 412]],
])('%s', (id, counts) => {
  test('has every group of its levels, each below one of the level above', async () => {
    const rows = await readList(`${id}/codes.csv`);
    const level = new Map(rows.map((row) => [row.code, Number(row.level)]));
    expect(levels(rows)).toEqual(counts);
    expect(level.size).toBe(rows.length);
    for (const { code, name, parent, level: own } of rows) {
      expect(Code.safeParse(code).success).toBe(true);
      expect(name).toMatch(/^[A-Z].*[a-z].*\S$/);
      expect(own === '1' ? parent : level.get(parent)).toBe(own === '1' ? '' : Number(own) - 1);
    }
  });
});

test('SOC 2020 codes begin with the code they belong to', async () => {
  for (const { code = '', parent = '' } of await readList('soc-2020/codes.csv')) {
    expect(code.slice(0, -1)).toBe(parent);
  }
});

test('SIC 2007 carries the codes of Nomis', async () => {
  const rows = await readList('sic-2007/codes.csv');
  const nomis = new Map(rows.map(({ code, nomis: theirs }) => [code, theirs]));
  expect([nomis.get('A'), nomis.get('U'), nomis.get('55')]).toEqual([
    '150994945',
    '150994965',
    '146800695',
  ]);
});
