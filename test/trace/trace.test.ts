import { describe, expect, test } from 'vitest';
import { discoverDatasets } from '../../datasets/discover.ts';
import { testWithPayloads } from '../support/payloads.ts';
import { compareNomis } from './compare-nomis.ts';
import { compareSeries } from './compare-ons.ts';
import { traceRealFigures } from './trace-real-figures.ts';

testWithPayloads(
  'a thousand figures are what the publishers printed, each at its line',
  async () => {
    const { counts, wrong } = await traceRealFigures();
    expect(wrong).toEqual([]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
      1000,
    );
    expect(Object.keys(counts).sort()).toEqual([
      'area that a release brought',
      'line of a Nomis page',
      'line of a file',
      'line of an ONS time series',
      'row of an ONS workbook',
    ]);
  },
);

async function readDeclaration(id: string) {
  const found = (await discoverDatasets()).find(({ declaration }) => declaration.id === id);
  const declaration = found?.declaration;
  if (declaration?.hosting !== 'hosted' || declaration.kind !== 'observations')
    throw new Error(`${id} is no dataset of figures`);
  return declaration;
}

describe('the tracer sees what does not agree', () => {
  const row = {
    area: 'E08000034',
    area_vintage: 'districts',
    period: '2024-10/P12M',
    measure: 'employment_rate_16_64',
    value: 74.9,
    status: 'observed',
    source_value: '74.9',
    source_status: 'A',
  };
  const line = {
    GEOGRAPHY_CODE: 'E08000034',
    GEOGRAPHY_TYPE: 'districts',
    DATE_CODE: '2025-09',
    VARIABLE: '45',
    MEASURES: '20599',
    OBS_VALUE: '74.9',
    OBS_STATUS: 'A',
  };

  test.each<[string, Partial<typeof line>, string[]]>([
    ['nothing', {}, []],
    ['another area', { GEOGRAPHY_CODE: 'E08000035' }, ['area']],
    ['another window', { DATE_CODE: '2025-06' }, ['period']],
    ['another value', { OBS_VALUE: '79.4' }, ['value', 'printed value']],
    ['another mark', { OBS_STATUS: 'Q' }, ['mark', 'status']],
    ['another measure', { VARIABLE: '18' }, ['measure (VARIABLE)']],
  ])('%s', async (_, change, expected) => {
    const declaration = await readDeclaration('labour-market-rates');
    const there = new Map(Object.entries({ ...line, ...change }));
    const wrong = compareNomis(declaration, new Map(), row, there);
    expect(wrong.map((each) => each.split(':')[0])).toEqual(expected);
  });

  test('a line of a time series: its window, and thousands that became ones', async () => {
    const declaration = await readDeclaration('vacancy-survey');
    const vacancies = {
      area: 'K02000001',
      period: '2025-04/P3M',
      measure: 'survey_vacancies',
      value: 726_000,
      status: 'observed',
      source_value: '726',
    };
    expect(compareSeries(declaration, vacancies, ['2025 MAY', '726'])).toEqual([]);
    expect(compareSeries(declaration, vacancies, ['2025 JUN', '718'])).toHaveLength(3);
  });
});
