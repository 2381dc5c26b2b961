import { expect, test } from 'vitest';
import { breaksOf } from '../../schemas/dataset/label.ts';
import { changeOnYear, findYearBefore } from '../../schemas/figures/change/change.ts';
import {
  findPeriod,
  monthIndex,
  monthOfIndex,
  spanEndingWith,
} from '../../schemas/words/period.ts';
import { readDataset } from '../pipelines/publishers/ons/editions/serve.ts';

/** A figure of the `months` that end with `last` (`YYYY-MM`). */
function figure(last: string, months: number) {
  const period = findPeriod(months === 1 ? last : spanEndingWith(last, months));
  if (!period) throw new Error(`${last} is no month`);
  return {
    value: 100,
    low: null,
    high: null,
    interval: null,
    period_start: period.start,
    period_end: period.end,
  };
}

test.each([
  ['labour-demand-monthly', 'new_adverts_monthly', 1],
  ['labour-demand-new', 'new_adverts', 3],
  ['labour-demand-new', 'new_adverts_monthly_mean', 3],
] as const)(
  '%s: no change of %s is computed across a break, nor from or to June 2026',
  async (id, measure, months) => {
    const { declaration } = await readDataset(id);
    const breaks = breaksOf(declaration.breaks, measure);
    const told = Array.from({ length: 36 }, (_, at) => {
      const last = monthOfIndex(monthIndex('2025-06') + at);
      const [now, before] = [last, monthOfIndex(monthIndex(last) - 12)].map((end) =>
        figure(end, months),
      );
      if (!now || !before) throw new Error('two figures are needed');
      return changeOnYear(now, findYearBefore([before, now], now, breaks), { decimals: 0 })
        ? [last]
        : [];
    }).flat();
    const before = ['2025-06', '2025-07', '2025-08', '2025-09', '2025-10'];
    const firstAfter = monthIndex('2027-06') + months;
    const after = Array.from({ length: monthIndex('2028-05') - firstAfter + 1 }, (_, at) =>
      monthOfIndex(firstAfter + at),
    );
    expect(told).toEqual([...before, ...after]);
  },
);
