import { expect, test } from 'vitest';
import { checkRatios } from '../../../../pipelines/kinds/derived/attack/check-ratios.ts';
import { DerivedDeclaration } from '../../../../schemas/dataset/kinds/derived.ts';
import { FiguresDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();

/** A dataset that hides small counts and tells what share of all people they are. */
function declareShare(numerator: string) {
  const tiny = FiguresDeclaration.parse(tinyDeclaration());
  const [count] = tiny.measures;
  const share = { ...count, id: 'tiny_share', unit: 'percent', nature: 'share', numerator };
  const measures = [...tiny.measures, { ...share, additive: false, from_parts: 'not_computed' }];
  const made = { kind: 'derived', makes: 'observations', inputs: ['areas'], sql: 'made.sql' };
  const declaration = DerivedDeclaration.parse({ ...tiny, ...made, measures });
  if (declaration.makes !== 'observations') throw new Error('it makes figures');
  return declaration;
}

test.each([
  ['a share with a number beside a hidden count is told', `12.5, NULL, NULL, 'observed'`, 1],
  ['so is one with a least above nothing', `NULL, 3.0, 9.0, 'bounded'`, 1],
  ['one that may be nothing tells no count', `NULL, 0.0, 9.0, 'bounded'`, 0],
  ['one that is withheld too tells nothing', `NULL, NULL, NULL, 'not_computed'`, 0],
])('%s', async (_, share, told) => {
  await database.run(`CREATE TABLE figures AS FROM (VALUES
      ('a', '2022', 'female', 'tiny_count', NULL::DOUBLE, NULL::DOUBLE, NULL::DOUBLE, 'suppressed'),
      ('a', '2022', 'female', 'tiny_share', ${share}),
      ('a', '2022', 'male', 'tiny_count', 40, NULL, NULL, 'observed'),
      ('a', '2022', 'male', 'tiny_share', 80.0, NULL, NULL, 'observed'))
    AS held(area, period, sex, measure, value, low, high, status)`);
  expect(await checkRatios(database, declareShare('tiny_count'), 'tiny_count')).toMatchObject({
    ...{ result: told === 0 ? 'pass' : 'fail', measured: told, examined: 1, sample: [] },
  });
  expect(await checkRatios(database, declareShare('others'), 'tiny_count')).toBeNull();
});
