import { describe, expect, test } from 'vitest';
import type { ChartIntent, ChartRow } from '../../../../web/charts/intent.ts';
import { findingTitle } from '../../../../web/charts/words/finding-title.ts';
import { RATE, yearly } from '../yearly.ts';

const CLAIMANTS: ChartIntent = {
  ...RATE,
  measure: { ...RATE.measure, name: 'Claimants per 100 residents aged 16 to 64', nature: 'rate' },
  focus: 'Bradford',
  references: ['Yorkshire and The Humber', 'England'],
};
const EMPLOYMENT: ChartIntent = {
  ...CLAIMANTS,
  measure: { ...CLAIMANTS.measure, name: 'Employment rate, aged 16 to 64' },
  estimatedFrom: 'survey',
};
const sure = (series: string, year: number, value: number, half: number): ChartRow =>
  yearly(series, year, value, {
    low: value - half,
    high: value + half,
    interval: 'ci95.published',
  });

describe('the finding of a line', () => {
  const [before, now] = [yearly('Bradford', 2023, 5.1), yearly('Bradford', 2024, 5.4)];

  test('is the change on a year where it is certain', () => {
    expect(findingTitle(CLAIMANTS, [before, now])).toBe(
      'Claimants per 100 residents aged 16 to 64 in Bradford are up on a year ago',
    );
    const down = [yearly('Bradford', 2023, 6), now];
    expect(findingTitle({ ...CLAIMANTS, age: 'It is old.' }, down)).toBe(
      'Claimants per 100 residents aged 16 to 64 in Bradford were down on a year earlier in 2024',
    );
  });

  test('is none where the change may be chance, is not printed, or crosses a break', () => {
    const broken = { ...CLAIMANTS, breaks: [{ date: '2024-03-01', what: 'A new method' }] };
    expect(findingTitle(broken, [before, now])).toBeUndefined();
    expect(findingTitle(CLAIMANTS, [yearly('Bradford', 2023, 5.38), now])).toBeUndefined();
    // √(2² + 2²) = 2.83 is more than the 2 between them.
    const chance = [sure('Bradford', 2023, 70, 2), sure('Bradford', 2024, 72, 2)];
    expect(findingTitle(EMPLOYMENT, chance)).toBeUndefined();
    expect(findingTitle(EMPLOYMENT, [before, now])).toBeUndefined();
    const unsure = { ...now, flags: ['low_reliability'] as const };
    expect(findingTitle(CLAIMANTS, [before, unsure])).toBeUndefined();
    expect(findingTitle({ ...CLAIMANTS, focus: undefined }, [before, now])).toBeUndefined();
  });

  test('is otherwise how the place stands to the country', () => {
    const rows = [sure('Bradford', 2024, 70, 2), sure('England', 2024, 75, 0.3)];
    expect(findingTitle(EMPLOYMENT, rows)).toBe(
      'Employment rate (aged 16 to 64) in Bradford is lower than in England',
    );
    const close = [sure('Bradford', 2024, 74, 2), sure('England', 2024, 75, 0.3)];
    expect(findingTitle(EMPLOYMENT, close)).toBeUndefined();
  });

  test('is of all places that were chosen beside it, and of no other', () => {
    const chosen = ['Kirklees', 'England'];
    const intent = { ...EMPLOYMENT, chosen, references: ['Yorkshire and The Humber'] };
    const [bradford, region, england] = [
      sure('Bradford', 2024, 70, 1),
      sure('Yorkshire and The Humber', 2024, 75, 0.3),
      sure('England', 2024, 75, 0.3),
    ];
    expect(findingTitle(intent, [bradford, region, england, sure('Kirklees', 2024, 74, 1)])).toBe(
      'Employment rate (aged 16 to 64) in Bradford is lower than in Kirklees and England',
    );
    // Level with one of them, or one without a figure: nothing is said of the region instead.
    const level = [bradford, region, england, sure('Kirklees', 2024, 70.5, 1)];
    expect(findingTitle(intent, level)).toBeUndefined();
    expect(findingTitle(intent, [bradford, region, england])).toBeUndefined();
  });
});

test('a count is never higher or lower than that of a country', () => {
  const intent: ChartIntent = {
    ...CLAIMANTS,
    kind: 'ranked',
    measure: { name: 'Claimant count', unit: 'people', decimals: 0, nature: 'count' },
  };
  const rows = [yearly('Bradford', 2024, 9000), yearly('England', 2024, 900_000)];
  expect(findingTitle(intent, rows)).toBeUndefined();
  const rate = { ...intent, measure: { ...intent.measure, nature: 'rate' as const } };
  expect(findingTitle(rate, rows)).toBe('Claimant count in Bradford is lower than in England');
});

test('a name without a sure verb has a colon in its place', () => {
  const intent = {
    ...CLAIMANTS,
    measure: { ...CLAIMANTS.measure, name: 'Qualified to NVQ level 4 or above' },
  };
  const rows = [yearly('Bradford', 2023, 30), yearly('Bradford', 2024, 34)];
  expect(findingTitle(intent, rows)).toBe(
    'Qualified to NVQ level 4 or above in Bradford: up on a year ago',
  );
});
