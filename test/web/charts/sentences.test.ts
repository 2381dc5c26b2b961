import { describe, expect, test } from 'vitest';
import type { ChartIntent, ChartRow } from '../../../web/charts/intent.ts';
import { toldWords } from '../../../web/charts/words/row-words.ts';
import { chartSentence } from '../../../web/charts/words/sentence.ts';
import { usePages } from '../../support/pages/use-pages.ts';
import { yearly } from './yearly.ts';

const pages = usePages({ mode: 'sample' });

/** A figure of 2024, suppressed where it has no value. */
const bar = (series: string, value: number | null, more: Partial<ChartRow> = {}): ChartRow =>
  yearly(series, 2024, value, more);
const BARS = [bar('Leeds', 1540), bar('Kirklees', 340), bar('Scilly', null), bar('Bradford', 2740)];
const BAR_INTENT: ChartIntent = {
  title: 'Jobs',
  kind: 'bar',
  measure: { name: 'Jobs', unit: 'jobs', decimals: 0 },
  breaks: [],
  invented: false,
};

describe('sentences', () => {
  const observed = (series: string, year: number, value: number): ChartRow =>
    yearly(series, year, value);

  test('every number of a sentence stands in the table beside it', async () => {
    const { html } = await pages.read('/datasets/claimant-count');
    const sentence = html.one('#chart-1-sentence').words;
    const tables = html.wordsOf('table[id^="chart-1-table"]').join(' ');
    const numbers = sentence.match(/\d[\d,.]*%/g) ?? [];
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers) expect(tables).toMatch(new RegExp(`(^| )${number}( |$)`));
  });

  test('compare with the year before, unless the series was broken in between', () => {
    const rows = [observed('Leeds', 2023, 1200), observed('Leeds', 2024, 1540)];
    const plain = { ...BAR_INTENT, kind: 'line', breaks: [] } as const;
    expect(chartSentence(plain, rows)).toBe(
      'Jobs in 2024: 1,540 jobs, up from 1,200 jobs in 2023.',
    );
    const little = [observed('Leeds', 2023, 1535), observed('Leeds', 2024, 1540)];
    expect(chartSentence(plain, little)).toBe(
      'Jobs in 2024: 1,540 jobs, little changed from 1,535 jobs in 2023.',
    );
    const broken = { ...plain, breaks: [{ date: '2024-03-01', what: 'new method' }] };
    expect(chartSentence(broken, rows)).toContain('not comparable with 1,200 jobs in 2023');
  });

  test('do not call a change real when the intervals overlap', () => {
    const wide = { interval: 'ci95.published', low: 1000, high: 2000 } as const;
    const rows = [
      { ...observed('Leeds', 2023, 1200), ...wide },
      { ...observed('Leeds', 2024, 1540), ...wide },
    ];
    const line = { ...BAR_INTENT, kind: 'line', breaks: [] } as const;
    expect(chartSentence(line, rows)).toContain('may not be a real');
    const bare = [observed('Leeds', 2023, 1200), observed('Leeds', 2024, 1540)];
    const told = chartSentence({ ...line, estimatedFrom: 'survey' }, bare);
    expect(told).toMatch(
      /1,540 jobs, and 1,200 jobs in 2023; no interval is held .* real change\./,
    );
  });

  test('do not compare with a period in which the series was broken', () => {
    const during = [{ date: '2023-07-01', what: 'new method' }];
    const rows = [observed('Leeds', 2023, 1200), observed('Leeds', 2024, 1540)];
    const line = { ...BAR_INTENT, kind: 'line', breaks: during } as const;
    expect(chartSentence(line, rows)).toContain('not comparable with 1,200 jobs in 2023');
    expect(chartSentence(line, rows)).not.toMatch(/up from|down from/);
    const before = { ...line, breaks: [{ date: '2023-01-01', what: 'new method' }] };
    expect(chartSentence(before, rows)).toContain('up from 1,200 jobs in 2023');
  });

  test('say what is provisional, and tables and steps beside them mark it', () => {
    const marked = { flags: ['provisional'] } as const;
    const rows = [
      observed('Leeds', 2023, 1200),
      { ...observed('Leeds', 2024, 1540), ...marked },
      { ...observed('Kirklees', 2024, 340), ...marked },
    ];
    const line = { ...BAR_INTENT, kind: 'line', breaks: [] } as const;
    expect(chartSentence(line, rows)).toMatch(
      /^Jobs for Leeds in 2024 \(provisional\): 1,540 jobs/,
    );
    expect(chartSentence(line, rows.slice(0, 1))).not.toContain('provisional');
    const [, newest] = rows;
    expect(newest && toldWords(newest, line.measure)).toBe('1,540, published, provisional');
  });

  test('say why the latest figure is not there', () => {
    const rows = [
      observed('Leeds', 2023, 1200),
      { ...observed('Leeds', 2024, 0), value: null, status: 'suppressed' as const },
    ];
    expect(chartSentence({ ...BAR_INTENT, kind: 'line' }, rows)).toBe(
      'Jobs in 2024: suppressed: withheld to protect people or firms.',
    );
  });

  test('of bars name the ends of the range and leave hidden figures out', () => {
    expect(chartSentence(BAR_INTENT, BARS)).toBe(
      'Jobs in 2024 ranges from 340 jobs for Kirklees to 2,740 jobs for Bradford.',
    );
    const tied = [...BARS, ...['York', 'Hull', 'Ripon'].map((name) => bar(name, 2740))];
    expect(chartSentence(BAR_INTENT, tied)).toMatch(/ for Bradford, York, Hull and 1 more\.$/);
    expect(chartSentence(BAR_INTENT, tied.slice(3))).toContain('2,740 jobs, for all 4.');
  });
});
