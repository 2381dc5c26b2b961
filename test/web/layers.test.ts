import { expect, test } from 'vitest';
import { z } from 'zod';
import { chartSpec } from '../../web/charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../web/charts/intent.ts';

const LINE: ChartIntent = {
  title: 'Rate',
  kind: 'line',
  measure: { name: 'Rate', unit: 'percent', decimals: 1 },
  breaks: [],
  invented: false,
};

function rate(year: number, more: Partial<ChartRow> = {}): ChartRow {
  return {
    series: 'Leeds',
    period: String(year),
    period_name: String(year),
    period_start: `${year}-01-01`,
    period_end: `${year}-12-31`,
    value: 4,
    low: null,
    high: null,
    interval: null,
    status: 'observed',
    ...more,
  };
}
const PLAIN = [rate(2023), rate(2024)];
const Spec = z.looseObject({
  layer: z.array(z.looseObject({ mark: z.looseObject({ type: z.string() }) })),
});

/** The kinds of marks of a wide drawing. */
const marks = (intent: ChartIntent, rows: readonly ChartRow[]): string[] =>
  Spec.parse(chartSpec(intent, rows, 'wide')).layer.map(({ mark }) => mark.type);

test.each(['line', 'bar'] as const)('a %s has a layer for what there is to draw alone', (kind) => {
  const intent = { ...LINE, kind };
  const plain = marks(intent, PLAIN);
  expect(plain).not.toContain('rule');
  expect(plain).not.toContain('area');
  const between = { low: 3, high: 5 };
  const sure = marks(intent, [rate(2023, { ...between, interval: 'ci95.published' }), rate(2024)]);
  expect(sure.length - plain.length).toBe(1);
  expect(sure).toContain(kind === 'line' ? 'area' : 'rule');
  const bounds = [rate(2023, { ...between, interval: 'bounds.rounding' }), rate(2024)];
  expect(marks(intent, bounds)).toContain('rule');
});

test('a break has its rule', () => {
  const broken = { ...LINE, breaks: [{ date: '2024-01-01', what: 'A new question.' }] };
  expect(marks(broken, PLAIN)).toContain('rule');
});
