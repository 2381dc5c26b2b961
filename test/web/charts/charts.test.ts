import { beforeAll, describe, expect, test } from 'vitest';
import { createApiClient } from '../../../web/reading/api-client.ts';
import { ageOfNewest, stoppedBefore } from '../../../web/charts/words/age-of-newest.ts';
import { timeTicks, figureAxis } from '../../../web/charts/draw/axis.ts';
import { chartData, chartSpec, createChartDrawer } from '../../../web/charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../../web/charts/intent.ts';
import { INK, QUIET, SERIES_STYLES } from '../../../web/charts/draw/palette.ts';
import { textWidth } from '../../../web/charts/draw/look.ts';
import { toldWords } from '../../../web/charts/words/row-words.ts';
import { chartSentence } from '../../../web/charts/words/sentence.ts';
import { drawnRows } from '../../../web/charts/draw/series.ts';
import { cleanSvg } from '../../../web/charts/draw/svg.ts';
import { createPages } from '../../../web/app.tsx';
import { readChart } from '../../../web/views/dataset/chart-query.ts';
import { toChartRows } from '../../../web/views/figure/chart-rows.ts';
import { FigureRow } from '../../../web/reading/answers/rows.ts';
import { fixtureApi } from '../fixture/api.ts';
import { claimantManifest } from '../fixture/records.ts';
import { claimantRows } from '../fixture/rows.ts';

const INTENT: ChartIntent = {
  title: 'Claimants over "time"',
  kind: 'line',
  measure: { name: 'Claimants as a share of residents', unit: 'percent', decimals: 1 },
  breaks: [{ date: '2023-05-01', what: 'Universal Credit' }],
  invented: true,
};
const ROWS = toChartRows(FigureRow.array().parse(claimantRows(true)), ['sex'], ['E92000001']);

function bar(series: string, value: number | null, more: Partial<ChartRow> = {}): ChartRow {
  const row = { series, period: '2024', period_name: '2024', period_start: '2024-01-01' };
  const status = value === null ? 'suppressed' : 'observed';
  return {
    ...row,
    period_end: '2024-12-31',
    value,
    low: null,
    high: null,
    interval: null,
    status,
    ...more,
  };
}
const BARS = [bar('Leeds', 1540), bar('Kirklees', 340), bar('Scilly', null), bar('Bradford', 2740)];
const BAR_INTENT: ChartIntent = {
  ...INTENT,
  kind: 'bar',
  measure: { name: 'Jobs', unit: 'jobs', decimals: 0 },
};

