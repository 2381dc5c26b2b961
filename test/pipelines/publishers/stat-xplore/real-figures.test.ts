import { expect } from 'vitest';
import { z } from 'zod';
import { replay } from '../../../../pipelines/publishers/stat-xplore/replay/replay.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { LIMITS } from '../ees/pull.ts';
import { figures, pull } from './pull.ts';

/** Figures that a person can find in the recorded replies, by their place in the nested lists. */
const FOUND = [
  // a: values[0][0][1] and [5]: North East, May 2018.
  ['E12000001', '2018-05', 'single_with_children', 'uc_households', 8362],
  ['E12000001', '2018-05', 'total', 'uc_households', 50_001],
  // a: values[6][3][0]: London, August 2018.
  ['E12000007', '2018-08', 'single', 'uc_households', 85_703],
  // a: values[9][3][5], the total of the nine regions, which is England.
  ['E92000001', '2018-08', 'total', 'uc_households', 855_275],
  // b: values[6][3] of the mean.
  ['E12000007', '2018-08', 'total', 'uc_household_mean_payment', 706.6277620218016],
] as const;
const Figure = z.object({ value: z.number(), flags: z.string(), area_vintage: z.string() });

testWithPayloads('both recorded replies of 2018 are read as they came', async () => {
  const dataset = figures('universal-credit-households');
  await pull(dataset, await replay.open(PAYLOADS, LIMITS), async ({ draft, checks, database }) => {
    // Nine regions and England, four months: five family types and their total, and one mean.
    expect(draft.account).toMatchObject({ received: 280, published: 280, set_aside: 0 });
    expect(draft.coverage.by_status).toEqual({ observed: 280 });
    // No household of an unknown family type in any region or month.
    expect(draft.coverage.zeros).toBe(40);
    for (const [area, period, family, measure, value] of FOUND) {
      const row = await database.row(
        `SELECT value, flags, area_vintage FROM release
         WHERE area = $1 AND period = $2 AND family = $3 AND measure = $4`,
        Figure,
        [area, period, family, measure],
      );
      expect(row).toEqual({ value, flags: 'revised', area_vintage: 'boundaries of 2011' });
    }
    expect(checks.filter(({ result }) => result !== 'pass').map(({ id }) => id)).toEqual([
      'levels_held',
    ]);
    // England is asked for as one aggregate: nine regions by six family types and four months.
    const places = checks.find(({ id }) => id === 'places_make_E92000001');
    expect(places).toMatchObject({ result: 'pass', examined: 24 });
  });
});
