/** 95 of 100 draws of a normal distribution lie within so many standard deviations. */
const Z = 1.96;

/**
 * Whether two positive counts differ by more than chance alone would make of independent events. The
 * ratio of two independent Poisson counts a and b has ln(a/b) ± 1.96·√(1/a + 1/b) as its 95% interval.
 * Source: Rothman, Epidemiology, 2nd edition (2012), chapter 9. Pure.
 */
export function isBeyondChance(a: number, b: number): boolean {
  return Math.abs(Math.log(a / b)) > Z * Math.sqrt(1 / a + 1 / b);
}
