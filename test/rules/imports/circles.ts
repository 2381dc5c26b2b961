import type { Import } from './imports.ts';

/** The shortest way along imports from a file back to itself, it at both ends; undefined for none. */
function wayRound(file: string, reached: ReadonlyMap<string, readonly string[]>) {
  const ways: string[][] = [[file]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of reached.get(way.at(-1) ?? '') ?? []) {
      if (next === file) return [...way, file];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

/** Files of ours that import each other in a circle, types included: each circle once. */
export function findCircles(imports: readonly Import[]): string[] {
  const reached = new Map<string, string[]>();
  for (const { from, target } of imports) {
    if (target !== undefined) reached.set(from, [...(reached.get(from) ?? []), target]);
  }
  const circles = new Map<string, string>();
  for (const file of [...reached.keys()].sort()) {
    const way = wayRound(file, reached);
    const members = [...new Set(way)].sort().join(' ');
    if (way && !circles.has(members)) circles.set(members, way.join(' → '));
  }
  return [...circles.values()];
}
