import { isInForce } from '../../../../schemas/words/entities.ts';
import type { AreaIndex } from '../area-index.ts';
import { type AnyArea, membersOn } from './members.ts';

/**
 * Codes of the areas beside an area, in code order: of a district and of a list of districts the
 * districts that touch it; of another area those of its own type that a touching district lies in.
 * Areas that share a district overlap and are not beside each other.
 */
export function neighboursOn(area: AnyArea, index: AreaIndex, day: string): readonly string[] {
  if (area.type === 'lad') return area.neighbours;
  const members = new Set(membersOn(area, index, day));
  const touching = [...members]
    .flatMap((code) => index.byCode.get(code)?.neighbours ?? [])
    .filter((code) => !members.has(code));
  if (area.listed) return [...new Set(touching)].sort();
  const overlapping = new Set(
    [...members].flatMap((code) => index.byCode.get(code)?.parents ?? []),
  );
  const beside = touching.flatMap((code) => index.byCode.get(code)?.parents ?? []);
  return [...new Set(beside)]
    .filter((code) => {
      const other = index.byCode.get(code);
      return other?.type === area.type && isInForce(other, day) && !overlapping.has(code);
    })
    .sort();
}
