import { monthIndex } from '../../../../schemas/words/period.ts';
import type { Inputs } from '../../read-releases.ts';
import type { ReleaseRow } from '../../read-parquet.ts';
import { differ } from '../differ.ts';

/** The first month of the newest period of adverts whose year before lies on the same side of every break. */
const LAST_WHOLE = monthIndex('2025-08');
const MONTHS_BACK: Readonly<Record<string, number>> = {
  indicator_adverts: 0,
  indicator_adverts_quarter_before: 3,
  indicator_adverts_two_quarters_before: 6,
};

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? NaN;
  const half = (sorted.length - 1) / 2;
  return (at(Math.floor(half)) + at(Math.ceil(half))) / 2;
}

/** A score of an occupation against its counts of new adverts; pay and people are in no payload. */
export function compareInDemand(row: ReleaseRow, input: Inputs): string[] {
  const counts = new Map(
    input('labour-demand-new')
      .filter(({ measure, area, occupation }) => {
        const isMean = measure === 'new_adverts_monthly_mean' && area === 'E92000001';
        return isMean && occupation === row.occupation;
      })
      .map(({ period, value }) => [monthIndex(String(period)), Number(value)]),
  );
  const growths: number[] = [];
  for (let month = LAST_WHOLE; counts.has(month - 12); month -= 3) {
    growths.push(Math.log((counts.get(month) ?? NaN) / (counts.get(month - 12) ?? NaN)));
  }
  const back = MONTHS_BACK[String(row.measure)] ?? NaN;
  const middle = median(growths);
  const spread = 1.4826 * median(growths.map((growth) => Math.abs(growth - middle)));
  const score = ((growths[back / 3] ?? NaN) - middle) / spread;
  const isNear = Math.abs(Number(row.value) - score) < 1e-9;
  return differ([
    ['value', row.value, isNear ? row.value : score],
    ['first month', monthIndex(String(row.period)), LAST_WHOLE - back],
    ['status', row.status, 'observed'],
  ]);
}
