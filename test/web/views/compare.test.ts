import { messagesOf } from '../../../schemas/figures/cautions/codes.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AreaRecord } from '../../../schemas/answers/area.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { areaCautions } from '../../../schemas/figures/cautions/areas.ts';
import { readAsked } from '../../../web/views/compare/choice.ts';
import { countsLast } from '../../../web/views/compare/load.ts';
import { judgePair } from '../../../web/pages/compare/judge-pair.ts';
import { periodWords } from '../../../web/pages/compare/period-words.ts';
import { samePeriod } from '../../../schemas/figures/same-period.ts';
import { groupCautions } from '../../../web/pages/compare/series-cautions.ts';
import { usePages } from '../../support/pages/use-pages.ts';

const pages = usePages();
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
  test('whose difference may be zero cannot be told apart, and none is called higher', () => {
    const { kind, words } = judge(sure(74.9, 4), sure(70.2, 3));
    expect(kind).toBe('not_told_apart');
    expect(words).toBe(
      'Cannot be told apart: 74.9% (likely 70.9% to 78.9%) in Kirklees; 70.2% (likely 67.2% to 73.2%) in Leeds. The 95% confidence interval of their difference, -0.3 to 9.7, includes zero.',
    );
    expect(words).not.toMatch(/higher|lower/i);
  });

  test('whose difference cannot be zero are called higher or lower', () => {
    expect(judge(sure(74.9, 1), sure(70.2, 1)).kind).toBe('higher');
    expect(judge(sure(70.2, 1), sure(74.9, 1)).kind).toBe('lower');
  });

  test('may differ though their own intervals share values', () => {
    const [bradford, wakefield] = [sure(6.2, 2.2), sure(3.2, 1.4)];
    expect(judge(bradford, wakefield)).toEqual({
      kind: 'higher',
      words:
        'Higher: 6.2% (likely 4.0% to 8.4%) in Kirklees; 3.2% (likely 1.8% to 4.6%) in Leeds. They differ by 3.0 percentage points (likely 0.4 to 5.6).',
    });
    const between = { surveyed: true, shared: true };
    const sides = [bradford, wakefield].map((each, index) => ({
      name: `Area ${index}`,
      row: each,
    }));
    const [one, other] = sides;
    if (!one || !other) throw new Error('two sides are needed');
    const { kind, words } = judgePair(one, other, RATE, between);
    expect(kind).toBe('not_told_apart');
    expect(words).toContain('not independent');
    expect(words).toContain('a difference of -0.6 to 6.6, which may be none');
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
    expect(judge(bounds, { ...bounds, value: 6 }).kind).toBe('not_told_apart');
    expect(judge(bounds, { ...bounds, value: 12, low: 10, high: 14 }).kind).toBe('lower');
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
        const apart = Math.abs(a.value - b.value) > Math.hypot(a.half, b.half);
        if (a.value !== b.value) expect(kind === 'higher' || kind === 'lower').toBe(apart);
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

test.each([
  ['E08000019', /^E08000019 \(Sheffield\) .* Newer figures are under E08000039 \(Sheffield\)\.$/],
  [
    'E07000163',
    /^E07000163 \(Craven\) .* Newer figures are under E06000065 \(North Yorkshire\)\.$/,
  ],
  [
    'E37000011',
    /^E37000011 .* until 31 March 2024\. Nothing came in its place: partnerships ended /,
  ],
])('%s is no more, and it is told whether newer figures are elsewhere', async (code, words) => {
  const area = await pages.client.read(`/v1/areas/${code}`, AreaRecord);
  expect(messagesOf(areaCautions([area]))).toEqual([expect.stringMatching(words)]);
});

test('headline measures keep the cautions of their survey, those alike together', async () => {
  const area = await pages.client.read('/v1/areas/E08000034', AreaRecord);
  const manifest = await pages.manifest('claimant-count');
  const note = 'The accreditation is suspended';
  const accreditation = { value: 'official_statistics_in_development', note } as const;
  const label = { ...manifest.label, accreditation, smallest_safe_area: 'county' } as const;
  const surveyed = { ...manifest, label: { ...label, estimated_from: 'survey' as const } };
  const twice = ['A', 'B'].map((name) => ({ manifest: surveyed, name }));
  const [found, ...others] = groupCautions(twice, [area]);
  expect(others).toEqual([]);
  expect(found?.names).toBe('A and B');
  expect(found?.words).toMatch(/sample survey.* safe for is: county\..* suspended\.$/);
  expect(found?.words.match(/suspended/g)).toHaveLength(1);
});

test('areas are set beside each other by a rate before a count', () => {
  const [count, rate] = ['people', 'rate'].map((measure) => ({ measure, what: measure }));
  const dictionary = [
    { id: 'people', nature: 'count' },
    { id: 'rate', nature: 'rate' },
  ] as const;
  expect(
    countsLast(
      [count, rate].flatMap((each) => each ?? []),
      dictionary,
    ),
  ).toEqual([rate, count]);
});
