import { expect, test } from 'vitest';
import { chooseCell } from '../../../api/jobs/choose-cell.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';

const UNIT = { code: '6135', name: 'Care workers and home carers', level: 4 };
const GROUP = { code: '61', name: 'Caring personal service occupations', level: 2 };
const BOROUGH = { code: 'E09000003', name: 'Barnet', type: 'lad' } as const;
const LONDON = { code: 'E12000007', name: 'London', type: 'region' } as const;
const SOUGHT = {
  occupations: [UNIT, GROUP],
  places: [BOROUGH, LONDON].map((place) => ({ place, codes: [place.code] })),
};

function row(area: string, occupation: string, more: Partial<FigureRow> = {}): FigureRow {
  return {
    ...{ area, occupation, measure: 'adverts', measure_name: 'Adverts', unit: 'adverts' },
    ...{ period: '2025-07', period_name: 'July 2025' },
    ...{ period_start: '2025-07-01', period_end: '2025-07-31' },
    ...{ value: 5, low: null, high: null, interval: null, n: null },
    ...{ status: 'observed', flags: [], ...more },
  };
}

const HIDDEN = { value: null, status: 'suppressed' } as const;
const codesOf = (cell: ReturnType<typeof chooseCell>) => [cell?.occupation.code, cell?.place.code];

test('adverts keep the place and go to the group; pay keeps the occupation and goes to the region', () => {
  const rows = [row('E09000003', '61'), row('E12000007', '6135')];
  expect(codesOf(chooseCell(rows, 'adverts', SOUGHT, 'place'))).toEqual(['61', 'E09000003']);
  expect(codesOf(chooseCell(rows, 'adverts', SOUGHT, 'occupation'))).toEqual(['6135', 'E12000007']);
});

test('what is of a group or of London as a whole says so', () => {
  const cell = chooseCell([row('E12000007', '61')], 'adverts', SOUGHT, 'place');
  expect(cell?.cautions.map(({ code }) => code)).toEqual(['group_of_occupations', 'wider_area']);
  expect(cell?.cautions[1]?.message).toContain('London as a whole');
});

test('a hidden figure is passed over for one with a number, and told', () => {
  const rows = [row('E09000003', '6135', HIDDEN), row('E09000003', '61')];
  const cell = chooseCell(rows, 'adverts', SOUGHT, 'place');
  expect(codesOf(cell)).toEqual(['61', 'E09000003']);
  expect(cell?.cautions.map(({ message }) => message)).toContain(
    'For “Care workers and home carers” in Barnet the figure is suppressed.',
  );
});

test('a range tells how much; where nothing does there is no cell', () => {
  const ranged = { value: null, low: 0, high: 8, status: 'bounded' } as const;
  expect(
    codesOf(chooseCell([row('E09000003', '6135', ranged)], 'adverts', SOUGHT, 'place')),
  ).toEqual(['6135', 'E09000003']);
  expect(chooseCell([row('E09000003', '6135', HIDDEN)], 'adverts', SOUGHT, 'place')).toBe(
    undefined,
  );
});
