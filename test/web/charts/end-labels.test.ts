import { describe, expect, test } from 'vitest';
import { endLabels } from '../../../web/charts/draw/end-labels.ts';
import type { ChartRow } from '../../../web/charts/intent.ts';
import { type PlacedText, textWidth } from '../../../web/charts/draw/look.ts';

describe('the names of lines', () => {
  const plot = {
    ...{ width: 480, height: 290, domain: [0, 10], rules: [] },
    ...{ from: Date.parse('2015-12-31'), until: Date.parse('2025-12-31') },
  };
  const across = (year: number) => ((year - 2015) / 10) * plot.width;
  const line = (series: string, from: number, until: number, value: number): ChartRow[] =>
    Array.from({ length: until - from + 1 }, (_, index) => {
      const year = `${from + index}`;
      const ends = { period_start: `${year}-01-01`, period_end: `${year}-12-31` };
      const none = { low: null, high: null, interval: null };
      const row = { series, period: year, period_name: year, ...ends, ...none };
      return { ...row, value, status: 'observed' };
    });
  const overlap = (a: PlacedText, b: PlacedText) =>
    a.x < b.x + textWidth(b.words) && b.x < a.x + textWidth(a.words) && Math.abs(a.y - b.y) < 20;

  test('stand where each line ends, and beside the plot only where a line goes on to it', () => {
    const rows = [...line('England', 2015, 2025, 4), ...line('Leeds', 2016, 2020, 6)];
    const { beside, inside, leaders } = endLabels(rows, plot, 180);
    expect(beside.map(({ words, x }) => [words, x])).toEqual([['England', plot.width + 10]]);
    expect(inside.map(({ words }) => words)).toEqual(['Leeds, until 2020']);
    expect(Math.abs((inside[0]?.x ?? 0) - across(2020))).toBeLessThan(20);
    expect(Math.abs((inside[0]?.y ?? 0) - plot.height * 0.4)).toBeLessThan(10);
    expect(leaders).toEqual([]);
  });

  test.each([2016, 2020, 2024])('never cover each other nor leave the drawing: %i', (year) => {
    const places = [...'ABCDE'].map((letter) => `The longer name of area ${letter}`);
    const rows = [
      ...line('England', 2015, 2025, 5),
      ...places.flatMap((place, index) => line(place, 2015, year, 5 + index / 10)),
    ];
    const { beside, inside, ends } = endLabels(rows, plot, 180);
    expect(ends).toHaveLength(5);
    const all = [...beside, ...inside];
    for (const [index, text] of all.entries()) {
      expect(all.slice(index + 1).filter((other) => overlap(text, other))).toEqual([]);
      expect(text.x).toBeGreaterThanOrEqual(0);
      expect(text.x + textWidth(text.words)).toBeLessThanOrEqual(plot.width + 194);
      expect(text.y).toBeGreaterThan(0);
      expect(text.y).toBeLessThan(plot.height + 20);
    }
  });
});
