import type { ChartDeclaration } from '../../../schemas/dataset/kinds/observations.ts';

/**
 * The areas that are drawn where none is asked for: those that the dataset's own chart declares and
 * the release has, otherwise its first ones, in the order in which it has them. Pure.
 */
export function usualAreas<T extends { readonly code: string }>(
  chart: Pick<ChartDeclaration, 'areas'> | undefined,
  held: readonly T[],
  most: number,
): readonly T[] {
  const declared = held.filter(({ code }) => chart?.areas.includes(code));
  return declared.length > 0 ? declared : held.slice(0, most);
}
