import type { Entry } from './entry.ts';
import { plain } from './plain.ts';

/**
 * Puts areas of one name in the order of their weights, in the places that they have among the others:
 * which of them is meant is told by what each is, and not by how many words its kind has. Pure.
 */
export function orderNamesakes(found: readonly Entry[]): readonly Entry[] {
  const isArea = ({ kind }: Entry): boolean => kind === 'area';
  const byWeight = found.filter(isArea).toSorted((a, b) => b.weight - a.weight);
  const byName = new Map<string, Entry[]>();
  for (const entry of byWeight) {
    const name = plain(entry.name);
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  return found.map((entry) =>
    isArea(entry) ? (byName.get(plain(entry.name))?.shift() ?? entry) : entry,
  );
}
