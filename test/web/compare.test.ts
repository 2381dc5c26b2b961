import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AreaRecord } from '../../web/answers/area.ts';
import { FigureAnswer } from '../../web/answers/rows.ts';
import type { FigureRow } from '../../web/answers/rows.ts';
import { type ApiFetch, createApiClient } from '../../web/api-client.ts';
import { createPages } from '../../web/app.tsx';
import { areaCautions } from '../../web/pages/compare/cautions.ts';
import { readAsked } from '../../web/pages/compare/choice.ts';
import { judgePair, overlaps } from '../../web/pages/compare/judge-pair.ts';
import { periodWords } from '../../web/pages/compare/period-words.ts';
import { samePeriod } from '../../web/pages/compare/same-period.ts';
import { groupCautions } from '../../web/pages/compare/series-cautions.ts';
import { fixtureApi } from './fixture/api.ts';
import { claimantManifest } from './fixture/records.ts';

const RATE = { unit: 'percent', decimals: 1, nature: 'rate', ranking: 'allowed' } as const;

function row(value: number | null, more: Partial<FigureRow> = {}): FigureRow {
  return {
    area: 'E08000034',
    period: '2025',
    period_name: '2025',
    period_start: '2025-01-01',
    period_end: '2025-12-31',
    measure: 'x',
    measure_name: 'X',
    value,
    low: null,
    high: null,
    interval: null,
    n: null,
    unit: 'percent',
    status: value === null ? 'suppressed' : 'observed',
    flags: [],
    ...more,
  };
}
const sure = (value: number, half: number) =>
  row(value, { low: value - half, high: value + half, interval: 'ci95.published' });
const judge = (a: FigureRow | undefined, b: FigureRow | undefined, measure = {}) =>
  judgePair({ name: 'Kirklees', row: a }, { name: 'Leeds', row: b }, { ...RATE, ...measure });

describe('two figures', () => {
  test('whose intervals share a value cannot be told apart, and none is called higher', () => {
    const { kind, words } = judge(sure(74.9, 4), sure(70.2, 3));
    expect(kind).toBe('not_told_apart');
    expect(words).toBe(
      'Cannot be told apart: 74.9% (likely 70.9% to 78.9%) in Kirklees; 70.2% (likely 67.2% to 73.2%) in Leeds. Their 95% confidence intervals overlap.',
    );
    expect(words).not.toMatch(/higher|lower/i);
  });

  test('whose intervals part are called higher or lower', () => {
    expect(judge(sure(74.9, 1), sure(70.2, 1)).kind).toBe('higher');
    expect(judge(sure(70.2, 1), sure(74.9, 1)).kind).toBe('lower');
  });

  test('without intervals differ as published, and chance is said to be unknown', () => {
    const { kind, words } = judge(row(5.1), row(4.2));
    expect(kind).toBe('higher');
    expect(words).toContain('how much of the difference is chance cannot be said');
    expect(judge(row(5.1), sure(4.2, 0.1)).words).toContain('cannot be said');
    expect(words).toContain('No interval is held here for either');
    expect(judge(row(5.1), sure(4.2, 0.1)).words).toContain('interval is held here for Kirklees');
    const known = judge(row(5.1), row(4.2), { interval: 'ci95.published' });
    expect(known.words).toContain('The publisher gives intervals for this measure, but none is');
  });

  test('a bracket of bounds is no confidence interval', () => {
    const bounds = row(5, { low: 1, high: 9, interval: 'bounds.rounding' });
    expect(judge(bounds, bounds).kind).toBe('same');
    expect(judge(bounds, { ...bounds, value: 6 }).kind).toBe('lower');
  });

  test('that print the same are the same', () => {
    expect(judge(row(5.11), row(5.14)).kind).toBe('same');
  });

  test('are not compared where one is hidden or not held, and a hidden one is no zero', () => {
    expect(judge(row(null), row(4.2))).toMatchObject({
      kind: 'refused',
      words: /suppressed.*It is not a zero, and it is not compared/,
    });
    expect(judge(undefined, row(4.2)).words).toBe(
      'No figure is held for Kirklees, so it is not compared.',
    );
  });

  test('that are counts, or must not be ranked, are said and not put in an order', () => {
    for (const measure of [{ nature: 'count' }, { ranking: 'refused' }] as const) {
      const { kind, words } = judge(row(900), row(100), measure);
      expect(kind).toBe('refused');
      expect(words).not.toMatch(/higher|lower/i);
    }
  });

  test('are judged the same from either side', () => {
    const figure = fc.record({
      value: fc.integer({ min: 0, max: 1000 }),
      half: fc.integer({ min: 0, max: 200 }),
    });
    const turned = { higher: 'lower', lower: 'higher' } as const;
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [one, other] = [sure(a.value, a.half), sure(b.value, b.half)];
        const { kind } = judge(one, other);
        const back = judge(other, one).kind;
        expect(back).toBe(kind === 'higher' || kind === 'lower' ? turned[kind] : kind);
        const meet = Math.abs(a.value - b.value) <= a.half + b.half;
        const range = ({ value, half }: typeof a) => ({ low: value - half, high: value + half });
        expect(overlaps(range(a), range(b))).toBe(meet);
        if (kind === 'higher' || kind === 'lower') expect(meet).toBe(false);
      }),
    );
  });
});

