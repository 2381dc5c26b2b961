import { seriesCautions } from '../../../schemas/figures/cautions/series.ts';
import { messagesOf } from '../../../schemas/figures/cautions/codes.ts';
import { describe, expect, test } from 'vitest';
import type { ChartRow } from '../../../web/charts/intent.ts';
import { type Choice, type Held, partsOf, readChoice } from '../../../web/views/wizard/choice.ts';
import { cleanAddress } from '../../../web/views/wizard/clean-address.ts';
import type { Judged } from '../../../schemas/figures/cautions/series.ts';
import { choiceParameters } from '../../../web/views/wizard/read-chosen.ts';
import { CLAIMANT_AREAS } from '../../support/pages/rows.ts';
import { usePages } from '../../support/pages/use-pages.ts';

const pages = usePages({ mode: 'sample' });
const AREA_CODES = CLAIMANT_AREAS.map(([code, name]) => ({ code, name }));

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
  nature: 'count',
  additive: true,
  brokenDown: false,
  mixedLevels: false,
  ...change,
});

/** Two areas of one year whose intervals overlap. */
const two = [4, 5].map((value): ChartRow => {
  const near = { low: value - 1, high: value + 1, interval: 'ci95.published' } as const;
  return { ...row('2024-01-01', '2024-12-31', '2024', value), series: `Area ${value}`, ...near };
});

describe('a chart that would mislead', () => {
  test('is told from one that would not', () => {
    expect(seriesCautions(chart())).toEqual([]);
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
    [{ areaTypes: ['lad', 'country'], nature: 'rate' }, 'not independent'],
    [{ mixedLevels: true }, 'Totals stand beside their own parts'],
    [{ rows: two, nature: 'median' }, 'Each figure is a median. They can be neither added up'],
    [{ rows: two, nature: 'rate', additive: false, brokenDown: true }, 'a rate or share'],
    [{ rows: two, kind: 'bar' }, 'do not say of two of those that one is above the other'],
  ] satisfies [Partial<Judged>, string][])('says why: %#', (change, why) => {
    const [reason, ...more] = messagesOf(seriesCautions(chart(change)));
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
    { rows: two.slice(0, 1), nature: 'median' as const },
    {
      rows: two.map((each) => ({ ...each, low: each.value, high: each.value })),
      kind: 'bar' as const,
    },
  ])('is not seen where there is none: %#', (change) => {
    expect(messagesOf(seriesCautions(chart(change)))).toEqual([]);
  });
});

describe('a choice', () => {
  const periods = ['2024-01', '2024-02', '2024-03'].map((code) => ({ code, name: code }));
  const choose = async (query: Record<string, string>, held: Partial<Held> = {}) =>
    readChoice(
      await pages.manifest('claimant-count'),
      { areas: AREA_CODES, periods, ...held },
      query,
    );
  const words = (choice: Choice | undefined) => choice?.faults.map((fault) => fault.words) ?? [];
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ code: `E${n}`, name: `Area ${n}` }));
  const all = (areas: readonly { code: string }[]) => areas.map(({ code }) => code).join(';');

  test('is by default the chart that the dataset declares, at its totals', async () => {
    const choice = await choose({});
    expect(choice?.areas.map(({ code }) => code)).toEqual(['E08000034', 'E12000003', 'E92000001']);
    expect(choice?.codes).toEqual({ sex: ['total'] });
    expect(choice?.shape).toBe('line');
    expect(choice?.faults).toEqual([]);
  });

  test('draws nothing that was not asked for', async () => {
    const choice = await choose({ areas: 'Atlantis' });
    expect(choice?.areas).toEqual([]);
    expect(choice?.shape).toBe('none');
  });

  test('says what it was asked and does not have', async () => {
    const faults = words(
      await choose({ measure: 'x', by: 'y', by2: 'u', sex: 'z', from: 'v', to: 'w', time: 't' }),
    );
    expect(faults.map((fault) => /“(.)”/.exec(fault)?.[1]).join('')).toBe('xyuzvwt');
  });

  test('draws up to six lines, then bars, then a table, then gives the data only', async () => {
    const shape = async (count: number) => {
      const areas = many(count);
      return (await choose({ areas: all(areas) }, { areas }))?.shape;
    };
    expect(await Promise.all([6, 7, 50, 51, 500, 501].map(shape))).toEqual([
      'line',
      'bar',
      'bar',
      'table',
      'table',
      'none',
    ]);
    const areas = many(9);
    expect(words(await choose({ areas: all(areas) }, { areas }))[0]).toContain('9 lines');
  });

  test('has no line where there is one period', async () => {
    const choice = await choose({}, { periods: periods.slice(0, 1) });
    expect(choice?.shape).toBe('bar');
    expect(words(choice)).toEqual(['This dataset has one period only, so there is no line.']);
  });

  test('breaks areas down into parts without their total', async () => {
    const choice = await choose({ by: 'sex', areas: 'Kirklees;England' });
    expect(choice?.codes.sex).toEqual(['female', 'male']);
    expect(choice?.areas).toHaveLength(2);
    expect(choice?.shape).toBe('line');
  });

  test('breaks one code down into its own parts', () => {
    const items = [
      ['total', null, 0],
      ['A', 'total', 1],
      ['01', 'A', 2],
      ['02', 'A', 2],
      ['B', 'total', 1],
    ] as const;
    const codes = items.map(([code, parent, level], sort) => {
      return { code, name: code, name_cy: null, parent, level, sort, publisher_code: null };
    });
    expect(partsOf(codes, 'A')).toEqual(['01', '02']);
    expect(partsOf(codes, 'total')).toEqual(['A', 'B']);
    expect(partsOf(codes, '01')).toEqual(['A', 'B']);
  });

  test('takes a range of periods, turned round where it was written backwards', async () => {
    const choice = await choose({ from: '2024-03', to: '2024-01' });
    expect([choice?.from, choice?.to]).toEqual(['2024-01', '2024-03']);
    expect(words(choice)).toEqual(['The first period came after the last: they are exchanged.']);
  });

  test('stands for a query of the API with the same areas, codes and periods', async () => {
    const asked = { areas: 'England; Kirklees', from: '2024-02', by: 'sex' };
    const choice = await choose(asked);
    expect(choice && choiceParameters(choice, '1.1.0')).toEqual({
      measure: 'claimant_rate_16_64',
      area: 'E92000001,E08000034',
      sex: 'female,male',
      period: '2024-02..',
      version: '1.1.0',
    });
    const bars = await choose({ ...asked, time: 'latest', to: '2024-02' });
    expect(bars && choiceParameters(bars, '1.1.0').period).toBe('2024-02');
  });
});

