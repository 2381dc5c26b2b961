import { expect, test } from 'vitest';
import { z } from 'zod';
import { chartSpec } from '../../../web/charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../../web/charts/intent.ts';
import { RATE, yearly } from './yearly.ts';

const LAST = yearly('Leeds', 2024, 4);
const PLAIN = [yearly('Leeds', 2023, 4), LAST];
const Spec = z.looseObject({
  layer: z.array(z.looseObject({ mark: z.looseObject({ type: z.string() }) })),
});

/** The kinds of marks of a wide drawing. */
const marks = (intent: ChartIntent, rows: readonly ChartRow[]): string[] =>
  Spec.parse(chartSpec(intent, rows, 'wide')).layer.map(({ mark }) => mark.type);

test.each(['line', 'bar'] as const)('a %s has a layer for what there is to draw alone', (kind) => {
  const intent = { ...RATE, kind };
  const plain = marks(intent, PLAIN);
  expect(plain).not.toContain('rule');
  expect(plain).not.toContain('area');
  const between = { low: 3, high: 5 };
  const ranged = (interval: ChartRow['interval']) =>
    yearly('Leeds', 2023, 4, { ...between, interval });
  const sure = marks(intent, [ranged('ci95.published'), LAST]);
  expect(sure.length - plain.length).toBe(1);
  expect(sure).toContain(kind === 'line' ? 'area' : 'rule');
  expect(marks(intent, [ranged('bounds.rounding'), LAST])).toContain('rule');
});

test('a break has its rule', () => {
  const broken = { ...RATE, breaks: [{ date: '2024-01-01', what: 'A new question.' }] };
  expect(marks(broken, PLAIN)).toContain('rule');
});

test('a line that stops before the others has a point at its end, and no stroke from there on', () => {
  const england = [2023, 2024, 2025].map((year) => yearly('England', year, 5));
  const leeds = [2023, 2024, 2025].map((year) => yearly('Leeds', year, 4));
  const intent = { ...RATE, kind: 'line' } as const;
  const kinds = (rows: readonly ChartRow[]) => marks(intent, rows).toSorted();
  const whole = kinds([...england, ...leeds]);
  expect(kinds([...england, ...leeds.slice(0, 2)])).toEqual([...whole, 'point'].toSorted());
});
