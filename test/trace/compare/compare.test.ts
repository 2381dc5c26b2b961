import { describe, expect, test } from 'vitest';
import { compareEes, findEesFile } from './ees.ts';
import { compareNomis } from './nomis.ts';
import { compareSeries } from './ons-series.ts';
import { compareCube } from './stat-xplore.ts';
import { named, readDeclaration } from '../read-declaration.ts';

describe('the tracer sees what does not agree with a line', () => {
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
    const { declaration } = await readDeclaration('labour-market-rates');
    const there = new Map(Object.entries({ ...line, ...change }));
    const wrong = compareNomis(declaration, new Map(), row, there);
    expect(named(wrong)).toEqual(expected);
  });

  test('a line of a time series: its window, and thousands that became ones', async () => {
    const { declaration } = await readDeclaration('vacancy-survey');
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

  test('a number of a cube: its place, month and family, and the regions that are England', async () => {
    const { declaration, lists } = await readDeclaration('universal-credit-households');
    const [area, month, family] = ['A', 'F_UC_DATE', 'HNFAMILY_TYPE'];
    const reply = {
      query: {
        measures: ['str:count:UC_Households:V_F_UC_HOUSEHOLDS'],
        dimensions: [[area], [month], [family]],
        recodes: {
          [area]: { map: [[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `x:E1200000${n}`)] },
          [month]: { map: [['x:201805'], ['x:201806']] },
          [family]: { map: [['x:2']] },
        },
      },
      fields: [
        { label: 'National - Regional - LA - OAs', items: [] },
        { label: 'Month', items: [] },
        {
          label: 'Family Type',
          items: [{ uris: ['x:2'], labels: ['Single, with child dependant(s)'] }],
        },
      ],
      cubes: {
        'str:count:UC_Households:V_F_UC_HOUSEHOLDS': {
          values: [
            [
              [1, 2],
              [3, 4],
            ],
          ],
        },
      },
    };
    const lone = {
      ...{ area: 'E92000001', period: '2018-06', family: 'single_with_children' },
      ...{ measure: 'uc_households', value: 3, source_value: '3' },
    };
    expect(compareCube(declaration, lists, lone, reply, 3)).toEqual([]);
    const wrong = compareCube(declaration, lists, { ...lone, area: 'E12000001' }, reply, 2);
    expect(named(wrong)).toEqual(['area', 'period', 'family', 'value', 'printed value']);
  });

  test('a line of the catalogue: its place, its labels and a hidden count', async () => {
    const { declaration, lists } = await readDeclaration('fe-achievements');
    const file = findEesFile(declaration, 'https://e/data-set/fe-achievements.aims/csv');
    if (!file) throw new Error('the declaration has no such file');
    const aims = {
      ...{ area: 'E06000001', area_vintage: 'Local authority district', period: 'AY2023-24' },
      ...{ subject: '04', level: 'total', provision: 'education_and_training' },
      ...{ measure: 'achievement_aims', value: null, status: 'near_zero' },
      ...{ source_value: 'low', source_status: 'low' },
    };
    const printed = {
      ...{ time_period: '202324', time_identifier: 'Academic year' },
      ...{ geographic_level: 'Local authority district', lad_code: 'E06000001' },
      ssa_t1_desc: 'Engineering and Manufacturing Technologies',
      e_and_t_aims_ach: 'low',
    };
    const compare = (change: Partial<typeof printed>) =>
      named(
        compareEes(
          ...([declaration, lists, aims, file] as const),
          new Map(Object.entries({ ...printed, ...change })),
        ),
      );
    expect(compare({})).toEqual([]);
    expect(compare({ lad_code: 'E06000002' })).toEqual(['area']);
    expect(compare({ time_period: '202223' })).toEqual(['period']);
    expect(compare({ ssa_t1_desc: 'Total' })).toEqual(['subject']);
    expect(compare({ e_and_t_aims_ach: 'c' })).toEqual(['printed value', 'mark', 'status']);
    expect(compare({ e_and_t_aims_ach: '0' })).toContain('value');
  });
});
