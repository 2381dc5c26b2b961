import { expect, test } from 'vitest';
import { runChecks } from '../../../../pipelines/kinds/checks/check.ts';
import { datesChecks } from '../../../../pipelines/kinds/observations/checks/figures/dates.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();

type About = Parameters<typeof datesChecks>[0];
const ANNUAL: About = { period: { type: 'year' }, regularity: 'annual' };

/** Which checks of dates speak of these years, and what they say. */
async function told(years: readonly number[], about = ANNUAL): Promise<[string, unknown][]> {
  const rows = years.map((y) => `('${y}', 'year', DATE '${y}-01-01', DATE '${y}-12-31')`);
  await database.run(`CREATE TABLE named_period AS FROM (VALUES ${rows.join(', ')})
    AS list(period, calendar, period_start, period_end)`);
  const results = await runChecks(database, datesChecks(about, '2026-11-30'));
  return results.flatMap(({ id, result, sample }) => (result === 'pass' ? [] : [[id, sample[0]]]));
}

test('years that follow each other up to this one are not remarked on', async () => {
  expect(await told([2023, 2024, 2025, 2026])).toEqual([]);
});

test('a year that has not begun is refused', async () => {
  expect(await told([2025, 2026, 2027])).toEqual([
    ['periods_begun', { period: '2027', period_start: '2027-01-01', known_on: '2026-11-30' }],
  ]);
});

test('a year to come is right where figures are declared to be of what is to come', async () => {
  expect(
    await told([2025, 2026, 2027], { ...ANNUAL, period: { type: 'year', ahead: true } }),
  ).toEqual([]);
});

test('a year past the last of a series that ended is refused, the last itself is not', async () => {
  const ended: About = { period: { type: 'year', last: '2019' }, regularity: 'ended' };
  expect(await told([2018, 2019], ended)).toEqual([]);
  await database.run('DROP TABLE named_period');
  expect(await told([2019, 2021], ended)).toEqual([
    ['series_ended', { period: '2021', last_published: '2019' }],
  ]);
});

test('a year that is told of sooner than its publisher does is remarked on, the month it may be is not', async () => {
  const late = (delay: number): About => ({ ...ANNUAL, period: { type: 'year', delay } });
  const [code, found] = (await told([2025], late(12)))[0] ?? [];
  expect([code, found]).toEqual([
    'periods_not_early',
    {
      period: '2025',
      period_end: '2025-12-31',
      months_until_published: 12,
      known_on: '2026-11-30',
    },
  ]);
  await database.run('DROP TABLE named_period');
  expect(await told([2025], late(11))).toEqual([]);
});

test('a newest year that leaves one out is said: 731 days where 366 are usual', async () => {
  expect(await told([2021, 2022, 2024])).toEqual([
    ['newest_period_follows', { period: '2024', days_after: '730', usual_days: '366' }],
  ]);
});

test('a survey of every other year leaves none out, nor one that promises nothing', async () => {
  expect(await told([2018, 2020, 2022, 2024])).toEqual([]);
});

test('of two periods that nothing is promised of none can be late', async () => {
  expect(await told([2011, 2024], { ...ANNUAL, regularity: 'irregular' })).toEqual([]);
});
