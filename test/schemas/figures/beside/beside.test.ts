import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBounds,
  boundCount,
  boundLinked,
  countOnce,
} from '../../../../schemas/figures/beside/achievements.ts';
import type { Links } from '../../../../schemas/figures/beside/achievements.ts';
import {
  completersPerOpening,
  judge,
  judgeRatio,
} from '../../../../schemas/figures/beside/verdict.ts';

const links: Links = new Map([
  ['05', new Set(['5', '8'])],
  ['06', new Set(['2'])],
  ['15', new Set(['2', '4'])],
]);
const exact = (count: number) => ({ low: count, high: count });
const counts = new Map([
  ['05', { low: 1825, high: 1835 }],
  ['06', exact(100)],
  ['14', exact(900)],
  ['15', exact(60)],
]);

describe('what a published count stands for', () => {
  const bare = { value: null, low: null, high: null } as const;
  test('all numbers that round to it; a range of its own; less than half a step; nothing', () => {
    expect(boundCount({ ...bare, value: 70, status: 'observed' }, 10)).toEqual({
      low: 65,
      high: 75,
    });
    expect(boundCount({ ...bare, value: 0, status: 'observed' }, 10)).toEqual({ low: 0, high: 5 });
    expect(boundCount({ ...bare, low: 1, high: 4, status: 'near_zero' }, 10)).toEqual({
      low: 1,
      high: 4,
    });
    expect(boundCount({ ...bare, status: 'near_zero' }, 10)).toEqual({ low: 0, high: 5 });
    expect(boundCount({ ...bare, status: 'suppressed' }, 10)).toBeUndefined();
  });
});

describe('achievements that may lead to a group of occupations', () => {
  test('at most those of every linked subject, at least those linked to nothing else', () => {
    // Group 2: digital (100, linked to it alone) and business (60, linked elsewhere too).
    expect(boundLinked(counts, links, '2')).toEqual({ low: 100, high: 160 });
    expect(boundLinked(counts, links, '5')).toEqual({ low: 0, high: 1835 });
    expect(boundLinked(counts, links, '6')).toEqual({ low: 0, high: 0 });
  });

  test('each achievement is counted once over subjects that lead somewhere and the rest', () => {
    const { linked, remainder } = countOnce(counts, links);
    expect(linked).toEqual({ low: 1985, high: 1995 });
    expect(remainder).toEqual(exact(900));
    expect(addBounds([linked, remainder])).toEqual(addBounds([...counts.values()]));
  });

  test('however courses lead to the groups they are linked to, the count lies between', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (five, two) => {
        const reached = { '5': 1830 * five, '8': 1830 * (1 - five), '2': 100 + 60 * two };
        for (const [group, count] of Object.entries(reached)) {
          const { low, high } = boundLinked(counts, links, group);
          expect(count).toBeGreaterThanOrEqual(low);
          expect(count).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});

describe('completers for each opening', () => {
  test('worked by hand', () => {
    // 400 to 3,000 aims, 1,000 openings: 400 ÷ 2 × 0.3 ÷ 1,000 = 0.06; 3,000 ÷ 1 × 1 ÷ 1,000 = 3.
    const ratio = completersPerOpening({ low: 400, high: 3000 }, exact(1000));
    expect(ratio?.low).toBeCloseTo(0.06, 12);
    expect(ratio?.high).toBe(3);
  });

  test('nothing is divided by openings that may be none, or fewer than none', () => {
    expect(completersPerOpening(exact(10), { low: 0, high: 5 })).toBeUndefined();
    expect(completersPerOpening(exact(10), exact(-20))).toBeUndefined();
  });
});

describe('the verdict', () => {
  const flow = (basis: string, low: number, high: number) =>
    ({ basis, nature: 'flow', ratio: { low, high } }) as const;

  test('holds only over the whole range', () => {
    expect(judge([flow('projected', 0.1, 0.99)])).toEqual({
      agreed: true,
      verdict: 'more_openings',
    });
    expect(judgeRatio({ low: 1.01, high: 4 })).toBe('more_completers');
    for (const [low, high] of [
      [0.1, 1],
      [1, 4],
      [0, 3],
    ] as const) {
      expect(judge([flow('projected', low, high)])).toMatchObject({ verdict: 'cannot_tell' });
    }
  });

  test('that there are more completers is not shown: it rests on an assumption', () => {
    expect(judge([flow('projected', 1.01, 4)])).toEqual({ agreed: true, verdict: 'cannot_tell' });
  });

  test('bases that differ each say their own', () => {
    expect(judge([flow('projected', 0, 0.5), flow('new_adverts', 0, 2)])).toEqual({
      agreed: false,
      each: [
        { basis: 'projected', verdict: 'more_openings' },
        { basis: 'new_adverts', verdict: 'cannot_tell' },
      ],
    });
  });

  test('a stock on a day gives none, and takes none away', () => {
    const stock = { basis: 'live_adverts', nature: 'stock', ratio: { low: 5, high: 9 } } as const;
    expect(judge([stock])).toEqual({ agreed: true, verdict: 'cannot_tell' });
    expect(judge([flow('projected', 0, 0.5), stock])).toEqual({
      agreed: true,
      verdict: 'more_openings',
    });
  });
});
