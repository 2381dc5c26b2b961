import { cell, conceptsOf, placeOf } from '../cubes/cube.ts';
import type { Cube, Row } from '../cubes/cube.ts';
import type { Chance } from './chance.ts';
import {
  areaOf,
  changed,
  datesOf,
  monthOf,
  movePoint,
  pickFigure,
  valueOf,
  withValue,
} from './lie.ts';
import type { Lie } from './lie.ts';

/** One figure, chosen by chance, printed otherwise. */
function oneFigure(cube: Cube, chance: Chance, print: (value: string) => string) {
  const one = pickFigure(cube, chance, 2);
  return (
    one &&
    changed(
      cube,
      (row) => row === one,
      (row) => withValue(row, print(valueOf(row))),
    )
  );
}

/** Two neighbouring digits that differ change places, the leading one staying above zero. */
function swapDigits(printed: string): string | undefined {
  for (let i = 0; i + 1 < printed.length; i += 1) {
    const [a = '', b = ''] = [printed[i], printed[i + 1]];
    if (/\d/.test(a) && /\d/.test(b) && a !== b && !(i === 0 && b === '0'))
      return `${printed.slice(0, i)}${b}${a}${printed.slice(i + 2)}`;
  }
  return undefined;
}

const TOTAL = /^(total|all\b)/i;

/** A total and one of its parts that differ: of a dimension, or else England and an area. */
function findTotal(cube: Cube, chance: Chance): readonly [Row, Row] | undefined {
  const columns = [...conceptsOf(cube).slice(0, -1), 'GEOGRAPHY'];
  for (const column of columns) {
    const isTotal = (row: Row): boolean =>
      column === 'GEOGRAPHY'
        ? areaOf(row) === 'E92000001'
        : TOTAL.test(cell(row, `${column}_NAME`));
    const without = [
      column,
      ...(column === 'GEOGRAPHY' ? ['GEOGRAPHY_CODE', 'GEOGRAPHY_TYPE'] : []),
    ];
    const totals = cube.rows.filter((row) => isTotal(row) && Number(valueOf(row)) > 0);
    if (totals.length === 0) continue;
    const total = chance.one(totals);
    const place = placeOf(cube, total, without);
    const part = cube.rows.find(
      (row) =>
        !isTotal(row) &&
        placeOf(cube, row, without) === place &&
        valueOf(row) !== valueOf(total) &&
        Number(valueOf(row)) > 0,
    );
    if (part) return [total, part];
  }
  return undefined;
}

/** Values that are wrong, in rows whose words are right. */
export const LIES_OF_VALUES: readonly Lie[] = [
  {
    id: 'times_ten',
    what: 'one figure is ten times too large',
    plant: (cube, chance) => oneFigure(cube, chance, (value) => movePoint(value, 1)),
  },
  {
    id: 'tenth',
    what: 'one figure is a tenth of itself',
    plant: (cube, chance) => oneFigure(cube, chance, (value) => movePoint(value, -1)),
  },
  {
    id: 'digits_swapped',
    what: 'two digits of one figure have changed places',
    plant(cube, chance) {
      const able = cube.rows.filter((row) => swapDigits(valueOf(row)) !== undefined);
      if (able.length === 0) return undefined;
      const one = chance.one(able);
      const value = swapDigits(valueOf(one)) ?? '';
      return changed(
        cube,
        (row) => row === one,
        (row) => withValue(row, value),
      );
    },
  },
  {
    id: 'total_is_a_part',
    what: 'a total holds the figure of one of its parts',
    plant(cube, chance) {
      const [total, part] = findTotal(cube, chance) ?? [];
      if (!total || !part) return undefined;
      return changed(
        cube,
        (row) => row === total,
        (row) => withValue(row, valueOf(part)),
      );
    },
  },
  {
    id: 'month_in_thousands',
    what: 'the last period is printed in thousands',
    plant(cube) {
      const last = datesOf(cube).at(-1);
      const isLast = (row: Row): boolean => monthOf(row) === last && Number(valueOf(row)) > 0;
      return changed(cube, isLast, (row) => withValue(row, movePoint(valueOf(row), -3)));
    },
  },
  {
    id: 'all_in_thousands',
    what: 'every figure is printed in thousands',
    plant: (cube) =>
      changed(
        cube,
        (row) => Number(valueOf(row)) > 0,
        (row) => withValue(row, movePoint(valueOf(row), -3)),
      ),
  },
  {
    id: 'area_zeroed',
    what: 'every figure of one area is zero',
    plant(cube, chance) {
      const area = areaOf(pickFigure(cube, chance) ?? chance.one(cube.rows));
      const isOf = (row: Row): boolean => areaOf(row) === area && valueOf(row) !== '';
      return changed(cube, isOf, (row) => withValue(row, '0'));
    },
  },
  {
    id: 'month_stale',
    what: 'the last period repeats the figures of the one before',
    plant(cube) {
      const [before, last] = datesOf(cube).slice(-2);
      if (before === undefined || last === undefined) return undefined;
      const old = new Map(
        cube.rows
          .filter((row) => monthOf(row) === before)
          .map((row) => [placeOf(cube, row, ['DATE_CODE']), valueOf(row)]),
      );
      const told = (row: Row): string => old.get(placeOf(cube, row, ['DATE_CODE'])) ?? '';
      if (!cube.rows.some((row) => monthOf(row) === last && told(row) !== '')) return undefined;
      return changed(
        cube,
        (row) => monthOf(row) === last && told(row) !== '' && valueOf(row) !== '',
        (row) => withValue(row, told(row)),
      );
    },
  },
  {
    id: 'areas_exchanged_values',
    what: 'two areas have each other’s values',
    plant(cube, chance) {
      const one = pickFigure(cube, chance);
      if (!one) return undefined;
      const without = ['GEOGRAPHY_CODE'];
      const place = placeOf(cube, one, without);
      const others = cube.rows.filter(
        (row) =>
          placeOf(cube, row, without) === place &&
          areaOf(row) !== areaOf(one) &&
          valueOf(row) !== valueOf(one),
      );
      if (others.length === 0) return undefined;
      const pair = [areaOf(one), areaOf(chance.one(others))];
      const isOfPair = (row: Row): boolean => pair.includes(areaOf(row));
      const values = new Map(
        cube.rows
          .filter(isOfPair)
          .map((row) => [
            `${areaOf(row)} ${placeOf(cube, row, ['GEOGRAPHY_CODE', 'GEOGRAPHY_TYPE'])}`,
            row,
          ]),
      );
      return changed(cube, isOfPair, (row) => {
        const other = pair[0] === areaOf(row) ? pair[1] : pair[0];
        const from = values.get(
          `${other} ${placeOf(cube, row, ['GEOGRAPHY_CODE', 'GEOGRAPHY_TYPE'])}`,
        );
        if (!from) return row;
        const { OBS_STATUS = '', OBS_STATUS_NAME = '' } = from;
        return { ...withValue(row, valueOf(from)), OBS_STATUS, OBS_STATUS_NAME };
      });
    },
  },
];
