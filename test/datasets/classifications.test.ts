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

test.each([
  ['SIC 2007', 'sic-2007', { A: '150994945', U: '150994965', 55: '146800695' }],
  ['SOC 2020', 'soc-2020', { 1: '1000001', 12: '100001', 5411: '275', 5442: '289', 9269: '412' }],
])('%s carries the codes of Nomis', async (_, id, codes) => {
  const rows = await readList(`${id}/codes.csv`);
  const nomis = new Map(rows.map(({ code, nomis: theirs }) => [code, theirs]));
  expect(Object.fromEntries(Object.keys(codes).map((code) => [code, nomis.get(code)]))).toEqual(
    codes,
  );
  expect(new Set(nomis.values()).size).toBe(rows.length);
});
