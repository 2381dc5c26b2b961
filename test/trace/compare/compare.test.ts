import { describe, expect, test } from 'vitest';
import { resolveCodes } from '../../../datasets/codes.ts';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { compareEes, findEesFile } from './ees.ts';
import { compareImperative } from './imperative/imperative.ts';
import { compareNomis } from './nomis.ts';
import { compareEdition } from './ons-edition.ts';
import { compareSeries } from './ons-series.ts';

async function readDeclaration(id: string) {
  const found = (await discoverDatasets()).find(({ declaration }) => declaration.id === id);
  const declaration = found?.declaration;
  if (declaration?.hosting !== 'hosted' || declaration.kind !== 'observations')
    throw new Error(`${id} is no dataset of figures`);
  return { declaration, lists: await resolveCodes({ declaration, folder: found?.folder ?? '' }) };
}

/** What disagrees, without how. */
const named = (wrong: readonly string[]): (string | undefined)[] =>
  wrong.map((each) => each.split(':')[0]);

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

  test('a row of an edition: the column of its month, and a note of what others summed', async () => {
    const { declaration, lists } = await readDeclaration('labour-demand');
    const adverts = {
      ...{ area: 'E69000008', area_name: 'Dorset', area_type: 'lsip', period: '2025-07' },
      ...{ occupation: '24', measure: 'live_adverts', value: 36, status: 'observed', flags: '' },
      ...{ source_value: '36', source_status: null },
    };
    const headings = [
      'Local Skills Improvement Plan',
      'SOC 2 digit code',
      'Jun-25',
      'Jul-25',
      'Notes',
    ];
    const compare = (...cells: readonly (string | number)[]) =>
      named(
        compareEdition(
          ...([declaration, lists, adverts, 'Table 9'] as const),
          [[], [], [], [], headings, cells],
          6,
        ),
      );
    expect(compare('Dorset', '24', 35, 36)).toEqual([]);
    expect(compare('Devon', '24', 35, 36)).toEqual(['area']);
    expect(compare('Dorset', '23', 35, 36)).toEqual(['occupation']);
    expect(compare('Dorset', '24', 36, 35)).toEqual(['value', 'printed value']);
    expect(compare('Dorset', '24', 35, 36, '[sum of parts made by others]')).toEqual(['flags']);
  });

  test('a row of a workbook of projections: thousands, and the advice on few jobs', async () => {
    const { declaration, lists } = await readDeclaration('projected-openings');
    const openings = {
      ...{ area: 'E37000009', area_name: 'Dorset', area_type: 'lep', period: '2020/2035' },
      ...{ occupation: '2', industry: 'total', measure: 'net_change', value: 20_525.7 },
      ...{ status: 'observed', flags: 'forecast', source_value: '20.5257', source_status: null },
    };
    const compare = (name: string, label: string, level: number, change: number) =>
      named(
        compareImperative(declaration, lists, openings, {
          url: 'https://e/DO_LEP_MainTables.Main.xlsm',
          info: [['LEP name', name]],
          sheet: 'Occ T1',
          grid: [
            ['', null, null, '2020-2035'],
            ['Levels (000s)', 2020, 2035, 'Change', 'Demand', 'Requirement'],
            [label, level, 110, change, 47, 67],
          ],
          line: 3,
        }),
      );
    const professions = 'Professional occupations';
    expect(compare('Dorset', professions, 89, 20.5257)).toEqual([]);
    expect(compare('Solent', professions, 89, 20.5257)).toEqual(['area']);
    expect(compare('Dorset', 'Elementary occupations', 89, 20.5257)).toEqual(['occupation']);
    expect(compare('Dorset', professions, 89, 20.6)).toEqual(['printed value', 'value']);
    expect(compare('Dorset', professions, 9, 20.5257)).toEqual(['mark', 'flags']);
    expect(compare('Dorset', professions, 0.9, 20.5257)).toContain('status');
  });
});
