import { describe, expect, test } from 'vitest';
import { blankedChecks } from '../../../../../pipelines/kinds/observations/checks/before/blanked.ts';
import { runChecks } from '../../../../../pipelines/kinds/checks/check.ts';
import { tinyDeclaration } from '../../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../../use-database.ts';

const database = useDatabase();

/** Which checks speak where eight figures of a period had one status in the release before and have another now. */
async function turned(before: string, now: string): Promise<string[]> {
  const value = (status: string): string => (status === 'observed' ? '10' : 'NULL');
  await database.run(`CREATE TABLE compared AS
    SELECT 'E0800003' || i AS area, '2020' AS period, 'total' AS sex, 'tiny_count' AS measure, '' AS source_row,
      ${value(before)} AS value_before, '${before}' AS status_before, ${value(now)} AS value, '${now}' AS status, false AS is_lost
    FROM range(8) AS list(i)`);
  const results = await runChecks(database, blankedChecks(tinyDeclaration()));
  return results.flatMap(({ id, result }) => (result === 'pass' ? [] : [id]));
}

describe('a range says how many, as a number does', () => {
  test('so a figure that is one now is not blank', async () => {
    expect(await turned('observed', 'bounded')).toEqual([]);
  });

  test('and one that is gone was a figure', async () => {
    expect(await turned('bounded', 'missing')).toContain('figures_not_blanked_widely');
  });

  test('and one where figures were withheld is printed', async () => {
    expect(await turned('suppressed', 'bounded')).toContain('withheld_not_printed_widely');
  });
});