describe('the address of a form', () => {
  test('loses what was left empty, and what belonged to another dataset', () => {
    expect(cleanAddress({ dataset: 'a', sex: 'x', from: '', of: 'a' })).toBe(
      '/wizard?dataset=a&sex=x',
    );
    expect(cleanAddress({ dataset: 'b', areas: 'Leeds', sex: 'x', of: 'a' })).toBe(
      '/wizard?dataset=b&areas=Leeds',
    );
    expect(cleanAddress({ dataset: 'a', sex: 'x' })).toBeUndefined();
  });
});

describe('the page', () => {
  const later = usePages({ mode: 'sample', now: () => new Date('2029-02-03') });
  const address = '/wizard?dataset=claimant-count&areas=E08000034;E92000001';

  test('says what would mislead before it draws', async () => {
    const { text, html } = await pages.read(address);
    expect(html.one('.app-about').words).toContain('The series is broken: 1 May 2023');
    const told = text.indexOf(html.one('.app-mind').words);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(text.indexOf('<svg role="img"'));
  });

  test('says once which areas of a kind have no figure, and the chart says how many have', async () => {
    const group = '/wizard?dataset=claimant-count&area_type=lad&within=E12000003&time=latest';
    const { html } = await pages.read(group);
    const said = '1 of 15 local authorities in Yorkshire and The Humber has a figure here.';
    expect(html.words).toContain(said);
    expect(html.words).toMatch(/Not held here in this dataset \(14\): [A-Z]/);
    expect(html.words.split('Not held here')).toHaveLength(2);
    expect(html.one('#chart-1-sentence').words).toContain(said);
    const picture = group.replace('/wizard', '/charts/wizard/chart.svg');
    for (const path of [`/embed${group}`, picture]) {
      expect((await pages.read(path)).text, path).toContain(said);
    }
  });

  test('says how old its newest figure is before it draws, and under the chart', async () => {
    const old = 'The newest figure drawn is of December 2025: it is 3 years old.';
    const { text, html } = await later.read(address);
    expect(html.words.split(old)).toHaveLength(3);
    expect(text.indexOf(old)).toBeLessThan(text.indexOf('<svg role="img"'));
    for (const path of [
      '/embed/wizard',
      '/charts/wizard/chart.vl.json',
      '/embed/datasets/claimant-count',
    ]) {
      const query = path.includes('wizard') ? address.slice('/wizard'.length) : '';
      expect((await later.read(`${path}${query}`)).text, path).toContain(old);
    }
    const { words } = (await pages.read(address)).html;
    expect(words).not.toContain('it is 3 years old');
  });

  test('keeps the choice in its form and links to the same rows', async () => {
    const { html } = await pages.read(address);
    expect(html.has('[name="areas"][value="Kirklees; England"]')).toBe(true);
    expect(html.links()).toContain(
      '/v1/datasets/claimant-count/data.csv?measure=claimant_rate_16_64&area=E08000034,E92000001&sex=total&version=1.2.0',
    );
    expect(html.has('a[href^="/wizard/vega-lite.json?dataset=claimant-count"]')).toBe(true);
  });

  test('is given as a Vega-Lite spec with its rows, source and mark in it', async () => {
    const { text } = await pages.read(address.replace('/wizard', '/wizard/vega-lite.json'));
    expect(text).toContain('"$schema":"https://vega.github.io/schema/vega-lite/');
    expect(text).toContain('Invented figures. Source: Office for National Statistics');
    const [first] = await pages.figures(
      '/v1/datasets/claimant-count/data?area=E08000034&sex=total&limit=1',
    );
    expect(text).toContain(`"value":${first?.value}`);
  });

  test('a mistyped area is a link to the same chart with the right one', async () => {
    const { html } = await pages.read('/wizard?dataset=claimant-count&areas=Kirkles');
    expect(html.links()).toContain('/wizard?dataset=claimant-count&areas=E08000034');
    expect(html.words).toContain(
      'Nothing is drawn, because this dataset has no area as it was typed.',
    );
    expect(html.has('[name="areas"][value="Kirkles"]')).toBe(true);
    expect(html.has('a[href*="data.csv"]')).toBe(false);
  });

  test('the answer of its form is taken to its plain address', async () => {
    const { status, response } = await pages.read(
      '/wizard?of=claimant-count&dataset=claimant-count&from=',
    );
    expect(status).toBe(302);
    expect(response.headers.get('location')).toBe('/wizard?dataset=claimant-count');
  });

  test('a dataset that is not here is said, not drawn', async () => {
    const { words } = (await pages.read('/wizard?dataset=nonsense')).html;
    expect(words).toContain('No dataset with figures is called that here.');
    expect((await pages.read('/wizard/vega-lite.json?dataset=nonsense')).status).toBe(404);
  });
});
