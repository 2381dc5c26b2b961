import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPeriod } from '../../../../schemas/words/period.ts';
import {
  pageAddress,
  readAsked,
} from '../../../../pipelines/publishers/nomis/adapter/ask/address.ts';
import {
  chooseTypes,
  vintageOrder,
} from '../../../../pipelines/publishers/nomis/adapter/ask/choose-types.ts';
import { demandMeasuresApart } from '../../../../pipelines/publishers/nomis/adapter/concepts.ts';
import {
  allDateCodes,
  readDateCode,
} from '../../../../pipelines/publishers/nomis/adapter/parse/date-codes.ts';
import { splitLine } from '../../../../pipelines/publishers/nomis/adapter/ask/judge-page.ts';
import { planQueries } from '../../../../pipelines/publishers/nomis/adapter/ask/plan-queries.ts';
import { readCodeList } from '../../../../pipelines/publishers/nomis/adapter/ask/structure.ts';
import { NomisSource } from '../../../../pipelines/publishers/nomis/source.ts';
import { tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';

const month = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

test('a window coded by its last month becomes the span that ends there', () => {
  expect(readDateCode('2025-09', { type: 'span', months: 12 })).toEqual({
    code: '2025-09',
    period: '2024-10/P12M',
    printed: 'Oct 2024-Sep 2025',
    urn: 32409,
  });
  fc.assert(
    fc.property(month, fc.integer({ min: 2, max: 36 }), (code, months) => {
      const date = readDateCode(code, { type: 'span', months });
      const period = findPeriod(date?.period ?? '');
      expect(period?.type).toBe('span');
      expect(period?.end.slice(0, 7)).toBe(code);
    }),
  );
});

test('a month stays a month, and a code of another type is not read', () => {
  fc.assert(
    fc.property(month, (code) => {
      const date = readDateCode(code, { type: 'month' });
      expect(date?.period).toBe(code);
      expect(Math.floor((date?.urn ?? 0) / 16)).toBe(Number(code.slice(0, 4)));
      expect((date?.urn ?? 0) % 16).toBe(Number(code.slice(5)));
      expect(readDateCode(code, { type: 'year' })).toBeUndefined();
      expect(readDateCode(code.slice(0, 4), { type: 'month' })).toBeUndefined();
    }),
  );
  expect(readDateCode('2026-03', { type: 'quarter' })?.period).toBe('2026-Q1');
  expect(readDateCode('2026-13', { type: 'month' })).toBeUndefined();
});

test('every date of a type is listed once and means one period', () => {
  const dates = allDateCodes({ type: 'span', months: 3 });
  expect(new Set(dates.map(({ code }) => code)).size).toBe(dates.length);
  expect(new Set(dates.map(({ period }) => period)).size).toBe(dates.length);
});

const OFFERED = [
  'countries',
  'regions',
  'local authorities: district / unitary (prior to April 2015)',
  'local authorities: district / unitary (as of April 2015)',
  'local authorities: district / unitary (as of April 2023)',
  'local authorities: county / unitary (as of April 2023)',
  '2021 electoral ward',
].map((name, i) => ({ value: `TYPE${i}`, name }));

test('types are chosen by name: the newest, or all that can hold the level', () => {
  const names = (level: Parameters<typeof chooseTypes>[0], older: boolean) =>
    chooseTypes(level, OFFERED, older).map(({ value }) => value);
  expect(names('lad', false)).toEqual(['TYPE4']);
  expect(names('lad', true)).toEqual(['TYPE4', 'TYPE3', 'TYPE2', 'TYPE5']);
  expect(names('county', false)).toEqual(['TYPE5']);
  expect(names('ward', false)).toEqual(['TYPE6']);
  expect(names('lsip', true)).toEqual([]);
});

test('a boundary set before a date is older than the one of that date', () => {
  const [prior, as, later] = [2, 3, 4].map((i) => vintageOrder(OFFERED[i]?.name ?? ''));
  expect(prior).toBeLessThan(as ?? 0);
  expect(as).toBeLessThan(later ?? 0);
  expect(vintageOrder('regions')).toBe(0);
});

const code = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/);

