import { expect, test } from 'vitest';
import { changeWords, pooledWords, shareWords } from '../../../web/words/jobs/adverts.ts';
import { type Move, listMoves } from '../../../web/words/jobs/list-moves.ts';
import { ownPayWords } from '../../../web/words/jobs/moves.ts';

const change = (value: number | null) =>
  changeWords({
    value,
    low: null,
    high: null,
    unit: 'percent',
    status: value === null ? 'suppressed' : 'observed',
  });

interface More {
  readonly unit?: 'ratio';
  readonly low?: number;
  readonly high?: number;
}

const figure = (measure: string, value: number | null, more: More = {}) => ({
  ...{ measure, measure_name: measure, unit: 'percent' as const, value, low: null, high: null },
  ...{ period: '2026-06', period_name: 'June 2026' },
  ...{ period_start: '2026-06-01', period_end: '2026-06-30', interval: null, n: null },
  ...{ status: value === null ? ('not_computed' as const) : ('observed' as const), flags: [] },
  ...{ dataset: 'd', version: '1.0.0', source: 's', cite: 'c', reason: null, made_of: null },
  ...more,
});

test('a change that rounds to nothing is neither more nor fewer', () => {
  expect([change(24.94), change(-0.06), change(-0.04), change(0)]).toEqual([
    '24.9% more than a year before',
    '0.1% fewer than a year before',
    'as many as a year before',
    'as many as a year before',
  ]);
  expect(change(null)).not.toMatch(/\d/);
});

test('a share stands beside that of England only where it is told how much it is of it', () => {
  const adverts = (value: number | null, more: More = {}) =>
    shareWords(
      {
        area: { code: 'E08000035', name: 'Leeds', type: 'lad' },
        figures: [
          figure('advert_share', 8.3),
          figure('advert_location_quotient', value, { unit: 'ratio', ...more }),
        ],
      },
      'all cleaners, this job among them,',
    );
  const told = 'In Leeds, adverts for all cleaners, this job among them, are 8.3% of all adverts';
  expect(adverts(1.04)).toBe(`${told}, 1.04 times their share in England.`);
  expect(adverts(null, { low: 1, high: 1.2 })).toBe(
    `${told}, 1.00 to 1.20 times their share in England.`,
  );
  expect(adverts(null)).toBe(`${told}.`);
  const pooled = (value: number | null) =>
    pooledWords({
      figures: [
        figure('pooled_coverage', 62.5),
        figure('pooled_share', 8.3),
        figure('pooled_location_quotient', value, { unit: 'ratio' }),
      ],
    });
  const seen = 'they are 62.5% of the newest official count, and 8.3% of all that is pooled there';
  expect(pooled(1.04)).toBe(`${seen}, 1.04 times their share in England.`);
  expect(pooled(null)).toBe(`${seen}.`);
});

test('jobs near one: told to pay more, not told with pay, not told without, told to pay less', () => {
  const move = (
    code: string,
    by: number | null,
    told: 'apart' | 'not_apart' = 'apart',
    pay: Move['pay'] = figure('pay', 12),
  ): Move => ({
    ...{ code, name: code, level: 4, skill_level: null, subject: null, adverts: null, pay },
    pay_difference:
      by === null
        ? null
        : { difference: by, low: null, high: null, told, direction: by > 0 ? 'higher' : 'lower' },
  });
  const occupations = [
    ...[move('own', null), move('no pay', null, 'apart', null), move('less', -1)],
    ...[move('not told', 9, 'not_apart'), move('more', 2), move('most', 5)],
  ];
  const related = { adverts_in: null, adverts_kind: null, pay_in: null, occupations };
  expect(listMoves({ related }).map(({ code }) => code)).toEqual([
    ...['most', 'more', 'not told', 'no pay', 'less'],
  ]);
});

test('pay in another place than that told before says why it is another', () => {
  const place = (code: string, name: string, type: 'lad' | 'region') => ({ code, name, type });
  const [leeds, region] = [
    place('E08000035', 'Leeds', 'lad'),
    place('E12000003', 'Here', 'region'),
  ];
  const occupation = { code: '9252', name: 'own', level: 4 };
  const paid = figure('median_hourly_pay', 12.5);
  const own = { ...occupation, skill_level: null, subject: null, adverts: null, pay: paid };
  const related = {
    ...{ adverts_in: null, adverts_kind: null, pay_in: region },
    occupations: [{ ...own, pay_difference: null }],
  };
  const pay = (area: typeof leeds) => ({
    occupation,
    area,
    figures: [paid],
    cautions: [],
    data: '',
  });
  expect(ownPayWords({ pay: pay(leeds), related })).toMatch(/Here\. That is not its pay in Leeds/);
  expect(ownPayWords({ pay: pay(region), related })).not.toContain('That is not');
});
