import { beforeAll, describe, expect, test } from 'vitest';
import { createChartDrawer } from '../../../web/charts/chart.ts';
import { seriesStyles } from '../../../web/charts/draw/roles.ts';
import type { ChartIntent, ChartRow } from '../../../web/charts/intent.ts';
import { readingNotes } from '../../../web/charts/words/reading-notes.ts';
import { chartSentence } from '../../../web/charts/words/sentence.ts';
import { whyNoLine } from '../../../web/charts/words/why-no-line.ts';
import { readHtml } from '../../support/html/read-html.ts';
import { RATE, yearly } from './yearly.ts';

const INTENT: ChartIntent = {
  ...RATE,
  focus: 'Leeds',
  references: ['Yorkshire and The Humber', 'England'],
  chosen: ['Hull'],
};
const sure = (value: number) =>
  ({ low: value - 1, high: value + 1, interval: 'ci95.published' }) as const;
/** Four years of each; grey ones stand first, as the alphabet may have it. */
const rows: ChartRow[] = [
  ...['Barnsley', 'York'],
  ...['England', 'Yorkshire and The Humber', 'Hull', 'Leeds'],
].flatMap((series, index) =>
  [2021, 2022, 2023, 2024].map((year) => {
    const value = 50 + index * 3 + (year - 2021);
    return yearly(series, year, value, sure(value));
  }),
);

describe('a line chart about a place', () => {
  let wide = readHtml('');
  let narrow = readHtml('');
  beforeAll(async () => {
    const drawn = await createChartDrawer()({ release: 'a@1', id: 'c', intent: INTENT, rows });
    wide = readHtml(drawn.wide);
    narrow = readHtml(drawn.narrow);
  });

  test('has it in colour and solid, what it is compared with dashed, and the others grey', () => {
    const styles = seriesStyles(INTENT, [...new Set(rows.map(({ series }) => series))]);
    const of = (name: string) => styles.get(name);
    expect(of('Leeds')).toMatchObject({ role: 'focus', dash: [1, 0], width: 4 });
    expect(of('York')).toEqual(of('Barnsley'));
    expect(of('England')?.dash).not.toEqual(of('Yorkshire and The Humber')?.dash);
    expect(new Set([...styles.values()].map(({ colour }) => colour)).size).toBe(4);
    const strokes = wide.all('.mark-line path').map((path) => path.attribute('stroke'));
    expect(strokes.slice(0, 2)).toEqual([of('York')?.colour, of('York')?.colour]);
    expect(strokes.at(-1)).toBe(of('Leeds')?.colour);
  });

  test('names all but the grey ones, and shows the confidence of its own line alone', () => {
    for (const drawn of [wide, narrow]) {
      for (const name of ['Leeds', 'Hull', 'England', 'Yorkshire']) {
        expect(drawn.words).toContain(name);
      }
      expect(drawn.words).not.toContain('Barnsley');
      expect(drawn.all('.mark-area path')).toHaveLength(1);
    }
  });

  test('says where its axis starts and compares what is named', () => {
    expect(readingNotes(INTENT, rows)).toContain('Vertical axis starts at 50%, not at zero.');
    const sentence = chartSentence(INTENT, rows);
    expect(sentence).toContain('for Leeds in 2024: 68.0%');
    expect(sentence).toContain('65.0% for Hull');
    expect(sentence).not.toContain('York:');
    expect(sentence).not.toContain('Barnsley');
  });
});

test('two points make no line, and it is said why', () => {
  const two = [yearly('Leeds', 2023, 4), yearly('Leeds', 2024, 5), yearly('Leeds', 2025, null)];
  expect(whyNoLine(two, 'Leeds')).toBe('2 figures are held here for Leeds: too few for a line.');
  expect(whyNoLine([...two, yearly('Leeds', 2022, 3)], 'Leeds')).toBeUndefined();
  expect(whyNoLine(rows, 'Selby')).toBe('No figure is held here for Selby, so no line is drawn.');
  expect(whyNoLine(rows)).toBeUndefined();
});
