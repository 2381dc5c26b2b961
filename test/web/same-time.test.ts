import { expect, test } from 'vitest';
import type { ChartIntent, ChartRow } from '../../web/charts/intent.ts';
import { chartSentence } from '../../web/charts/sentence.ts';

const RATE: ChartIntent = {
  title: 'Claimant rate',
  kind: 'line',
  measure: { name: 'Claimant rate', unit: 'percent', decimals: 1 },
  breaks: [],
  invented: false,
};

function rate(series: string, year: number, value: number | null): ChartRow {
  return {
    series,
    period: String(year),
    period_name: String(year),
    period_start: `${year}-01-01`,
    period_end: `${year}-12-31`,
    value,
    low: null,
    high: null,
    interval: null,
    status: value === null ? 'suppressed' : 'observed',
  };
}

test('areas whose figures go on are compared at the time of the first; those without one are not', () => {
  const rows = [
    rate('Leeds', 2022, 4.5),
    rate('Leeds', 2023, 4.3),
    rate('Kirklees', 2023, 4.4),
    rate('Kirklees', 2026, 4.7),
    rate('England', 2023, 3.6),
    rate('England', 2026, 4),
    rate('Bradford', 2026, 6.5),
    rate('Scilly', 2023, null),
  ];
  const sentence = chartSentence(RATE, rows);
  expect(sentence).toContain('Claimant rate for Leeds in 2023: 4.3%');
  expect(sentence).toContain('At the same time it was 4.4% for Kirklees and 3.6% for England.');
  expect(sentence).not.toMatch(/Bradford|Scilly|4\.7%|6\.5%/);
});
