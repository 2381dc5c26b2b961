import { expect, test } from 'vitest';
import { largestNewest } from '../../../api/performance/largest-newest.ts';
import { FigureRow } from '../../../schemas/answers/rows/rows.ts';

const row = (period: string, area: string, value: number | null): FigureRow =>
  FigureRow.parse({
    ...{ period, area, value, measure: 'starts', measure_name: 'Starts', unit: 'people' },
    ...{ period_name: period, period_start: '2024-08-01', period_end: '2025-07-31' },
    ...{ low: null, high: null, interval: null, n: null, flags: [] },
    status: value === null ? 'suppressed' : 'observed',
  });

test('a provider is told of the place that most of its learners come from, not of the first by code', () => {
  const rows = [
    row('AY2024-25', 'E12000002', 10),
    row('AY2024-25', 'E12000003', 550),
    row('AY2024-25', 'E12000004', null),
    row('AY2023-24', 'E12000003', 900),
  ];
  expect(largestNewest(rows)?.area).toBe('E12000003');
  expect(largestNewest(rows)?.value).toBe(550);
  expect(largestNewest([])).toBeUndefined();
});