test('what a page was asked for can be read back from its address', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(month, { minLength: 1, maxLength: 50 }),
      fc.dictionary(fc.stringMatching(/^C_[A-Z0-9_]{1,10}$/), fc.array(code, { minLength: 1 }), {
        minKeys: 1,
      }),
      fc.nat(),
      (dates, codes, offset) => {
        const query = {
          dataset: 'NM_1_1',
          geography: 'TYPE1',
          dates,
          codes: new Map(Object.entries(codes)),
        };
        expect(readAsked(pageAddress(query, offset, 25_000))).toEqual({
          offset,
          dates,
          codes: query.codes,
        });
      },
    ),
  );
});

test('a CSV line splits into the fields that made it', () => {
  const field = fc.oneof(
    fc.string().map((words) => `"${words.replaceAll('"', '""')}"`),
    fc.constant(''),
    fc.integer().map(String),
  );
  fc.assert(
    fc.property(fc.array(field, { minLength: 2, maxLength: 12 }), (fields) => {
      expect(splitLine(fields.join(','))).toEqual(fields);
    }),
  );
});

test('two measures in one publisher cell are refused by name', () => {
  const concepts = new Map(['PAY', 'ITEM'].map((concept) => [concept, []]));
  const [first, second] = tinyDeclaration().measures;
  if (!first || !second) throw new Error('no measures');
  const at = (a: Record<string, string>, b: Record<string, string>) => () => {
    demandMeasuresApart(
      {
        measures: [
          { ...first, at: a },
          { ...second, at: b },
        ],
      },
      concepts,
    );
  };
  expect(at({ PAY: '1', ITEM: '2' }, { pay: '7', item: '2' })).not.toThrow();
  expect(at({ PAY: '1' }, { ITEM: '2' })).toThrow('tiny_count and tiny_median are the same');
  expect(at({ SEX: '1' }, { PAY: '2' })).toThrow('SEX, no declared concept');
});

test('an XML code list gives codes and names, one code or many, and nothing else passes', () => {
  const list = (codes: string): string =>
    `<?xml version="1.0"?><Structure xmlns:s="urn:s"><CodeLists><s:CodeList id="CL_1_1_SEX">${codes}</s:CodeList></CodeLists></Structure>`;
  const one =
    '<s:Code value="05"><s:Description xml:lang="en">Men &amp; boys</s:Description></s:Code>';
  expect(readCodeList(list(one))).toEqual([{ code: '05', name: 'Men & boys' }]);
  expect(readCodeList(list(one + one))).toHaveLength(2);
  expect(() => readCodeList('<html><body/></html>')).toThrow();
  expect(() => readCodeList('<Structure><CodeLists>')).toThrow();
});

test('a spared level is asked for less: later dates, and only the codes named', () => {
  const offered = (codes: readonly string[]) => codes.map((code) => ({ code, name: code }));
  const metadata = {
    codes: new Map([
      ['SEX', offered(['0', '1', '2'])],
      ['MEASURES', offered(['20100'])],
    ]),
    times: ['2022-12', '2023-01', '2023-02'],
    types: [
      { value: 'TYPE295', name: '2021 electoral ward' },
      { value: 'TYPE424', name: 'local authorities: district / unitary (as of April 2023)' },
    ],
  };
  const source = NomisSource.parse({
    publisher: 'nomis',
    dataset: 'NM_1_1',
    levels: ['lad', 'ward'],
    sparing: [{ levels: ['ward'], from: '2023-01', codes: { SEX: ['0'] } }],
    concepts: {},
  });
  const concepts = new Map(
    [...metadata.codes].map(([concept, codes]) => [
      concept,
      codes.map((code) => ({ ...code, means: {} })),
    ]),
  );
  const asked = planQueries(source, concepts, metadata).queries.map(
    ({ geography, dates, codes }) => ({
      geography,
      dates,
      sexes: codes.get('SEX'),
    }),
  );
  expect(asked).toEqual([
    { geography: 'TYPE424', dates: ['2022-12', '2023-01', '2023-02'], sexes: ['0', '1', '2'] },
    { geography: 'TYPE295', dates: ['2023-01', '2023-02'], sexes: ['0'] },
  ]);
});
