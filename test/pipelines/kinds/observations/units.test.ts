import { expect, test } from 'vitest';
import { ChecksFailed } from '../../../../pipelines/kinds/checks/demand-passed.ts';
import { checkFigures } from '../../../../pipelines/kinds/observations/check.ts';
import { fillParsed, TINY_CODES, tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();

/** Checks that fail when the measure `rate` has this unit and these values, one a year. */
async function failures(unit: string, values: readonly number[], most = 100): Promise<string[]> {
  const [measure] = tinyDeclaration().measures;
  const rate = { ...measure, id: 'rate', unit, additive: false, from_parts: 'not_computed' };
  const plausible = { min: -10, max: most };
  const declaration = tinyDeclaration({
    measures: [{ ...rate, plausible, nature: 'rate', rounding: null, step: null }],
  });
  const rows = values.map((value, at) => ({ measure: 'rate', period: `${2015 + at}`, value }));
  await fillParsed(database, rows);
  const vintage = {
    ...{ snapshots: [], labels: null, sourceReleased: null, checks: [] },
    clock: 'store' as const,
  };
  try {
    const taken = { codes: TINY_CODES, vintage, previous: null };
    const results = await checkFigures(database, declaration, taken);
    return results.flatMap(({ id, result }) => (result === 'fail' ? [id] : []));
  } catch (error) {
    if (error instanceof ChecksFailed) return error.failed.map(({ id }) => id);
    throw error;
  }
}

const SHARES = [0.56, 0.48, 0.5, 0.41, 0.68, 0.63, 1, 0];

test('a column of 0 to 1 declared in percent is refused by name; declared a proportion it passes', async () => {
  expect(await failures('percent', SHARES)).toEqual(['percent_not_proportion']);
  expect(await failures('proportion', SHARES, 1)).toEqual([]);
});

test('percentages are told from proportions by one value above 1', async () => {
  expect(await failures('percent', [...SHARES, 1.2])).toEqual([]);
  expect(await failures('proportion', [...SHARES, 1.2])).toEqual(['proportion_within_one']);
  expect(await failures('proportion', [-0.1, 0.5])).toEqual(['proportion_within_one']);
});

test('a measure declared to stay below 1 percent may do so, and few values prove nothing', async () => {
  expect(await failures('percent', SHARES, 1)).toEqual([]);
  expect(await failures('percent', SHARES.slice(0, 4))).toEqual([]);
});
