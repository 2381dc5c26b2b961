import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../pipelines/duckdb.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../datasets/quintile-labels');
const Row = z.object({ quintile: z.string(), measure: z.string(), value: z.number() });

/** Rows of one category, group and year, whose middle is 70: a rate of each provider with its interval. */
async function readAgain(rates: readonly (readonly [label: number, low: number, high: number])[]) {
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  const cell = (provider: string, measure: string, value: number, low = 'NULL', high = 'NULL') =>
    `('${provider}', 'AY2013-14', 'traineeship', 'total', 'on_benefits', '${measure}', ${value}::DOUBLE, ${low}::DOUBLE, ${high}::DOUBLE, 'observed')`;
  const rows = [
    cell('total', 'outcome_success_threshold_40', 68),
    cell('total', 'outcome_success_threshold_60', 72),
    ...rates.flatMap(([label, low, high], at) => [
      cell(`${at}`, 'outcome_success_rate', 70, `${low}`, `${high}`),
      cell(`${at}`, 'outcome_success_quintile', label),
    ]),
  ];
  try {
    await database.run(`CREATE TABLE fe_outcomes_2013_to_2015 AS FROM (VALUES ${rows.join(', ')})
      AS figures(provider, period, learner_category, subject, learner_group, measure, value, low, high, status)`);
    await database.run(await readFile(path.join(FOLDER, 'quintile-labels.sql'), 'utf8'));
    const found = await database.rows(
      `SELECT quintile, measure, value FROM parsed WHERE learner_group = 'total' ORDER BY ALL`,
      Row,
    );
    const lost = await database.rows(
      await readFile(path.join(FOLDER, 'judged.sql'), 'utf8'),
      z.unknown(),
    );
    return { found, lost };
  } finally {
    database.close();
  }
}

test('a label is undecided when the interval of its rate holds the middle of its own group', async () => {
  const { found, lost } = await readAgain([
    [5, 69, 95],
    [5, 71, 95],
    [5, 60, 90],
    [1, 40, 69.9],
  ]);
  expect(found).toEqual([
    { quintile: '1', measure: 'quintile_labels', value: 1 },
    { quintile: '1', measure: 'quintile_labels_undecided', value: 0 },
    { quintile: '5', measure: 'quintile_labels', value: 3 },
    { quintile: '5', measure: 'quintile_labels_undecided', value: 66.7 },
    { quintile: 'total', measure: 'quintile_labels', value: 4 },
    { quintile: 'total', measure: 'quintile_labels_undecided', value: 50 },
  ]);
  expect(lost).toEqual([]);
});
