import { beforeAll, describe, expect, test } from 'vitest';
import { ageOfNewest, stoppedBefore } from '../../../web/charts/words/age-of-newest.ts';
import { timeTicks, figureAxis } from '../../../web/charts/draw/axis.ts';
import { chartData, chartSpec, createChartDrawer } from '../../../web/charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../../web/charts/intent.ts';
import { INK, QUIET, SERIES_STYLES } from '../../../web/charts/draw/palette.ts';
import { textWidth } from '../../../web/charts/draw/look.ts';
import { chartSentence } from '../../../web/charts/words/sentence.ts';
import { drawnRows } from '../../../web/charts/draw/series.ts';
import { cleanSvg } from '../../../web/charts/draw/svg.ts';
import { readChart } from '../../../web/views/dataset/chart-query.ts';
import { toChartRows } from '../../../web/views/figure/chart-rows.ts';
import { readHtml } from '../../support/html/read-html.ts';
import { usePages } from '../../support/pages/use-pages.ts';
import { yearly } from './yearly.ts';

const INTENT: ChartIntent = {
  title: 'Claimants over "time"',
  kind: 'line',
  measure: { name: 'Claimants as a share of residents', unit: 'percent', decimals: 1 },
  breaks: [{ date: '2023-05-01', what: 'Universal Credit' }],
  invented: true,
};
const pages = usePages({ mode: 'sample' });

/** The rates of both sexes together in every area of the store, England first. */
async function readRows(): Promise<ChartRow[]> {
  const path = '/v1/datasets/claimant-count/data?sex=total&limit=1000';
  return toChartRows(await pages.figures(path), ['sex'], ['E92000001']);
}

/** A figure of 2024, suppressed where it has no value. */
const bar = (series: string, value: number | null, more: Partial<ChartRow> = {}): ChartRow =>
  yearly(series, 2024, value, more);
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
  test.each(['narrow', 'wide'] as const)(
    'the %s line has its rows named and empty',
    async (drawing) => {
      expect(chartSpec(INTENT, await readRows(), drawing)).toMatchObject({
        data: { name: 'rows', values: [] },
      });
      expect(chartSpec(BAR_INTENT, BARS, drawing)).toMatchObject({
        data: { name: 'rows', values: [] },
      });
    },
  );

  test('colours stand out from the paper and dashes from each other', () => {
    for (const { colour } of SERIES_STYLES) expect(contrast(colour)).toBeGreaterThanOrEqual(4.5);
    for (const colour of [INK, QUIET]) expect(contrast(colour)).toBeGreaterThanOrEqual(4.5);
    expect(new Set(SERIES_STYLES.map(({ dash }) => dash.join())).size).toBe(SERIES_STYLES.length);
  });

  test('a line is broken where figures are hidden and where a period is missing', async () => {
    const drawn = drawnRows(await readRows(), () => true);
    const kirklees = drawn.filter(({ series }) => series === 'Kirklees');
    expect(kirklees.filter(({ value }) => value === null)).toHaveLength(5);
    const england = drawn.filter(({ series }) => series === 'England');
    expect(england.filter(({ value }) => value === null)).toHaveLength(1);
  });

  test('areas that differ become series in the order declared', async () => {
    const rows = await readRows();
    expect([...new Set(rows.map(({ series }) => series))]).toEqual([
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

  test('time is named at whole years back from the last period, or at both ends', async () => {
    const rows = await readRows();
    const words = (most: number) => timeTicks(rows, most).map((tick) => tick.words);
    expect(words(5)).toEqual(['Dec 2021', 'Dec 2022', 'Dec 2023', 'Dec 2024', 'Dec 2025']);
    expect(words(1)).toEqual(['Jan 2021', 'Dec 2025']);
  });
});

describe('drawings', () => {
  const draw = createChartDrawer();
  let line = { narrow: '', wide: '' };
  beforeAll(async () => {
    const rows = await readRows();
    line = await draw({ release: 'a@1.0.0', id: 'chart-1', intent: INTENT, rows });
  });

  test('have one role, a name and a description, and nothing that a strict policy blocks', () => {
    for (const drawn of [line.narrow, line.wide]) {
      const page = readHtml(drawn);
      const svg = page.one('svg');
      expect(svg.attribute('role')).toBe('img');
      expect(svg.attribute('aria-label')).toBe('Claimants over "time"');
      expect(svg.attribute('aria-describedby')).toBe('chart-1-sentence');
      const inside = svg.all('*').flatMap(({ attributes }) => attributes);
      expect(inside.filter((name) => /^(role|aria-.*|style)$/.test(name))).toEqual([]);
      expect(svg.has('script') || svg.attributes.includes('style')).toBe(false);
      expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg.words).toContain('Invented figures');
    }
  });

  test('have text of 16 pixels and the sizes that the page expects', () => {
    const [narrow, wide] = [line.narrow, line.wide].map((each) => readHtml(each).one('svg'));
    expect(narrow?.attribute('viewBox')).toMatch(/^0 0 330 \d/);
    expect(wide?.attribute('viewBox')).toMatch(/^0 0 704 \d/);
    const sizes = wide?.all('[font-size]').map((each) => each.attribute('font-size'));
    expect(new Set(sizes)).toEqual(new Set(['16px']));
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

  test('have places to a tenth of a pixel, and words as they are', () => {
    const vega =
      '<svg><path transform="translate(12.3456,7)" d="M-1.96e-7,0.25L30,4.049" opacity="0.85"/><text>1.234</text></svg>';
    const clean = cleanSvg(vega, { id: 'a', name: 'A', describedBy: 'b' });
    expect(clean).toContain('translate(12.3,7)" d="M-0,0.3L30,4" opacity="0.85"');
    expect(clean).toContain('<text>1.234</text>');
  });

  test('are made once for a release and again for the next', async () => {
    const rows = await readRows();
    const source = { release: 'a@1.0.0', id: 'chart-1', intent: INTENT, rows };
    expect(draw(source)).toBe(draw({ ...source }));
    expect(draw({ ...source, release: 'a@1.1.0' })).not.toBe(draw(source));
    await draw({ ...source, release: 'a@1.1.0' });
  });

  test('names with markup stay text', async () => {
    const rows = [bar('<script>alert(1)</script>', 3), bar('x', 4)];
    const { wide } = await draw({ release: 'b@1.0.0', id: 'c', intent: BAR_INTENT, rows });
    const page = readHtml(wide);
    expect(page.words).toContain('<script>alert(1)</script>');
    expect(page.has('script')).toBe(false);
  });

  test('of bars show words for what is hidden', async () => {
    const { narrow } = await draw({ release: 'c@1.0.0', id: 'c', intent: BAR_INTENT, rows: BARS });
    const page = readHtml(narrow);
    expect(page.wordsOf('text')).toContain('suppressed');
    expect(page.all('g.mark-rect path')).toHaveLength(3);
  });
});

describe('a chart of figures that stopped', () => {
  const month = (period: string, end: string) =>
    bar('Leeds', 5, { period, period_name: period, period_start: end, period_end: end });

  test('says so, beside what its release goes on to', async () => {
    const release = await pages.manifest('claimant-count');
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
    const release = await pages.manifest('claimant-count');
    const [declared] = release.charts;
    if (!declared) throw new Error('the release declares no chart');
    const chart = { ...declared, areas: ['E08000034', 'E08000035', 'E08000036'] };
    const { intent, rows } = await readChart(pages.client, release, chart, [{ code: 'E08000034' }]);
    expect(chartSentence(intent, rows)).toMatch(
      / 1 of 3 areas that this chart is made for has a figure here\.$/,
    );
  });
});
