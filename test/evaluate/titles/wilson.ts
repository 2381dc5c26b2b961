const Z = 1.96;

/** The 95% interval of a share (Wilson 1927), by hand, so that it is not the formula of the pipelines. */
export function wilson(some: number, of: number): { readonly low: number; readonly high: number } {
  const share = some / of;
  const middle = share + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const whole = 1 + Z ** 2 / of;
  return { low: (middle - half) / whole, high: (middle + half) / whole };
}
