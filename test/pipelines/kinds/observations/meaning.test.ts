import { describe, expect, test } from 'vitest';
import { text } from '../../../../pipelines/duckdb.ts';
import { checkCodeNames } from '../../../../pipelines/kinds/observations/checks/meaning/code-names.ts';
import { holdRegisters } from '../../../../pipelines/kinds/observations/checks/hold-registers.ts';
import { checkAreaNames } from '../../../../pipelines/kinds/observations/checks/meaning/area-names.ts';
import type { PrintedName } from '../../../../pipelines/kinds/observations/checks/meaning/printed-names.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { useDatabase } from '../use-database.ts';

/** What these results speak of: `id` where one refuses, `id?` where it warns. */
const told = (results: readonly CheckResult[]): string[] =>
  results
    .filter(({ result }) => result !== 'pass')
    .map(({ id, result }) => (result === 'fail' ? id : `${id}?`));

describe('names beside the publisher’s codes', () => {
  const DECLARED = { '0': 'Everybody', '1': 'Men', '2': 'Women' };
  const BEFORE = { GENDER: { '0': 'Total', '1': 'Male', '2': 'Female' } };
  const print = (names: Record<string, string>, declared: Record<string, string> = {}) =>
    Object.entries(names).map(([code, name]): PrintedName => {
      return { column: 'GENDER', code, name, declared: declared[code] ?? null };
    });

  test('names that stay, and names of which nothing is held, have nothing to say', () => {
    expect(told(checkCodeNames(print(BEFORE.GENDER, DECLARED), BEFORE))).toEqual([]);
    const [first] = checkCodeNames(print(BEFORE.GENDER), {});
    expect(first).toMatchObject({ result: 'pass', examined: 0, of: 3 });
    expect(checkCodeNames([], BEFORE)).toEqual([]);
  });

  test('another spelling is no other name', () => {
    const names = print({ '0': 'TOTAL', '1': 'the Male', '2': 'Female' });
    expect(told(checkCodeNames(names, BEFORE))).toEqual([]);
  });

  test('another name is told', () => {
    const names = print({ ...BEFORE.GENDER, '2': 'Female, 16 and over' });
    expect(told(checkCodeNames(names, BEFORE))).toEqual(['code_names_kept?']);
  });

  test.each<[string, Record<string, string>]>([
    ['two names exchanged', { '0': 'Total', '1': 'Female', '2': 'Male' }],
    ['a list that moved on by a row', { '0': 'Female', '1': 'Total', '2': 'Male' }],
  ])('%s since the release before refuse', (_, names) => {
    const results = checkCodeNames(print(names), BEFORE);
    expect(told(results)).toEqual(['code_names_not_exchanged', 'code_names_kept?']);
    expect(results[0]?.sample[0]).toMatchObject({ held_by: 'the release before' });
  });

  test('a first release is held against the declaration, whose words may be others', () => {
    const declared = { '1': 'Employment in agriculture', '2': 'Employment in mining' };
    const honest = {
      '1': 'Employment: agriculture, forestry',
      '2': 'Employment: mining, quarries',
    };
    expect(told(checkCodeNames(print(honest, declared), {}))).toEqual([]);
    const lied = { '1': honest['2'], '2': honest['1'] };
    expect(told(checkCodeNames(print(lied, declared), {}))).toEqual(['code_names_not_exchanged']);
  });

  test('two names for a code are told, and refuse where they are each other’s', () => {
    const also = (code: string, name: string): PrintedName[] => print({ [code]: name });
    const one = [...print(BEFORE.GENDER), ...also('1', 'Boys')];
    expect(told(checkCodeNames(one, BEFORE))).toEqual(['code_one_name?']);
    const both = [...print(BEFORE.GENDER), ...also('1', 'Female'), ...also('2', 'Male')];
    expect(told(checkCodeNames(both, BEFORE))).toEqual([
      'code_names_not_exchanged',
      'code_one_name?',
    ]);
  });
});

describe('names of areas on a first release', () => {
  const database = useDatabase();

  const NAMES = {
    E06000023: 'Bristol',
    E06000019: 'Herefordshire UA',
    E08000032: 'Bradford',
    E08000034: 'KIRKLEES',
    E05001341: 'Almondbury',
  };

  async function check(names: Record<string, string>): Promise<CheckResult[]> {
    const rows = Object.entries(names).map((each) => `(${each.map(text).join(', ')})`);
    await database.run(
      `CREATE TABLE area_list AS FROM (VALUES ${rows.join(', ')}) AS list(area, area_name)`,
    );
    await holdRegisters(database);
    return checkAreaNames(database, null);
  }

  test('spelling, and areas that the register does not list, have nothing to say', async () => {
    const results = await check(NAMES);
    expect(told(results)).toEqual([]);
    expect(results[0]).toMatchObject({ examined: 4, of: 5 });
  });

  test('the names of two areas exchanged refuse', async () => {
    const results = await check({ ...NAMES, E08000032: 'Kirklees', E08000034: 'Bradford' });
    expect(told(results)).toContain('area_names_not_of_others');
  });

  test('a name that is no spelling of the register’s is told', async () => {
    const results = await check({ ...NAMES, E08000034: 'Somewhere else' });
    expect(told(results)).toEqual(['area_names_as_registered?']);
  });
});
