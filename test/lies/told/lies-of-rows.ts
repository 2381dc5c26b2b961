import { areaOf, datesOf, monthOf, valueOf } from './lie.ts';
import type { Lie } from './lie.ts';

/** Rows that are not there, or are there too often. */
export const LIES_OF_ROWS: readonly Lie[] = [
  {
    id: 'row_dropped',
    what: 'one row is gone',
    plant({ rows }, chance) {
      const gone = chance.one(rows);
      return rows.filter((row) => row !== gone);
    },
  },
  {
    id: 'area_dropped',
    what: 'all rows of one area are gone',
    plant({ rows }, chance) {
      const gone = areaOf(chance.one(rows));
      return rows.filter((row) => areaOf(row) !== gone);
    },
  },
  {
    id: 'month_dropped',
    what: 'all rows of one period, neither first nor last, are gone',
    plant(cube, chance) {
      const middle = datesOf(cube).slice(1, -1);
      if (middle.length === 0) return undefined;
      const gone = chance.one(middle);
      return cube.rows.filter((row) => monthOf(row) !== gone);
    },
  },
  {
    id: 'thousandth_dropped',
    what: 'one row in a thousand, at least two, is gone',
    plant({ rows }, chance) {
      const gone = new Set<number>();
      while (gone.size < Math.max(2, rows.length / 1000)) gone.add(chance.below(rows.length));
      return rows.filter((_, i) => !gone.has(i));
    },
  },
  {
    id: 'row_twice',
    what: 'one row comes twice',
    plant({ rows }, chance) {
      const twice = chance.one(rows);
      return rows.flatMap((row) => (row === twice ? [row, row] : [row]));
    },
  },
  {
    id: 'row_twice_other_value',
    what: 'one row comes twice, under another URN and with another value',
    plant(cube, chance) {
      const twice = chance.one(cube.rows.filter((row) => valueOf(row) !== ''));
      const other = {
        ...twice,
        URN: `${twice.URN ?? ''}0`,
        OBS_VALUE: String(Number(valueOf(twice)) + 5),
      };
      return cube.rows.flatMap((row) => (row === twice ? [row, other] : [row]));
    },
  },
];
