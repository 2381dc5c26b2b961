import { expect, test } from 'vitest';
import { groupValues } from '../../../../pipelines/publishers/stat-xplore/adapter/ask/group-values.ts';
import { listPlaces } from '../../../../pipelines/publishers/stat-xplore/adapter/ask/places.ts';
import { readMonth } from '../../../../pipelines/publishers/stat-xplore/adapter/ask/months.ts';
import { findMonthSpan } from '../../../../pipelines/publishers/stat-xplore/adapter/ask/spans.ts';

test.each([
  ['Up to 3 months', { from: 0, to: 3 }],
  ['Less than 13 weeks', { from: 0, to: 3 }],
  ['3 months up to 6 months', { from: 3, to: 6 }],
  ['Over 3 and up to 6 months', { from: 3, to: 6 }],
  ['6 months up to 1 year', { from: 6, to: 12 }],
  ['1-2 years', { from: 12, to: 24 }],
  ['26 weeks and under 52 weeks', { from: 6, to: 12 }],
  ['5 years and over', { from: 60, to: null }],
  ['Over 12 months', { from: 12, to: null }],
])('a label of a length of time is read: %s', (label, span) => {
  expect(findMonthSpan(label)).toEqual(span);
});

test.each(['Unknown or missing duration', '6 to 3 months', 'Month 3', '2018', ''])(
  'no length of time is read into: %s',
  (label) => {
    expect(findMonthSpan(label)).toBeUndefined();
  },
);

const value = (code: string, label: string) => ({
  id: `str:value:D:F:L:${code}`,
  label,
  type: 'VALUE',
});
const BANDS = {
  short: { months: { from: 0, to: 6 } },
  long: { months: { from: 6, to: null } },
  unknown: { unknown: true },
} as const;

test('values are put under the codes that stand for them, and an absent unknown is none', () => {
  const list = [
    value('1', 'Up to 3 months'),
    value('2', '3 to 6 months'),
    value('3', 'Over 6 months'),
  ];
  expect(groupValues(list, BANDS)).toEqual([
    { code: 'short', ids: ['str:value:D:F:L:1', 'str:value:D:F:L:2'] },
    { code: 'long', ids: ['str:value:D:F:L:3'] },
  ]);
});

test.each([
  [[value('1', 'Up to 6 months'), value('2', '3 months up to 1 year'), value('3', 'Over 1 year')]],
  [[value('1', 'Up to 6 months'), value('2', 'Over 6 months'), value('3', 'Other')]],
])('a value that lies across two codes, or has none, is named', (list) => {
  expect(groupValues(list, BANDS)).toMatch(/(3 months up to 1 year|Other)" .* has no code here/);
});

test('an area is told from another whose name holds its own', () => {
  const codes = {
    'wp-5': { words: ['North East'], without: ['Yorkshire'] },
    'wp-18': { words: ['Yorkshire', 'Humber'], without: [] },
  };
  const list = [value('5', 'CPA 5: North East'), value('18', 'North East Yorkshire & the Humber')];
  expect(groupValues(list, codes)).toEqual([
    { code: 'wp-5', ids: ['str:value:D:F:L:5'] },
    { code: 'wp-18', ids: ['str:value:D:F:L:18'] },
  ]);
});

test('a code without a value is named, with the labels that there are', () => {
  expect(groupValues([value('1', 'Up to 3 months')], BANDS)).toBe(
    'no value is "long" (it has Up to 3 months)',
  );
});

test.each([
  ['201805', 'May 2018', '2018-05'],
  ['x7', 'Aug-99', '1999-08'],
  ['x8', 'February 2023', '2023-02'],
])('a month is read from its id or its label: %s, %s', (code, label, month) => {
  expect(readMonth(value(code, label))).toBe(month);
});

test.each([
  ['201805', 'June 2018'],
  ['201813', '201813'],
  ['A', 'Summer 2018'],
])(
  'no month is read where id and label contradict each other or are none: %s, %s',
  (code, label) => {
    expect(() => readMonth(value(code, label))).toThrow(/month_unread/);
  },
);

const REGIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => value(`E1200000${n}`, `Region ${n}`));
const list = (id: string) => ({ id: `str:valueset:D:F:${id}`, label: id, type: 'VALUESET' });
const FIELD = { id: 'str:field:D:F', label: 'Places', type: 'FIELD' };

/** Places of a service with these regions, under two sets of boundaries. */
const places = (regions: readonly ReturnType<typeof value>[]) =>
  listPlaces(
    (id) =>
      Promise.resolve(
        id === FIELD.id
          ? [list('V_C_MASTERGEOG11_REGION_TO_COUNTRY'), list('V_C_MASTERGEOG21_REGION_TO_COUNTRY')]
          : id.includes('MASTERGEOG21')
            ? regions
            : [],
      ),
    FIELD,
    ['country', 'region', 'lad'],
  );

test('England is its nine regions together, and Great Britain the total where all three are there', async () => {
  const [wales, scotland] = [value('W92000004', 'Wales'), value('S92000003', 'Scotland')];
  const [countries, regions, ...others] = await places([...REGIONS, wales, scotland]);
  expect(countries?.axis.items.map(({ code, ids }) => [code, ids.length])).toEqual([
    ['E92000001', 9],
    ['W92000004', 1],
    ['S92000003', 1],
    ['K03000001', 0],
  ]);
  expect(regions?.axis.items).toHaveLength(9);
  expect([countries?.vintage, others]).toEqual(['boundaries of 2021', []]);
});

test('a country that lacks a region is not put together', async () => {
  const [regions] = await places(REGIONS.slice(1));
  expect(regions?.level).toBe('region');
});
