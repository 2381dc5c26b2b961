import type { Estimate, Ranged } from '../interval.ts';

/**
 * An actual rate less the expected one: the interval of the actual rate less the bounds of the
 * expected one, which is taken as known within them, as in indirect standardisation. A rate without
 * an interval is taken as it is.
 */
export function actualLessExpected(actual: Estimate, expected: Ranged): Ranged {
  const value = actual.value ?? 0;
  return {
    value: value - expected.value,
    low: (actual.low ?? value) - expected.high,
    high: (actual.high ?? value) - expected.low,
  };
}