describe('the period compared', () => {
  const at = (area: string, year: number) =>
    row(1, { area, period: String(year), period_end: `${year}-12-31` });

  test('is the newest that all have, and a newer one of some is told', () => {
    const rows = [at('a', 2023), at('b', 2023), at('a', 2024), at('b', 2024), at('a', 2025)];
    expect(samePeriod(rows, ['a', 'b'])).toMatchObject({
      code: '2024',
      without: [],
      newer: '2025',
    });
  });

  test('names the areas that have none', () => {
    expect(samePeriod([at('a', 2024)], ['a', 'b'])).toMatchObject({ code: '2024', without: ['b'] });
    expect(samePeriod([], ['a'])).toBeUndefined();
  });

  test('is said to be shared by all areas only of lines where it is', () => {
    const [pay, jobs] = [
      { name: 'Pay', shared: true },
      { name: 'Jobs', shared: false },
    ];
    expect(periodWords([pay])).toMatch(/the newest that all chosen areas have\.$/);
    expect(periodWords([pay, jobs])).toContain('No such period is held for “Jobs”: there');
    expect(periodWords([jobs])).toContain('No line has one that all chosen areas have');
  });
});

test('an address holds at most six areas, each once, and names what it leaves out', () => {
  const asked = readAsked({ areas: 'e1,E2,,e2,E3,Leeds,E5,E6,leeds,E7' });
  expect(asked.codes).toEqual(['E1', 'E2', 'E3', 'leeds', 'E5', 'E6']);
  expect(asked.tooMany).toEqual(['E7']);
  expect(asked.repeated).toEqual(['E2', 'leeds']);
});

test('an area that is no more is told, because newer figures are elsewhere', async () => {
  const area = await createApiClient(fixtureApi()).read('/v1/areas/E08000034', AreaRecord);
  const gone = { ...area, in_force: { from: null, to: '2023-03-31' } };
  expect(areaCautions([gone])).toEqual([
    'E08000034 (Kirklees) was in use until 31 March 2023. Newer figures are under the codes that came after.',
  ]);
  expect(areaCautions([area])).toEqual([]);
});

test('headline measures keep the cautions of their survey, those alike together', async () => {
  const area = await createApiClient(fixtureApi()).read('/v1/areas/E08000034', AreaRecord);
  const manifest = claimantManifest(false);
  const note = 'The accreditation is suspended';
  const accreditation = { value: 'official_statistics_in_development', note } as const;
  const label = { ...manifest.label, accreditation, smallest_safe_area: 'county' } as const;
  const [measure] = manifest.measures;
  if (!measure) throw new Error('the fixture has no measure');
  const surveyed = { ...manifest, label: { ...label, estimated_from: 'survey' as const } };
  const twice = ['A', 'B'].map((name) => ({ manifest: surveyed, measure: { ...measure, name } }));
  const [found, ...others] = groupCautions(twice, [area]);
  expect(others).toEqual([]);
  expect(found?.names).toBe('A and B');
  expect(found?.words).toMatch(/sample survey.* safe for is: county\..* suspended\.$/);
  expect(found?.words.match(/suspended/g)).toHaveLength(1);
});

