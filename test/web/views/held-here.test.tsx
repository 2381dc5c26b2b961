import { messagesOf } from '../../../schemas/figures/cautions/codes.ts';
import { estimateCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { namedCodes } from '../../../schemas/figures/name-figure.ts';
import type { ChartIntent, ChartRow } from '../../../web/charts/intent.ts';
import { labelWords } from '../../../web/charts/draw/labels.ts';
import { readingNotes } from '../../../web/charts/words/reading-notes.ts';
import { chartSentence } from '../../../web/charts/words/sentence.ts';
import { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import { ChartTable } from '../../../web/parts/chart/chart-table.tsx';
import { heldWords } from '../../../web/parts/dataset/held-words.ts';
import { judgePair } from '../../../web/pages/compare/judge-pair.ts';
import { strayParameters } from '../../../web/words/stray-parameters.ts';
import { readHtml } from '../../support/html/read-html.ts';
import { ANY_CHANGE, jobsByIndustry } from '../../support/pages/declarations.ts';
import { release } from '../../support/pages/make-store.ts';
import { jobRows } from '../../support/pages/rows.ts';
import { openPages, usePages } from '../../support/pages/use-pages.ts';

const intent: ChartIntent = {
  title: 'Jobs',
  kind: 'line',
  measure: { name: 'Jobs', unit: 'jobs', decimals: 0 },
  breaks: [],
  invented: false,
};
const row = (series: string, month: string, value: number | null, more = {}): ChartRow => ({
  series,
  period: `2024-${month}`,
  period_name: `Month ${month}`,
  period_start: `2024-${month}-01`,
  period_end: `2024-${month}-28`,
  value,
  low: null,
  high: null,
  interval: null,
  status: 'observed',
  ...more,
});

const pages = usePages({ publicUrl: 'https://a.example' });

describe('what a chart is limited to', () => {
  test('is named where it is one code that is not the whole', async () => {
    const manifest = await pages.manifest('employment-by-industry');
    const [one, other] = ['C', 'A'].map((industry) => ({ industry }));
    expect(namedCodes(manifest, [{ industry: 'C' }])).toEqual(['manufacturing']);
    expect(namedCodes(manifest, [{ industry: 'total' }])).toEqual([]);
    expect(namedCodes(manifest, [one ?? {}, other ?? {}])).toEqual([]);
  });

  test('stands in title, sentence, table, picture, specification and frame', async () => {
    const query = '?dataset=employment-by-industry&areas=E08000034&industry=C';
    const read = (path: string) => pages.read(`${path}${query}`);
    const page = await read('/wizard');
    expect(page.html.one('title').source).toMatch(/^Chart: Employment, manufacturing, Kirklees/);
    expect(page.html.one('#chart-1-sentence').words).toMatch(
      /^Employment, manufacturing in September 2025/,
    );
    expect(page.html.words).toContain('title="Employment, manufacturing, Kirklees');
    for (const file of ['chart.svg', 'chart.vl.json']) {
      expect((await read(`/charts/wizard/${file}`)).text).toContain('Employment, manufacturing');
    }
    const frame = await read('/embed/wizard');
    expect(frame.html.one('title').source).toContain('Employment, manufacturing');
  });
});

test('a line that stopped earlier says when, so that it does not read as current', () => {
  const words = labelWords([row('A', '01', 1), row('A', '02', 1), row('B', '01', 1)]);
  expect([words('A'), words('B')]).toEqual(['A', 'B, until Month 01']);
});

test('a gap is of what is held here, unless a row says that the publisher withheld it', () => {
  const gap = [row('A', '01', 1), row('A', '02', 1), row('A', '04', 1)];
  expect(readingNotes(intent, gap)).toContain('A line stops where no figure is held here.');
  const hidden = [...gap, row('A', '05', null, { status: 'suppressed' })];
  expect(readingNotes(intent, hidden).join(' ')).toContain('or the publisher withheld it');
});

test('the last of the largest is not called the smallest; a day is on, a month is in', () => {
  const bars = [9, 6, 3].map((value) =>
    row(`Industry ${value}`, '06', value, { period_name: '30 June 2024' }),
  );
  const said = chartSentence({ ...intent, kind: 'bar', largestOnly: true }, bars);
  expect(said).toContain('on 30 June 2024');
  expect(said).toContain('Of the 3 largest');
  expect(said).not.toContain('ranges');
});

test('estimates from a survey are told from counts of records', async () => {
  const counted = await pages.manifest('claimant-count');
  const label = { ...counted.label, smallest_safe_area: 'county' as const };
  const { labels } = label;
  const source = { ...labels.source, name: 'Annual Population Survey' };
  const surveyed = { ...counted, label: { ...label, labels: { ...labels, source } } };
  expect(messagesOf(estimateCautions(surveyed, ['lad'])).join(' ')).toContain(
    'of local authorities are less',
  );
  expect(estimateCautions(counted, ['lad'])).toEqual([]);
  const [first, second] = await pages.figures(
    '/v1/datasets/claimant-count/data?area=E92000001&limit=2',
  );
  const rate = { unit: 'percent', decimals: 1, nature: 'rate', ranking: 'allowed' } as const;
  const judge = (survey: boolean) => {
    const [a, b] = [first, second].map((each, index) => ({
      name: `Area ${index}`,
      row: each && { ...each, value: index + 1, low: null, high: null, interval: null },
    }));
    return a && b ? judgePair(a, b, rate, { surveyed: survey, shared: false }).words : '';
  };
  expect(judge(true)).toContain('chance');
  expect(judge(false)).toMatch(/^Lower as published: [^.]*\.[^.]*\.[^.]*\.$/);
});

test('a parameter that a page does not know is said, with the nearest', async () => {
  expect(strayParameters({ datset: 'x', dataset: 'y' }, ['dataset', 'areas'])).toEqual([
    '“datset” is not a parameter of this page, so it is left out. Did you mean “dataset”?',
  ]);
  for (const page of ['/wizard', '/compare', '/areas', '/datasets', '/search']) {
    const { words } = (await pages.read(`${page}?nonsense=1`)).html;
    expect(words, page).toContain('“nonsense” is not a parameter of this page');
  }
});

test('areas are compared by name, and a mistyped name leads to the right one', async () => {
  const { html } = await pages.read('/compare?areas=Kirkles,E92000001');
  expect(html.words).toContain('No area is called “Kirkles”.');
  expect(html.has('a[href^="/compare?areas=E08000034"]')).toBe(true);
});

describe('a choice without rows', () => {
  const address = '/wizard?dataset=employment-by-industry&areas=E08000034';
  const isKirklees = ({ area }: { area?: string | null }) => area === 'E08000034';
  const over = async (rows: ReturnType<typeof jobRows>) => {
    const jobs = await jobsByIndustry({ checks: ANY_CHANGE });
    return openPages({
      change: (home) => release(home, 'replay', jobs, rows, '2027-03-17T07:00:00.000Z'),
    });
  };

  test('of the newest period falls to the newest that is held, and says so', async () => {
    const others = jobRows().filter((row) => !isKirklees(row));
    const later = await over([...jobRows(), ...others.map((row) => ({ ...row, period: '2026' }))]);
    const { html } = await later.read(`${address}&industry=C&time=latest`);
    expect(html.words).toContain('September 2025 is drawn: the newest held here.');
    expect(html.has('a[href*="data.csv"][href*="industry=C&period=2025&"]')).toBe(true);
    const all = await later.read(`${address}&industry=C`);
    expect(all.html.has('a[href*="data.csv"][href*="industry=C&version="]')).toBe(true);
  });

  test('by default takes codes that have rows; codes that were asked for stay', async () => {
    const parts = await over(jobRows().filter(({ industry }) => industry !== 'total'));
    expect((await parts.read(address)).html.words).not.toContain('is held here. Choose');
    const { words } = (await parts.read(`${address}&industry=total`)).html;
    expect(words).toContain('No figure of this combination is held here.');
    expect(words).toContain('The nearest combination that has figures');
  });
});

test('a table says where periods are not held, between those that are', async () => {
  const months = ['01', '02', '05'].map((month) => row('A', month, 1));
  const table = <ChartTable id="t" intent={intent} rows={months} />;
  const app = new Hono().get('/', (c) => c.html(table));
  const { words } = readHtml(await (await app.request('/')).text());
  const order = ['Month 05', '2 periods not held here', 'Month 02'];
  const places = order.map((each) => words.indexOf(each));
  expect(places).not.toContain(-1);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
});

test('a word of a folded figure is explained where it is folded', async () => {
  const months = [row('A', '01', 1, { flags: ['break'] }), row('A', '02', 1)];
  const table = <ChartTable id="t" intent={intent} rows={months} openPeriods={1} />;
  const app = new Hono().get('/', (c) => c.html(table));
  const html = readHtml(await (await app.request('/')).text());
  const explained = 'Break: not comparable with the period before.';
  expect(html.one('details').words).toContain(explained);
  expect(html.words.split(explained)).toHaveLength(2);
});

describe('how much of a dataset is held', () => {
  /** The claimant count, were it 240 rows of 60 months. */
  const record = async (series: number) => {
    const known = await pages.client.read('/v1/datasets/claimant-count', DatasetRecord);
    const periods = { ...known.coverage?.periods, type: 'month', count: 60 };
    return DatasetRecord.parse({
      ...known,
      coverage: { ...known.coverage, rows: 240, series, periods },
    });
  };
  const authorities = { type: 'lad', held: 66, ended: 15, inForce: 361, names: [] } as const;

  test('is said as areas of those in force, former codes apart, and periods of one series', async () => {
    const part = await record(48);
    const words = heldWords(part, [authorities], 4);
    expect(words).toMatch(/^Only a part is held here: 66 of 361 local authorities \(and 15 former/);
    expect(words).toContain('of which one measure of one place and group has 5 on average');
    expect(words).toContain('December 2025, has 4 of the 240 rows');
  });

  test('is not called a part where every area and period is there', async () => {
    const all = await record(4);
    const { labels } = all;
    const { value } = labels.spatial_availability;
    const declaring = (declared: readonly string[]) => {
      const spatial = { ...labels.spatial_availability, declared };
      return DatasetRecord.parse({ ...all, labels: { ...labels, spatial_availability: spatial } });
    };
    const whole = heldWords(declaring(value), [{ ...authorities, held: 361, ended: 0 }], 4);
    expect(whole).toMatch(/^Held here: 361 of 361 local authorities; 60 months/);
    expect(heldWords(declaring([...value, 'lep']), [], 4)).toContain(
      'None are held of: local enterprise partnerships.',
    );
  });

  test('stands on its page and in the lists', async () => {
    const { html } = await pages.read('/datasets/claimant-count');
    expect(html.wordsOf('.app-caution').join(' ')).toMatch(/(Only a part is held|Held) here/);
    expect((await pages.read('/datasets')).html.words).toContain('Held here: ');
    expect((await pages.read('/datasets')).html.wordsOf('th')).toContain('What is held');
  });
});
