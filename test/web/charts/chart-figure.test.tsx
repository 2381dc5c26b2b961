import { Hono } from 'hono';
import { CAUTION_LINES } from '../../../schemas/figures/cautions/lines.ts';
import { describe, expect, test } from 'vitest';
import { chartSteps } from '../../../web/charts/live/steps.ts';
import { chartSpec, createChartDrawer } from '../../../web/charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../../web/charts/intent.ts';
import { chartSentence } from '../../../web/charts/words/sentence.ts';
import { ChartFigure } from '../../../web/parts/chart/chart-figure.tsx';
import { SiteContext } from '../../../web/parts/snippets/site.ts';
import { type SharedChart, drawShared } from '../../../web/views/shared-chart.ts';
import { readHtml } from '../../support/html/read-html.ts';
import { yearly } from './yearly.ts';

const LINE: ChartIntent = {
  title: 'Rate of "employment"',
  kind: 'line',
  measure: { name: 'Employment rate', unit: 'percent', decimals: 1 },
  breaks: [{ date: '2023-05-01', what: 'A new questionnaire.' }],
  invented: true,
};
const BAR: ChartIntent = { ...LINE, kind: 'bar', breaks: [], invented: false };

/** With a confidence interval of this half-width, where one is given. */
const row = (series: string, year: number, value: number | null, half?: number): ChartRow =>
  value === null || half === undefined
    ? yearly(series, year, value)
    : yearly(series, year, value, {
        low: value - half,
        high: value + half,
        interval: 'ci95.published',
      });
const LINES = [
  ...[row('Leeds', 2022, 74, 1), row('Leeds', 2023, 75, 1), row('Leeds', 2024, 76, 1)],
  ...[row('York', 2022, 77), row('York', 2023, null)],
];
const BARS = [row('Leeds', 2024, 74, 2), row('York', 2024, 75, 2), row('Hull', 2024, 60, 2)];

const DATASET: SharedChart['dataset'] = {
  id: 'a',
  title: 'Rates',
  trap: 'It is not a count. It is a rate.',
  version: '1.0.0',
  published: '2026-11-20T07:00:00.000Z',
  licence: { id: 'OGL-UK-3.0', url: 'https://example.org/ogl', attribution: 'Source: nobody' },
  labels: { source: { publisher: 'Nobody', name: 'Survey of rates' } },
};

const draw = createChartDrawer();
async function show(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  given: Partial<SharedChart> = {},
) {
  const chart: SharedChart = {
    id: intent.kind,
    intent,
    rows,
    dataset: DATASET,
    version: '1.0.0',
    measure: undefined,
    address: { path: '/datasets/a', query: { version: '1.0.0' } },
    data: '/v1/datasets/a/data',
    query: '?sex=total&version=1.0.0',
    page: '/datasets/a',
    cautions: [],
    notes: [],
    ...given,
  };
  const drawn = await drawShared({ charts: draw }, chart);
  const figure = (
    <SiteContext.Provider value="https://lmi.example.org">
      <ChartFigure chart={chart} drawn={drawn} today="2026-11-22" leftOut={3} />
    </SiteContext.Provider>
  );
  const answer = await new Hono().get('/', (c) => c.html(figure)).request('/');
  const html = readHtml(await answer.text());
  return { html, words: html.words, drawn };
}

describe('the room for what a browser tells below a drawing', () => {
  const roomOf = async (intent: ChartIntent, rows: readonly ChartRow[]) =>
    (await show(intent, rows)).html.one('.app-readout-room').attribute('data-told');

  test('has the words that are told first: of the newest period, of the first bar', async () => {
    const newest = chartSteps(LINE, LINES, 'narrow').at(-1);
    expect((await roomOf(LINE, LINES))?.split('\n')).toEqual([
      '2024',
      'Employment rate, percent (invented figures)',
      ...(newest?.lines ?? []),
    ]);
    expect(await roomOf(BAR, BARS)).toMatch(/^Leeds, 2024\n/);
  });
  test('is not kept where there is one place only, which is told in the drawing', async () => {
    expect(await roomOf(BAR, BARS.slice(0, 1))).toBeUndefined();
  });
});

