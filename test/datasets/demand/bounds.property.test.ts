import fc from 'fast-check';
import { expect, test } from 'vitest';
import localDemand from '../../../datasets/local-demand/dataset.ts';
import { makeLocalDemand } from './make-local-demand.ts';
import type { Made, TrueCount } from './make-local-demand.ts';

const GROUPS = ['11', '12', '21', '22', 'unknown'];
const PERIODS = ['2024-07', '2025-07'];
const ENGLAND = 'E92000001';

/** Counts of an area by group in both periods, which of them are hidden, and what its total is off by. */
const Area = fc.record({
  counts: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 10, maxLength: 10 }),
  hidden: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  off: fc.integer({ min: -20, max: 20 }),
  hasTotal: fc.boolean(),
  hasMajors: fc.boolean(),
});
type Area = typeof Area extends fc.Arbitrary<infer T> ? T : never;

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);

/** The rows of an area: its groups, and where it has them its major groups and its total. */
function publish(area: string, { counts, hidden, off, hasTotal, hasMajors }: Area): TrueCount[] {
  return PERIODS.flatMap((period, at) => {
    const row = (occupation: string, count: number, isHidden: boolean): TrueCount => {
      return { area, period, occupation, count, isHidden };
    };
    const groups = GROUPS.map((code, i) => {
      return row(code, counts[5 * at + i] ?? 0, hidden[5 * at + i] ?? false);
    });
    const inMajor = (code: string) =>
      sum(groups.filter((each) => each.occupation.startsWith(code)).map(({ count }) => count));
    const total = Math.max(0, sum(groups.map(({ count }) => count)) + off);
    return [
      ...groups,
      ...(hasMajors ? [row('1', inMajor('1'), false), row('2', inMajor('2'), off > 10)] : []),
      ...(hasTotal ? [row('total', total, false)] : []),
    ];
  });
}

/** What a figure would be if nothing were hidden. */
function truth(counts: readonly TrueCount[], { area, period, occupation, measure }: Made): number {
  const count = (where: string, when: string) =>
    counts.find((c) => c.area === where && c.period === when && c.occupation === occupation)
      ?.count ?? NaN;
  const share = (where: string) => {
    const whole = counts.filter((c) => c.area === where && c.period === period);
    return (
      (100 * count(where, period)) /
      sum(whole.filter((c) => GROUPS.includes(c.occupation)).map((c) => c.count))
    );
  };
  if (measure === 'advert_share') return share(area);
  if (measure === 'advert_location_quotient') return share(area) / share(ENGLAND);
  return 100 * (count(area, '2025-07') / count(area, '2024-07') - 1);
}

/** Measures that a count of adverts is one side of. */
const RATIOS: readonly string[] = localDemand.measures.flatMap((measure) => {
  const sides: readonly unknown[] = [
    'numerator' in measure && measure.numerator,
    'denominator' in measure && measure.denominator,
  ];
  return sides.includes('adverts') ? [measure.id] : [];
});

test('what is hidden always lies in the range that is given, and never stands as a number', async () => {
  let [ranges, besideHidden] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(Area, { minLength: 3, maxLength: 12 }), async (areas) => {
      const parts = areas.flatMap((area, i) => publish(`E0700000${i.toString(36)}`, area));
      // England is the sum of its areas, hidden only where the first of them hides the same.
      const [first] = areas;
      const counts = GROUPS.map((_, i) => i).flatMap((i) => [i, i + 5]);
      const whole: Area = {
        counts: counts
          .sort((a, b) => a - b)
          .map((i) => sum(areas.map((area) => area.counts[i] ?? 0))),
        hidden: (first?.hidden ?? []).map((is, i) => is && i % 3 === 0),
        ...{ off: 0, hasTotal: true, hasMajors: true },
      };
      const published = [...parts, ...publish(ENGLAND, whole)];
      const rows = await makeLocalDemand({ live_adverts: published });
      const nameCell = (row: Made) => [row.area, row.period, row.occupation].join();
      const hidden = new Set(rows.filter(({ status }) => status === 'suppressed').map(nameCell));
      for (const made of rows) {
        const { measure, status, value, low, high } = made;
        if (RATIOS.includes(measure) && hidden.has(nameCell(made))) {
          besideHidden += 1;
          expect([value, low ?? 0]).toEqual([null, 0]);
        }
        if (measure === 'adverts') {
          expect([low, high, value === null]).toEqual([null, null, status === 'suppressed']);
          continue;
        }
        const real = truth(published, made);
        if (status === 'observed') expect(value).toBeCloseTo(real, 9);
        if (status !== 'bounded') continue;
        ranges += 1;
        expect(real).toBeGreaterThanOrEqual((low ?? NaN) - 1e-9);
        expect(real).toBeLessThanOrEqual((high ?? NaN) + 1e-9);
      }
    }),
    { numRuns: 25, seed: 20_261_129 },
  );
  expect(ranges).toBeGreaterThan(500);
  expect(besideHidden).toBeGreaterThan(500);
});
