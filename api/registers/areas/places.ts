import type { AreaIndex } from './area-index.ts';

/**
 * The codes that the place with this code has had, the oldest first: one for most, more for a place
 * that only changed its code (Barnsley: E08000016, E08000038). A merged place has its own alone: the
 * codes before the merger are of its parts. A code that no area has is answered by itself.
 */
export function codesOf(code: string, { byCode, codesByPlace }: AreaIndex): readonly string[] {
  const place = byCode.get(code)?.place;
  return (place === undefined ? undefined : codesByPlace.get(place)) ?? [code];
}
