/**
 * Columns that a share is significantly higher than at 95% (two shares of independent samples),
 * among those that belong to its group. Only shown figures are compared.
 */
export function findLower(
  printed: readonly (number | string)[],
  interviews: readonly number[],
  own: number,
  belongs: (other: number) => boolean,
): number[] {
  const spread = (share: number, n: number): number => (share * (1 - share)) / n;
  const mine = printed[own];
  return printed.flatMap((other, at) => {
    if (at === own || !belongs(at) || typeof mine !== 'number' || typeof other !== 'number')
      return [];
    const error = Math.sqrt(
      spread(mine, interviews[own] ?? 0) + spread(other, interviews[at] ?? 0),
    );
    return mine - other > 1.96 * error ? [at] : [];
  });
}
