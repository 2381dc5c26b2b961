import { describe, expect, test } from 'vitest';
import { compareEdition } from '../ons-edition.ts';
import { named, readDeclaration } from '../../read-declaration.ts';
import { compareImperative } from './imperative.ts';

describe('the tracer sees what does not agree with a row of a workbook', () => {
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
