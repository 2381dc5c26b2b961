/** The end of an order that is asked for. */
export type OrderEnd = 'highest' | 'lowest';

/** A figure in the order of its value, with its place among the others. */
export interface Placed<T> {
  readonly figure: T;
  /** 1 for the largest; after two that share a place the next is left out: 1, 2, 2, 4. */
  readonly place: number;
  /** Whether another has the same place. */
  readonly shared: boolean;
}

/**
 * Figures from the largest to the smallest, by name where they are the same. Those that print the
 * same number at `decimals` share a place, so that nobody is above a neighbour by what is not shown.
 * Figures without a number have no place and are left out. Pure.
 */
export function placeFigures<T extends { readonly value: number | null; readonly series: string }>(
  figures: readonly T[],
  decimals: number,
): Placed<T>[] {
  const printed = new Map(
    figures.flatMap((figure) =>
      figure.value === null ? [] : [[figure, Number(figure.value.toFixed(decimals))] as const],
    ),
  );
  const ordered = [...printed].sort(
    ([one, a], [other, b]) => b - a || one.series.localeCompare(other.series, 'en-GB'),
  );
  return ordered.map(([figure, value]) => ({
    figure,
    place: 1 + ordered.findIndex(([, other]) => other === value),
    shared: ordered.filter(([, other]) => other === value).length > 1,
  }));
}
