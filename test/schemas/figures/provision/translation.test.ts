import { describe, expect, test } from 'vitest';
import {
  boundPeople,
  boundRelated,
  boundWidened,
  countWithout,
  isOfUse,
} from '../../../../schemas/figures/provision/translation/bounds.ts';
import {
  type PublishedFigure,
  computeBounds,
} from '../../../../schemas/figures/provision/translation/compute.ts';

const exact = (value: number) => ({ low: value, high: value });

describe('the share of a wider group', () => {
  // By hand: 80 of 100 achievers were found and 60 of them work; 100 more left without achieving.
  test('is between those known to have the outcome and all who may', () => {
    const widened = boundWidened({
      share: exact(0.75),
      found: exact(80),
      members: exact(100),
      added: exact(100),
    });
    expect(widened?.low).toBeCloseTo(60 / 200, 12);
    expect(widened?.high).toBeCloseTo(180 / 200, 12);
  });

  test('is the share itself where all were found and nobody is added', () => {
    const all = { found: exact(80), members: exact(80), added: exact(0) };
    expect(boundWidened({ share: exact(0.75), ...all })).toEqual(exact(0.75));
  });

  test('is not known where there may be nobody', () => {
    const nobody = { found: exact(0), members: exact(0), added: exact(0) };
    expect(boundWidened({ share: exact(0.75), ...nobody })).toBeUndefined();
  });

  test('those who left without achieving are the leavers less those who achieved', () => {
    expect(countWithout({ low: 195, high: 205 }, { low: 0.5, high: 0.6 })).toEqual({
      low: 78,
      high: 102.5,
    });
  });
});

test('one outcome bounds another of the same people by what it says of it', () => {
  const share = { low: 0.6, high: 0.7 };
  expect(boundRelated(share, 'implies')).toEqual({ low: 0.6, high: 1 });
  expect(boundRelated(share, 'implied_by')).toEqual({ low: 0, high: 0.7 });
  expect(boundRelated(share, 'excludes')).toEqual({ low: 0, high: 0.4 });
});

test('people are at most as many as their aims, and one at least where there is any', () => {
  expect(boundPeople({ low: 15, high: 25 })).toEqual({ low: 1, high: 25 });
  expect(boundPeople({ low: 0, high: 5 })).toEqual({ low: 0, high: 5 });
});

test('bounds that leave more than half open are of no use', () => {
  expect(isOfUse({ low: 0.3, high: 0.8 }, 1)).toBe(true);
  expect(isOfUse({ low: 0.3, high: 0.81 }, 1)).toBe(false);
  expect(isOfUse({ low: 0, high: 0 }, 0)).toBe(false);
});

describe('bounds of published figures', () => {
  const count = (value: number | null, status: PublishedFigure['status'] = 'observed') => ({
    ...{ value, low: null, high: null, status },
    measure: { nature: 'count', unit: 'people', rounding: { to: 10, zero_means: null } } as const,
  });
  const share = (value: number | null) =>
    ({
      ...{ value, low: null, high: null, status: value === null ? 'suppressed' : 'observed' },
      measure: { nature: 'rate', unit: 'percent', rounding: { to: 1, zero_means: null } } as const,
    }) satisfies PublishedFigure;
  const published = {
    share: share(75),
    found: count(80),
    members: count(100),
    leavers: count(200),
    achieved: share(50),
  };

  test('hold all that the figures may have been rounded from', () => {
    const span = computeBounds('widened', published);
    // 75 of 74.5 to 75.5%, 80 of 75 to 85, 100 of 95 to 105, and at most 205 × 50.5% without achieving.
    const most = 105 + 205 * 0.505;
    expect(span?.low).toBeCloseTo((0.745 * 75) / most, 12);
    expect(span?.high).toBeCloseTo(1 - (0.245 * 75) / most, 12);
  });

  test('never work a hidden figure back out', () => {
    expect(computeBounds('found', { ...published, share: share(null) })).toMatchObject({ low: 0 });
    expect(computeBounds('found', { ...published, found: count(null, 'suppressed') })).toEqual({
      low: 0,
      high: 1,
    });
    const hidden = { ...published, members: count(null, 'suppressed') };
    expect(computeBounds('widened', hidden)).toBeUndefined();
    expect(computeBounds('widened', { ...published, leavers: undefined })).toBeUndefined();
    const rate = computeBounds('widened', { ...published, achieved: share(null) });
    expect(rate?.low).toBeLessThan(computeBounds('widened', published)?.low ?? 0);
  });

  test('a few leavers, printed as near zero, are fewer than half a step', () => {
    const few = computeBounds('widened', { ...published, leavers: count(null, 'near_zero') });
    expect(few?.low).toBeCloseTo((0.745 * 75) / (105 + 5 * 0.505), 12);
  });
});
