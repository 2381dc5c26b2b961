import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../../pipelines/kinds/checks/check.ts';
import { zerosChecks } from '../../../../pipelines/kinds/observations/checks/figures/zeros.ts';
import { tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();
const DECLARATION = tinyDeclaration({ entities: ['provider'] });

/** What is told of twenty figures of each sex in each period; `value` is that of a `period` and a `sex`. */
async function tell(value: string, periods = ['2020', '2021']): Promise<unknown> {
  const list = periods
    .map((period, at) => `('${period}', ${periods.length - 1 - at}, 1)`)
    .join(', ');
  await database.run(
    `CREATE OR REPLACE TABLE dated_period AS FROM (VALUES ${list}) AS list(period, back, calendar)`,
  );
  await database.run(`CREATE OR REPLACE TABLE figures AS
    SELECT period, sex, 'tiny_count' AS measure, (${value})::DOUBLE AS value
    FROM dated_period, range(20), (VALUES ('female'), ('male')) AS sexes(sex)`);
  const [result] = await runChecks(database, zerosChecks(DECLARATION), 'figures');
  return result?.sample.map(({ measure, sex }) => measure ?? sex);
}

describe('a code that has only zeros', () => {
  test('is told where it had figures before', async () => {
    expect(await tell(`CASE WHEN sex = 'male' AND period = '2021' THEN 0 ELSE 5 END`)).toEqual([
      'male',
    ]);
  });

  test('is told in a file of one period, which has no past', async () => {
    expect(await tell('0', ['2021'])).toEqual(
      expect.arrayContaining(['tiny_count', 'female', 'male']),
    );
  });

  test('is none where nobody ever was in it', async () => {
    expect(await tell(`CASE WHEN sex = 'male' THEN 0 ELSE 5 END`)).toEqual([]);
  });
});
