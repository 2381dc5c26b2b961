import type { AreaType } from '../../../schemas/words/area-types.ts';
import { findMadeUp } from '../../groups/make-up.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { AnyArea } from '../../registers/areas/groups/members.ts';
import { codesOf } from '../../registers/areas/places.ts';

/** A place whose figures are asked for: its type, and the codes that have stood for its districts. */
export interface Place {
  readonly type: AreaType;
  /** Its own and those it had before, then those of other areas of the same districts. */
  readonly codes: readonly string[];
}

/** The place that an area is, or a list of districts, on a day (ISO). */
export function findPlace(area: AnyArea, index: AreaIndex, today: string): Place {
  const own = codesOf(area.code, index).toReversed();
  const { same } = findMadeUp(area, index, today);
  return { type: area.type, codes: [...new Set([...own, ...same.map(({ code }) => code)])] };
}
