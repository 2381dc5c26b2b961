import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text } from '../../../../pipelines/duckdb.ts';
import { runChecks } from '../../../../pipelines/kinds/checks/check.ts';
import { findHeldDenominatorChecks } from '../../../../pipelines/kinds/observations/checks/identities/held-denominators.ts';
import { tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-held-'));
});
afterAll(() => rm(folder, { recursive: true }));

const [count] = tinyDeclaration().measures;
const DECLARATION = tinyDeclaration({
  measures: [
    { ...count, additive: true },
    {
      ...{ ...count, id: 'rate', unit: 'percent', nature: 'rate', additive: false },
      ...{ from_parts: 'not_computed', rounding: { to: 0.1 }, numerator: count?.id },
      denominator_near: {
        ...{ dataset: 'people', measure: 'people', codes: { age: '16-64' } },
        of: { sex: 'total' },
      },
    },
  ],
});

/**
 * Twenty areas of 10,000 people and more in 2020, each with 800 counted in 2021, and the rates that `rate`
 * makes of the true one. How many rates the check tells of, and how many it could judge.
 */
async function tell(rate: string, people = '10000 + 500 * i'): Promise<unknown[]> {
  const file = path.join(folder, 'people.parquet');
  await database.run(`CREATE OR REPLACE TABLE figures AS
    SELECT 'E0800000' || i AS area, '2021' AS period, sex, measure, '' AS source_row,
      CASE WHEN measure = 'rate' THEN round(100 * 800 / (10000 + 500 * i) * (${rate}), 1) ELSE 800 END AS value
    FROM range(20) AS list(i), (VALUES ('total'), ('male')) AS sexes(sex), (VALUES ('rate'), ('tiny_count')) AS measures(measure)`);
  await database.run(`CREATE OR REPLACE TABLE dated_period AS SELECT '2021' AS period, 0 AS back`);
  await database.run(`COPY (SELECT 'E0800000' || i AS area, year AS period, age, 'people' AS measure,
      CASE WHEN age = '16-64' AND year = '2020' THEN ${people} ELSE 1 END AS value
    FROM range(20) AS list(i), (VALUES ('16-64'), ('total')) AS ages(age), (VALUES ('2016'), ('2020')) AS years(year)) TO ${text(file)}`);
  const key = ['area', 'period', 'sex', 'measure'];
  const checks = await findHeldDenominatorChecks(DECLARATION, key, () => Promise.resolve(file));
  const [result] = await runChecks(database, checks, 'figures');
  return [result?.measured, result?.examined];
}

describe('rates of a first release are held against people of another dataset', () => {
  test('and those that fit are nothing to speak of', async () => {
    expect(await tell('1')).toEqual([0, 20]);
  });

  test('so that one of them that does not is told, and all that are of another level', async () => {
    expect(await tell('CASE WHEN i = 3 THEN 1.2 ELSE 1 END')).toEqual([1, 20]);
    expect(await tell('1.25')).toEqual([20, 20]);
  });

  test('and people who were counted anew are no fault', async () => {
    expect(await tell('1', '(10000 + 500 * i) * (0.95 + 0.005 * i)')).toEqual([0, 20]);
  });

  test('and where no such people are held, it is said that nothing could be told', async () => {
    const checks = await findHeldDenominatorChecks(DECLARATION, [], () => Promise.resolve(null));
    const [result] = await runChecks(database, checks, 'figures');
    expect([result?.result, result?.examined, result?.of]).toEqual(['pass', 0, 0]);
  });
});