/** WCAG 2.2 contrast ratio against white. */
function contrast(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

describe('specs', () => {
  test.each(['narrow', 'wide'] as const)('the %s line has its rows named and empty', (drawing) => {
    expect(chartSpec(INTENT, ROWS, drawing)).toMatchObject({ data: { name: 'rows', values: [] } });
    expect(chartSpec(BAR_INTENT, BARS, drawing)).toMatchObject({
      data: { name: 'rows', values: [] },
    });
  });

  test('colours stand out from the paper and dashes from each other', () => {
    for (const { colour } of SERIES_STYLES) expect(contrast(colour)).toBeGreaterThanOrEqual(4.5);
    for (const colour of [INK, QUIET]) expect(contrast(colour)).toBeGreaterThanOrEqual(4.5);
    expect(new Set(SERIES_STYLES.map(({ dash }) => dash.join())).size).toBe(SERIES_STYLES.length);
  });

  test('a line is broken where figures are hidden and where a period is missing', () => {
    const drawn = drawnRows(ROWS, () => true);
    const kirklees = drawn.filter(({ series }) => series === 'Kirklees');
    expect(kirklees.filter(({ value }) => value === null)).toHaveLength(5);
    const england = drawn.filter(({ series }) => series === 'England');
    expect(england.filter(({ value }) => value === null)).toHaveLength(1);
  });

  test('areas that differ become series in the order declared', () => {
    expect([...new Set(ROWS.map(({ series }) => series))]).toEqual([
      'England',
      'Kirklees',
      'Yorkshire and The Humber',
      'United Kingdom',
    ]);
  });

  test('a bar without a number has no value and says why', () => {
    const drawn = chartData(BAR_INTENT, BARS, 'narrow');
    expect(drawn[2]).toMatchObject({ value: null, figure: 'suppressed', empty: true });
  });

  test('axes have round steps; bars start at zero, and lines say when they do not', () => {
    expect(figureAxis([1, 9.7], 'percent', false)).toMatchObject({ domain: [0, 10], zero: true });
    expect(figureAxis([74.2, 76.9], 'percent', false).zero).toBe(false);
    expect(figureAxis([74.2, 76.9], 'percent', true).domain[0]).toBe(0);
    expect(figureAxis([1_343_645], 'people', true).ticks.at(-1)?.words).toMatch(/^1,\d00,000$/);
    expect(figureAxis([0, 0], 'people', true).ticks.length).toBeGreaterThan(1);
  });

  test('time is named at whole years back from the last period, or at both ends', () => {
    const words = (most: number) => timeTicks(ROWS, most).map((tick) => tick.words);
    expect(words(5)).toEqual(['Dec 2021', 'Dec 2022', 'Dec 2023', 'Dec 2024', 'Dec 2025']);
    expect(words(1)).toEqual(['Jan 2021', 'Dec 2025']);
  });
});

describe('drawings', () => {
  const draw = createChartDrawer();
  let line = { narrow: '', wide: '' };
  beforeAll(async () => {
    line = await draw({ release: 'a@1.0.0', id: 'chart-1', intent: INTENT, rows: ROWS });
  });

  test('have one role, a name and a description, and nothing that a strict policy blocks', () => {
    for (const svg of [line.narrow, line.wide]) {
      expect(svg).toContain(
        '<svg role="img" aria-label="Claimants over &quot;time&quot;" aria-describedby="chart-1-sentence"',
      );
      expect(svg.match(/ role=| aria-/g)).toHaveLength(3);
      expect(svg).not.toMatch(/ style=|<script|NaN|undefined|Infinity/);
      expect(svg).toContain('Invented figures');
    }
  });

  test('have text of 16 pixels and the sizes that the page expects', () => {
    expect(line.narrow).toMatch(/viewBox="0 0 290 \d/);
    expect(line.wide).toMatch(/viewBox="0 0 704 \d/);
    expect(new Set(line.wide.match(/font-size="[^"]+"/g))).toEqual(new Set(['font-size="16px"']));
  });

  test('name every series and mark the break', () => {
    for (const name of ['England', 'Kirklees', 'United Kingdom']) expect(line.wide).toContain(name);
    expect(line.wide).toContain('stroke-dasharray="4,4"');
  });

  test('leave room for the words of an axis in the widest font', () => {
    // DejaVu Sans: a figure is 0.636 and a percent sign 0.95 of the size.
    expect(textWidth('85%')).toBeGreaterThanOrEqual((2 * 0.636 + 0.95) * 16);
    expect(textWidth('1,343,645')).toBeGreaterThanOrEqual((7 * 0.636 + 2 * 0.318) * 16);
  });

  test('keep ids apart from those of other charts, and what refers to them', () => {
    const vega = '<svg><g clip-path="url(#clip7)"/><clipPath id="clip7"/></svg>';
    const clean = cleanSvg(vega, { id: 'chart-2-wide', name: 'A', describedBy: 'b' });
    expect(clean).toContain('<g clip-path="url(#chart-2-wide-clip7)"/>');
    expect(clean).toContain('<clipPath id="chart-2-wide-clip7"/>');
  });

  test('are made once for a release and again for the next', async () => {
    const source = { release: 'a@1.0.0', id: 'chart-1', intent: INTENT, rows: ROWS };
    expect(draw(source)).toBe(draw({ ...source }));
    expect(draw({ ...source, release: 'a@1.1.0' })).not.toBe(draw(source));
    await draw({ ...source, release: 'a@1.1.0' });
  });

  test('names with markup stay text', async () => {
    const rows = [bar('<script>alert(1)</script>', 3), bar('x', 4)];
    const { wide } = await draw({ release: 'b@1.0.0', id: 'c', intent: BAR_INTENT, rows });
    expect(wide).toContain('&lt;script&gt;');
    expect(wide).not.toContain('<script');
  });

  test('of bars show words for what is hidden', async () => {
    const { narrow } = await draw({ release: 'c@1.0.0', id: 'c', intent: BAR_INTENT, rows: BARS });
    expect(narrow).toContain('>suppressed<');
    expect(/<g class="mark-rect[^>]*>(.*?)<\/g>/.exec(narrow)?.[1]?.match(/<path/g)).toHaveLength(
      3,
    );
  });
});

describe('a chart of figures that stopped', () => {
  const release = claimantManifest(false);
  const month = (period: string, end: string) =>
    bar('Leeds', 5, { period, period_name: period, period_start: end, period_end: end });

  test('says so, beside what its release goes on to', () => {
    const [old, late] = [month('June 2023', '2023-06-30'), month('December 2025', '2025-12-31')];
    expect(ageOfNewest([old], release, '2026-01-05')).toBe(
      'The newest figure drawn is of June 2023: it is 2 years old. Other figures of this release go on to December 2025.',
    );
    expect(ageOfNewest([old], release, '2026-01-05', 'Leeds')).toContain(
      'The newest figure drawn for Leeds is of June 2023',
    );
    expect(stoppedBefore(old, release)).toBe('December 2025');
    expect(ageOfNewest([old, late], release, '2026-01-05')).toBeUndefined();
    expect(stoppedBefore(late, release)).toBeUndefined();
    const hidden = { ...late, value: null, status: 'suppressed' as const };
    expect(ageOfNewest([old, hidden], release, undefined)).toContain('is of June 2023');
  });

  test('says how many of the areas it was made for are drawn', async () => {
    const [declared] = release.charts;
    if (!declared) throw new Error('the fixture declares no chart');
    const chart = { ...declared, areas: ['E08000034', 'E08000035', 'E08000036'] };
    const client = createApiClient(fixtureApi());
    const { intent, rows } = await readChart(client, release, chart, [{ code: 'E08000034' }]);
    expect(chartSentence(intent, rows)).toMatch(
      / 1 of 3 areas that this chart is made for has a figure here\.$/,
    );
  });
});

describe('sentences', () => {
  const observed = (series: string, year: number, value: number): ChartRow =>
    bar(series, value, {
      period: String(year),
      period_name: String(year),
      period_start: `${year}-01-01`,
      period_end: `${year}-12-31`,
    });

  test('every number of a sentence stands in the table beside it', async () => {
    const app = createPages({ api: fixtureApi(), publicUrl: undefined });
    const html = await (await app.request('/datasets/claimant-count')).text();
    const sentence = /id="chart-1-sentence">([^<]+)</.exec(html)?.[1] ?? '';
    const table = /<table class="govuk-table" id="chart-1-table">(.*?)<\/table>/.exec(html)?.[1];
    const numbers = sentence.match(/\d[\d,.]*%/g) ?? [];
    expect(numbers).toHaveLength(6);
    for (const number of numbers) expect(table).toMatch(new RegExp(`[> ]${number}[<) ]`));
  });

  test('compare with the year before, unless the series was broken in between', () => {
    const rows = [observed('Leeds', 2023, 1200), observed('Leeds', 2024, 1540)];
    const plain = { ...BAR_INTENT, kind: 'line', breaks: [] } as const;
    expect(chartSentence(plain, rows)).toBe(
      'Jobs in 2024: 1,540 jobs, up from 1,200 jobs in 2023.',
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
    expect(chartSentence(line, rows)).toMatch(/figures are provisional: .* expects to revise them/);
    expect(chartSentence(line, rows.slice(0, 2))).toMatch(/newest figure is provisional/);
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