describe('the page', () => {
  const whole = fixtureApi();
  /** The pages over a store that lacks these rows. */
  const without = (absent: (row: FigureRow) => boolean) =>
    createPages({
      publicUrl: undefined,
      api: async (path, init) => {
        const answer = await whole(path, init);
        if (!path.includes('/data?')) return answer;
        const { data, ...rest } = FigureAnswer.parse(await answer.json());
        return Response.json({ ...rest, data: data.filter((row) => !absent(row)) });
      },
    });
  const ask = async (query: string, app = createPages({ api: whole, publicUrl: undefined })) => {
    const response = await app.request(`/compare${query}`);
    const html = await response.text();
    return { response, html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
  };

  test('adds an area by its name, without a script, and keeps the measure', async () => {
    const { response } = await ask('?areas=E12000003&measure=claimant_rate_16_64&add=kirklees');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      '/compare?areas=E12000003,E08000034&measure=claimant_rate_16_64',
    );
  });

  test('says of an area that it is chosen already, and does not offer it again', async () => {
    const { response, words, html } = await ask('?areas=E08000034&add=kirklees');
    expect(response.status).toBe(200);
    expect(words).toContain('Kirklees is already chosen.');
    expect(words).not.toContain('No other area is called');
    expect(html).not.toContain('Add Kirklees');
  });

  test.each(['E08000034,E08000034', 'Kirklees,E08000034'])(
    'says of %s that one area was named twice, and shows it once',
    async (areas) => {
      const { words } = await ask(`?areas=${areas},E12000003`);
      expect(words).toContain('“Kirklees” was named more than once. It is shown once.');
      expect(words).not.toContain('No area is called');
      expect(words).toContain('Compare Kirklees and Yorkshire and The Humber');
    },
  );

  test('the table over time has the areas that are not drawn, and counts no period of theirs as not held', async () => {
    const codes = ['E08000034', 'E08000061', 'E08000062', 'E08000063', 'E08000064'];
    const api: ApiFetch = async (path) => {
      const url = new URL(path, 'http://fixture');
      const code = codes.find((each) => url.pathname === `/v1/areas/${each}`);
      if (code !== undefined) {
        const area = AreaRecord.parse(await (await whole('/v1/areas/E08000034')).json());
        return Response.json({ ...area, code, name: `Area ${code}` });
      }
      if (!url.pathname.endsWith('/claimant-count/data')) return whole(path);
      const { data, ...rest } = FigureAnswer.parse(await (await whole(url.pathname)).json());
      const rows = data.flatMap((held) =>
        held.area === 'E08000034' ? codes.map((area) => ({ ...held, area })) : [held],
      );
      const isHeld = ({ area, period }: FigureRow) => area === 'E92000001' || period !== '2025-11';
      return Response.json({ ...rest, data: rows.filter(isHeld) });
    };
    const app = createPages({ api, publicUrl: undefined });
    const { html, words } = await ask(`?areas=${codes.join(',')}`, app);
    expect(words).toContain('told apart: England. The table below has its figures.');
    const table = /<table[^>]* id="chart-all-table".*?<\/table>/s.exec(html)?.[0] ?? '';
    expect(table).toContain('England</th>');
    expect(table).toContain('November 2025');
    expect(table).not.toContain('not held here');
  });

  test('never takes an area without figures unasked, and offers the nearest names', async () => {
    const { response, html } = await ask('?areas=E08000034&add=cardiff');
    expect(response.status).toBe(200);
    expect(html).toMatch(/Add Cardiff<\/a> \(local authority, W06000015\s*, no figures under this/);
  });

  test('takes the local authority of that whole name before others with it in theirs', async () => {
    const area = (code: string, name: string, type: string) => {
      return { code, name, type, name_cy: null, in_force: { from: null, to: null } };
    };
    const wards = Array.from({ length: 30 }, (_, n) => area(`E0500${n}`, `Kirklees ${n}`, 'ward'));
    const named = [
      ...wards,
      area('E30000001', 'Kirklees', 'ttwa'),
      area('E08000034', 'Kirklees', 'lad'),
    ];
    const api: ApiFetch = (path) => {
      const { pathname, searchParams } = new URL(path, 'http://fixture');
      if (pathname !== '/v1/areas' || !searchParams.has('q')) return whole(path);
      const data = named.filter(() => searchParams.get('q') === 'kirklees');
      return Promise.resolve(
        Response.json({ total: data.length, returned: data.length, complete: true, data }),
      );
    };
    const app = createPages({ api, publicUrl: undefined });
    const { response } = await ask('?areas=E12000003&add=kirklees', app);
    expect(response.headers.get('location')).toContain('areas=E12000003,E08000034');
    const { html } = await ask('?areas=E12000003&add=kirkless', app);
    expect(html).toMatch(/Did you mean:.*areas=E12000003,E08000034/s);
  });

  test('offers all that a name may stand for', async () => {
    const { html } = await ask('?add=i');
    expect(html).toContain('href="/compare?areas=E08000034&amp;measure=claimant_rate_16_64"');
    expect(html).toContain('href="/compare?areas=W06000015&amp;measure=claimant_rate_16_64"');
  });

  test('sets areas side by side, each figure with period, unit and source', async () => {
    const { words, html } = await ask('?areas=E08000034,E12000003');
    expect(words).toContain('Compare Kirklees and Yorkshire and The Humber');
    expect(words).toContain('These sentences and the bars below are of December 2025.');
    expect(words).toMatch(
      /Higher as published: 4\.3% \(likely 3\.9% to 4\.7%\) in Kirklees; 4\.1%/,
    );
    expect(words).toContain('December 2025, percent. Office for National Statistics');
    expect(html).toContain('/charts/compare/chart.png?areas=E08000034,E12000003&amp;');
  });

  test('says what is not alike, and that it is no ranking', async () => {
    const { words } = await ask('?areas=E08000034,E12000003');
    expect(words).toContain('These areas are of different kinds (local authorities and regions).');
    expect(words).toContain('Kirklees lies inside Yorkshire and The Humber');
    expect(words).toContain('This is not a ranking.');
  });

  test('says who has no figure, who has a newer one, and which areas are left out', async () => {
    const pair = '?areas=E08000034,E12000003';
    const isLast = ({ area, period }: FigureRow) => area === 'E12000003' && period === '2025-12';
    const { words: older } = await ask(pair, without(isLast));
    expect(older).toContain('These sentences and the bars below are of November 2025.');
    expect(older).toContain('have a newer figure (December 2025), not all: the lines');
    const { words: lacking } = await ask(
      pair,
      without(({ area }) => area === 'E12000003'),
    );
    expect(lacking).toContain('No figure of it is held for Yorkshire and The Humber.');
    const { words: many } = await ask('?areas=E08000034,E12000003,X1,X2,X3,X4,X5');
    expect(many).toContain('No more than 6 areas are set side by side. Left out: X5.');
  });

  test('every number of its sentences stands in a table', async () => {
    const { html } = await ask('?areas=E08000034,E12000003');
    const sentences = [
      ...html.matchAll(/id="(?:chart-[a-z]+-sentence|verdicts)">(.*?)<\/(?:p|ul)>/gs),
    ]
      .map(([, words]) => words)
      .join(' ');
    const tables = [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => table).join(' ');
    const numbers = sentences.match(/\d+\.\d%/g) ?? [];
    expect(numbers.length).toBeGreaterThan(6);
    for (const number of numbers) expect(tables).toContain(number);
  });

  test('tells of a code or a measure that nobody knows, and draws the rest', async () => {
    const { response, words } = await ask('?areas=E08000034,E12000003,X99&measure=nonesuch');
    expect(response.status).toBe(200);
    expect(words).toContain('No area has the code “X99”.');
    expect(words).toContain('No measure held here is called “nonesuch”.');
  });
});
