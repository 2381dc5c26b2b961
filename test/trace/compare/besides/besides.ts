import type { ReleaseRow } from '../../read-parquet.ts';
import { differ } from '../differ.ts';
import type { Inputs } from '../../read-releases.ts';
import { countAims } from './aims.ts';

/** The openings of the group of a row, of all industries together. */
const findOpenings = (row: ReleaseRow, input: Inputs, asked: string): ReleaseRow | undefined =>
  input('projected-openings').find(
    ({ area, measure, occupation, industry }) =>
      area === row.area &&
      measure === asked &&
      occupation === row.occupation_group &&
      industry === 'total',
  );

/** A number without what the last binary digits of two orders of adding may differ by. */
const rounded = (number: unknown): unknown =>
  typeof number === 'number' ? Number(number.toPrecision(12)) : number;

/** Bounds against the achievements, and for each opening against the openings of a year too. */
function compareBounds(row: ReleaseRow, input: Inputs): string[] {
  const aims = countAims(row, input, row.measure === 'unlinked_achievements');
  const isAims = String(row.measure).endsWith('_achievements');
  // A person has at most two aims, and at least three in ten enter related work.
  const least = isAims ? aims.least : (aims.least / 2) * 0.3;
  const isRatio = row.measure === 'completers_per_opening';
  const openings = isRatio ? findOpenings(row, input, 'projected_openings') : undefined;
  const year = isRatio ? Number(openings?.value) / 15 : 1;
  const isTold = aims.most !== null && year > 0 && !String(openings?.flags).includes('low_reliab');
  return differ([
    ['status', row.status, isTold ? 'bounded' : 'not_computed'],
    ['at least', rounded(row.low), isTold ? rounded(least / year) : null],
    ['at most', rounded(row.high), isTold ? rounded(Number(aims.most) / year) : null],
    ['value', row.value, null],
  ]);
}

/** A figure of both sides against the achievements, openings and adverts that it was made from. */
export function compareBesides(row: ReleaseRow, input: Inputs): string[] {
  const measure = String(row.measure);
  if (measure === 'adverts_on_a_day') {
    const adverts = input('labour-demand').find(
      ({ area, period, occupation }) =>
        area === row.area && period === row.period && occupation === row.occupation_group,
    );
    return differ([
      ['value', row.value, adverts?.value],
      ['status', row.status, adverts?.status],
      ['flags', row.flags, adverts?.flags],
    ]);
  }
  if (!measure.endsWith('_a_year')) return compareBounds(row, input);
  const openings = findOpenings(row, input, measure.replace('_a_year', ''));
  const year = typeof openings?.value === 'number' ? openings.value / 15 : null;
  const isNear = year === null ? row.value === null : Math.abs(Number(row.value) - year) <= 0.0501;
  return differ([
    ['value to a tenth', isNear ? year : row.value, year],
    ['status', row.status, openings?.status],
    ['period', row.period, openings?.period],
    ['flags', row.flags, openings?.flags],
  ]);
}
