import { expect, test } from 'vitest';
import { makeLocalDemand } from './make-local-demand.ts';
import type { TrueCount } from './make-local-demand.ts';

const [HERE, ENGLAND, PERIOD] = ['E08000034', 'E92000001', '2026-11'];
const count = (area: string, occupation: string, of: number | null): TrueCount => ({
  ...{ area, occupation, period: PERIOD, count: of ?? 0, isHidden: of === null },
});

/** What local demand says of a pool of these live adverts with this coverage, by area, occupation and measure. */
async function pool(
  adverts: Readonly<Record<string, Readonly<Record<string, number | null>>>>,
  coverage: Readonly<Record<string, Readonly<Record<string, number>>>>,
) {
  const list = (of: typeof adverts): TrueCount[] =>
    Object.entries(of).flatMap(([area, counts]) =>
      Object.entries(counts).map(([occupation, value]) => count(area, occupation, value)),
    );
  const rows = await makeLocalDemand({
    live_adverts: [count(HERE, 'total', 1000)],
    pooled_live_adverts: list(adverts),
    live_coverage: list(coverage),
  });
  return (area: string, occupation: string, measure: string) =>
    rows.find(
      (row) => row.area === area && row.occupation === occupation && row.measure === measure,
    );
}

const ADVERTS = {
  [HERE]: { total: 600, 61: 120, 23: 30, 24: null },
  [ENGLAND]: { total: 6000, 61: 600, 23: 300, 24: 50 },
};

test('a share of the pool is told where the pool has half of the series, of it and of all', async () => {
  const find = await pool(ADVERTS, {
    [HERE]: { total: 50, 61: 80, 23: 49.9 },
    [ENGLAND]: { total: 55, 61: 50, 23: 90 },
  });
  expect(find(HERE, '61', 'pooled_share')).toMatchObject({
    ...{ advert_kind: 'pooled', value: 20, status: 'observed' },
  });
  expect(find(HERE, '61', 'pooled_location_quotient')).toMatchObject({ value: 2 });
  for (const measure of ['pooled_share', 'pooled_location_quotient']) {
    expect(find(HERE, '23', measure)).toMatchObject({ value: null, status: 'not_computed' });
    expect(find(HERE, '23', measure)?.flags).toContain('low_coverage');
  }
  expect(find(HERE, '23', 'pooled_coverage')).toMatchObject({ value: 49.9, status: 'observed' });
});

test('nothing is told of an area of which too little is seen, nor of a count that is hidden', async () => {
  const find = await pool(ADVERTS, {
    [HERE]: { total: 40, 61: 80 },
    [ENGLAND]: { total: 55, 61: 50, 24: 60 },
  });
  expect(find(HERE, '61', 'pooled_share')).toMatchObject({ status: 'not_computed' });
  expect(find(ENGLAND, '61', 'pooled_share')).toMatchObject({ value: 10 });
  expect(find(HERE, '24', 'pooled_coverage')).toMatchObject({
    ...{ value: null, status: 'not_computed' },
  });
  expect(find(HERE, '61', 'advert_share')).toBeUndefined();
});
