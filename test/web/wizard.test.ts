import { describe, expect, test } from 'vitest';
import { createPages } from '../../web/app.tsx';
import type { ChartRow } from '../../web/charts/intent.ts';
import { readChoice } from '../../web/wizard/choice.ts';
import { type Judged, judgeChart } from '../../web/wizard/judge.ts';
import { fixtureApi } from './fixture/api.ts';
import { jobsManifest } from './fixture/jobs.ts';
import { claimantManifest } from './fixture/records.ts';
import { AREA_CODES, claimantRows } from './fixture/rows.ts';

const row = (start: string, end: string, period: string, value: number | null = 1): ChartRow => ({
  series: 'Kirklees',
  period,
  period_name: period,
  period_start: start,
  period_end: end,
  value,
  low: null,
  high: null,
  interval: null,
  status: value === null ? 'suppressed' : 'observed',
});
const chart = (change: Partial<Judged> = {}): Judged => ({
  kind: 'line',
  rows: [row('2024-01-01', '2024-01-31', '2024-01'), row('2024-02-01', '2024-02-29', '2024-02')],
  breaks: [],
  areaTypes: ['lad'],
  isCount: true,
  levels: [],
  ...change,
});

describe('a chart that would mislead', () => {
  test('is told from one that would not', () => {
    expect(judgeChart(chart())).toEqual([]);
  });

  test.each([
    [{ rows: [row('2024-01-01', '2024-01-31', '2024-01', null)] }, '1 figure of 1 has no number'],
    [{ breaks: [{ date: '2024-02-01', what: 'New rules' }] }, 'broken: 1 February 2024, New rules'],
    [
      {
        rows: [
          row('2024-01-01', '2024-12-31', '2024-01/P12M'),
          row('2024-04-01', '2025-03-31', '2024-04/P12M'),
        ],
      },
      'windows that overlap',
    ],
    [{ areaTypes: ['lad', 'country'] }, 'the larger area is higher because it is larger'],
    [{ areaTypes: ['lad', 'country'], isCount: false }, 'not independent'],
    [{ levels: [0, 1] }, 'Totals stand beside their own parts'],
  ])('says why: %#', (change, why) => {
    const [reason, ...more] = judgeChart(chart(change));
    expect(reason).toContain(why);
    expect(more).toEqual([]);
  });

  test.each([
    { breaks: [{ date: '2030-01-01', what: 'Later' }] },
    { breaks: [{ date: '2024-01-31', what: 'Before' }], kind: 'bar' as const },
    {
      rows: [
        row('2023-01-01', '2023-12-31', '2023-01/P12M'),
        row('2024-01-01', '2024-12-31', '2024-01/P12M'),
      ],
    },
  ])('is not seen where there is none: %#', (change) => {
    expect(judgeChart(chart(change))).toEqual([]);
  });
});

describe('a choice', () => {
  const manifest = claimantManifest(false);
  const choose = (query: Record<string, string>) => readChoice(manifest, AREA_CODES, query);

  test('is by default the chart that the dataset declares, at its totals', () => {
    const choice = choose({});
    expect(choice?.areas.map(({ code }) => code)).toEqual(['E08000034', 'E12000003', 'E92000001']);
    expect(choice?.codes).toEqual({ sex: ['total'] });
    expect(choice?.faults).toEqual([]);
  });

  test('takes areas by code and by name', () => {
    expect(choose({ areas: 'e92000001; kirklees' })?.areas.map(({ code }) => code)).toEqual([
      'E92000001',
      'E08000034',
    ]);
  });

  test('says which area it does not know, and the nearest', () => {
    expect(choose({ areas: 'Kirkles;England' })?.faults).toEqual([
      expect.stringMatching(/no area “Kirkles”. Nearest: Kirklees/),
    ]);
  });

  test('tells two areas of one name apart by their codes', () => {
    const twins = [
      { code: 'E08000016', name: 'Barnsley' },
      { code: 'E08000038', name: 'Barnsley' },
    ];
    expect(readChoice(manifest, twins, { areas: 'Barnsley' })?.faults[0]).toContain(
      '“Barnsley” stands for E08000016 and E08000038',
    );
    const one = readChoice(manifest, twins, { areas: 'E08000016' });
    expect(one?.areas[0]?.code).toBe('E08000016');
    expect(one?.areasText).toBe('E08000016');
  });

  test('says what it was asked and does not have', () => {
    const { faults } = choose({ measure: 'x', by: 'y', sex: 'z', time: 'never' }) ?? {};
    expect(faults?.map((fault) => /“.”/.exec(fault)?.[0])).toEqual([
      '“x”',
      '“y”',
      '“z”',
      undefined,
    ]);
  });

  test('offers no lines that cannot be told apart', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({ code: `E0${n}`, name: `Area ${n}` }));
    const choice = readChoice(manifest, many, { areas: many.map(({ code }) => code).join(',') });
    expect(choice?.time).toBe('latest');
    expect(choice?.faults[0]).toContain('9 lines');
  });

  test('breaks one area down into parts without their total', () => {
    const choice = readChoice(jobsManifest(false), AREA_CODES, {
      by: 'industry',
      areas: 'Kirklees;England',
    });
    expect(choice?.codes.industry).toEqual(['A', 'C', 'T']);
    expect(choice?.areas).toHaveLength(1);
    expect(choice?.faults[0]).toContain('one area at a time');
  });
});

describe('the page', () => {
  const app = createPages({ api: fixtureApi({ invented: true }), publicUrl: undefined });
  const address = '/wizard?dataset=claimant-count&areas=E08000034;E92000001';

  test('says what would mislead before it draws', async () => {
    const html = await (await app.request(address)).text();
    expect(html).toContain('The series is broken: 1 May 2023');
    expect(html.indexOf('Before you read this chart')).toBeLessThan(
      html.indexOf('<svg role="img"'),
    );
    expect(html.indexOf('Before you read this chart')).toBeGreaterThan(0);
  });

  test('keeps the choice in its form and links to the same rows', async () => {
    const html = await (await app.request(address)).text();
    expect(html).toContain('value="Kirklees; England"');
    expect(html).toContain(
      '/data.csv?measure=claimant_rate_16_64&amp;area=E08000034,E92000001&amp;sex=total&amp;version=1.1.0',
    );
    expect(html).toContain('/wizard/vega-lite.json?dataset=claimant-count');
  });

  test('is given as a Vega-Lite spec with its rows, source and mark in it', async () => {
    const response = await app.request(address.replace('/wizard', '/wizard/vega-lite.json'));
    const text = await response.text();
    expect(text).toContain('"$schema":"https://vega.github.io/schema/vega-lite/');
    expect(text).toContain('Invented figures. Source: Office for National Statistics');
    const { value } = claimantRows(true)[0] ?? {};
    expect(text).toContain(`"value":${value}`);
  });

  test('a dataset that is not here is said, not drawn', async () => {
    const html = await (await app.request('/wizard?dataset=nonsense')).text();
    expect(html).toContain('No dataset with figures is called that here.');
    const spec = await app.request('/wizard/vega-lite.json?dataset=nonsense');
    expect(spec.status).toBe(404);
  });
});