describe('beside a drawing stand', () => {
  test('its source, its unit, how to read it, and what is not drawn', async () => {
    const { words } = await show(LINE, LINES);
    for (const each of [
      'Source: nobody',
      'Employment rate, percent (invented figures)',
      '3 more are in the data and not drawn here.',
      'Dashed upright line, 1 May 2023: A new questionnaire. Figures on both sides of it are not',
      'Vertical axis starts at 73%, not at zero.',
      'The pale band is the 95% confidence interval',
      'or the publisher withheld it',
      'Suppressed: withheld to protect people or firms.',
    ])
      expect(words).toContain(each);
    expect(words).toContain('Invented figures. Source: nobody');
    const bars = await show(BAR, BARS);
    expect(bars.words).toContain('The thin line under a bar is the 95% confidence interval');
    expect(bars.words).not.toContain('Invented');
  });

  test('a table with every interval, and words where there is no number', async () => {
    const { html } = await show(LINE, LINES);
    const table = html.one('table');
    expect(table.row('2023').slice(1)).toEqual(['75.0% (likely 74.0% to 76.0%)', 'suppressed']);
    expect(table.row('2024').slice(1)).toEqual(['76.0% (likely 75.0% to 77.0%)', 'no figure']);
  });

  test('the rows it was drawn from, and code for other pages that shows the newest release', async () => {
    const { html } = await show(LINE, LINES);
    for (const format of ['csv', 'json'])
      expect(html.links()).toContain(`/v1/datasets/a/data.${format}?sex=total&version=1.0.0`);
    const code = html.wordsOf('code').find((each) => each.startsWith('<iframe')) ?? '';
    const frame = readHtml(code).one('iframe');
    expect(frame.attribute('title')).toBe('Rate of "employment"');
    expect(code).not.toContain('version');
  });

  test('buttons for a picture, data, an address, a citation and code, none of which needs a script', async () => {
    const { html } = await show(LINE, LINES);
    const actions = html.one('.app-actions');
    const buttons = ['Image', 'CSV', 'Copy link', 'Cite', 'Embed'];
    expect(actions.wordsOf('.app-action__button')).toEqual(buttons);
    expect(actions.attribute('aria-label')).toContain(LINE.title);
    expect(actions.one('input').attribute('value')).toBe('https://lmi.example.org/datasets/a');
    expect(actions.words).toContain(
      'Nobody, Survey of rates. Rates, version 1.0.0, published by Alongside on 20 November 2026. Invented figures: not to be quoted. https://lmi.example.org/datasets/a. Accessed on 22 November 2026.',
    );
  });

  test('a citation says the newest number of a line of one place, and keeps to its release', async () => {
    const one = LINES.filter(({ series }) => series === LINES[0]?.series);
    const { html } = await show(LINE, one, { page: '/measures/rate?areas=E08000035&tab=line' });
    const { words } = html.one('.app-actions');
    expect(words).toMatch(/2024: [\d.]+% \(likely [\d.]+% to [\d.]+%\), \w+/);
    expect(words).toContain(
      '/measures/rate?areas=E08000035&tab=line&dataset=a&version=1.0.0. Accessed on',
    );
    expect(html.one('.app-actions input').attribute('value')).not.toContain('version=');
  });

  test('one caution in one line, and every other folded with the rest about the figure', async () => {
    const estimates = { code: 'estimates', message: 'It is an estimate. It may be off.' } as const;
    const { html } = await show(LINE, LINES, { cautions: [estimates], notes: ['Not a ranking.'] });
    expect(html.wordsOf('.app-mind')).toEqual([CAUTION_LINES.estimates]);
    const about = html.one('.app-about').words;
    for (const words of ['It is an estimate. It may be off.', 'Not a ranking.', DATASET.trap])
      expect(about).toContain(words);
  });
});

test('intervals are drawn: a band around a line, a rule under a bar', async () => {
  const { drawn: line } = await show(LINE, LINES);
  const { drawn: bar } = await show(BAR, BARS);
  const { drawn: bare } = await show(
    BAR,
    BARS.map((each) => ({ ...each, low: null, high: null, interval: null })),
  );
  const band = readHtml(line.wide).one('g.mark-area path').attribute('d');
  expect(band).toMatch(/^M.{10}/);
  const rules = (svg: string) => readHtml(svg).all('line').length;
  expect(rules(bar.wide) - rules(bare.wide)).toBe(BARS.length);
});

test('bars start at zero, however far from it they all are', () => {
  const spec = JSON.stringify(chartSpec(BAR, BARS, 'wide'));
  const starts = [...spec.matchAll(/"domain":\[(-?[\d.]+)/g)].map(([, start]) => start);
  expect(new Set(starts)).toEqual(new Set(['0']));
});

test('of bars, ends of a range that cannot be told apart are not called apart', () => {
  const told = 'so these cannot be told apart';
  const close = BARS.slice(0, 2).concat(row('Hull', 2024, 74.5, 2));
  expect(chartSentence(BAR, close)).toContain(told);
  expect(chartSentence(BAR, BARS)).not.toContain(told);
});

test('a series without a row in a period is told as none, never as a number', () => {
  const last = chartSteps(LINE, LINES, 'wide').at(-1);
  expect(last?.lines).toEqual([
    'Leeds: 76.0% (likely 75.0% to 77.0%), published',
    'York: no figure',
  ]);
});
