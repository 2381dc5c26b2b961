import { describe, expect, test } from 'vitest';
import { endLabels as labelEnds } from '../../../web/charts/draw/end-labels.ts';
import { seriesStyles } from '../../../web/charts/draw/roles.ts';
import { seriesNames } from '../../../web/charts/draw/series.ts';
import type { ChartRow } from '../../../web/charts/intent.ts';
import { type PlacedText, textWidth } from '../../../web/charts/draw/look.ts';

const endLabels = (
  rows: readonly ChartRow[],
  plot: Parameters<typeof labelEnds>[1],
  room: number,
) => labelEnds(rows, plot, room, seriesStyles({}, seriesNames(rows)));

describe('the names of lines', () => {
  const plot = {
    ...{ width: 480, height: 290, domain: [0, 10] },
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

  test('stand beside the plot at the height where each line ends, joined to it', () => {
    const rows = [...line('England', 2015, 2025, 4), ...line('Leeds', 2016, 2020, 6)];
    const { texts, strokes } = endLabels(rows, plot, 180);
    expect(texts.map(({ words }) => words)).toEqual(['Leeds, until 2020', 'England']);
    for (const { x } of texts) expect(x).toBeGreaterThan(plot.width);
    expect(texts.map(({ y }) => Math.round(y - 5))).toEqual([116, 174]);
    expect(strokes).toMatchObject([
      { series: 'Leeds', x: plot.width, y: 116, y2: 116 },
      { series: 'England', x: plot.width, y: 174, y2: 174 },
    ]);
  });

  test('of a line that ends before the others stand off it: nothing is drawn after its last figure', () => {
    const rows = [...line('England', 2015, 2025, 4), ...line('Leeds', 2016, 2020, 6)];
    const { ends, strokes } = endLabels(rows, plot, 180);
    expect(ends).toMatchObject([{ series: 'Leeds', y: 116 }]);
    expect(Math.abs((ends[0]?.x ?? 0) - across(2020))).toBeLessThan(2);
    for (const { x } of strokes) expect(x).toBe(plot.width);
  });

  test.each([2016, 2020, 2025])('never cover each other nor leave the drawing: %i', (year) => {
    const places = [...'ABCDE'].map((letter) => `The longer name of area ${letter}`);
    const rows = [
      ...line('England', 2015, 2025, 5),
      ...places.flatMap((place, index) => line(place, 2015, year, 5 + index / 10)),
    ];
    const { texts, strokes } = endLabels(rows, plot, 180);
    expect(strokes).toHaveLength(6);
    const heights = strokes.map(({ y2 }) => y2);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    for (const [index, text] of texts.entries()) {
      expect(texts.slice(index + 1).filter((other) => overlap(text, other))).toEqual([]);
      expect(text.x + textWidth(text.words)).toBeLessThanOrEqual(plot.width + 40 + 180);
      expect(text.y).toBeGreaterThan(0);
      expect(text.y).toBeLessThan(plot.height + 40);
    }
  });

  test('at the bottom of the plot are moved up into the margin', () => {
    const rows = [...'ABCDEF'].flatMap((letter) =>
      line(`The longer name of area ${letter}`, 2015, 2025, 0),
    );
    const { strokes } = endLabels(rows, plot, 180);
    for (const { y2 } of strokes) expect(y2).toBeLessThan(plot.height + 36);
  });
});
