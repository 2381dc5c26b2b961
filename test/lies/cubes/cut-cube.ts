import { cell } from './cube.ts';
import type { Cube } from './cube.ts';

const MOST_AREAS = 14;
const BLANK_AREAS = 2;

/**
 * A cube with a few areas only, whole otherwise: those with the most rows, the countries, and two
 * that have a blank figure, so that a lie about blanks finds one.
 */
export function cutCube(cube: Cube): Cube {
  const sizes = new Map<string, number>();
  const blank = new Set<string>();
  const countries = new Set<string>();
  for (const row of cube.rows) {
    const area = cell(row, 'GEOGRAPHY_CODE');
    sizes.set(area, (sizes.get(area) ?? 0) + 1);
    if (cell(row, 'OBS_VALUE') === '') blank.add(area);
    if (cell(row, 'GEOGRAPHY_TYPE') === 'countries') countries.add(area);
  }
  const largest = [...sizes]
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([area]) => area);
  const kept = new Set([
    ...countries,
    ...largest.filter((area) => blank.has(area)).slice(0, BLANK_AREAS),
    ...largest.slice(0, MOST_AREAS),
  ]);
  const rows = cube.rows.filter((row) => kept.has(cell(row, 'GEOGRAPHY_CODE')));
  return { ...cube, rows };
}
