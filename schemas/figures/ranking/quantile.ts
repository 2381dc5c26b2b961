/**
 * The quantile of values in their order, interpolated between the two nearest: a half gives the median.
 * Source: Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996),
 * definition 7. Zero where there are no values.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (place - Math.floor(place)) * (above - below);
}
