import { expect, test } from 'vitest';
import { runChecks } from '../../../../pipelines/kinds/checks/check.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();
const WORDS = { level: 'warning', what: 'No figure is negative' } as const;

test('of the same rows the same offenders are shown, in whatever order they lie', async () => {
  for (const order of ['area DESC', 'hash(area)']) {
    await database.run(`CREATE OR REPLACE TABLE figures AS
      SELECT 'E' || (100 + i) AS area, -1 AS value FROM range(40) AS list(i) ORDER BY ${order}`);
    const results = await runChecks(database, [
      { ...WORDS, id: 'a', from: 'figures', fault: 'value < 0', shown: 'area' },
      { ...WORDS, id: 'b', offenders: 'SELECT area FROM figures WHERE value < 0' },
    ]);
    const first = Array.from({ length: 10 }, (_, at) => ({ area: `E${100 + at}` }));
    expect(results.map(({ sample }) => sample)).toEqual([first, first]);
  }
});
