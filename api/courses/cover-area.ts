import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import { codesOf } from '../registers/areas/places.ts';

/** Codes by which courses for an area are found. */
export interface Coverage {
  /** Authorities whose venues are in the area. */
  readonly districts: ReadonlySet<string>;
  /** Areas whose deliveries reach it: itself, those it lies in, and those that lie in it. */
  readonly regions: ReadonlySet<string>;
}

/** What is in an area, and what reaches it; of a former code, that of the same place today. Pure. */
export function coverArea(area: AnyArea, index: AreaIndex): Coverage {
  const own = area.listed ?? codesOf(area.place, index);
  const inside = index.areas
    .filter(({ type, parents }) => type === 'lad' && own.some((code) => parents.includes(code)))
    .map(({ code }) => code);
  const above = own.flatMap((code) => index.byCode.get(code)?.parents ?? []);
  const districts = new Set([...own, ...inside]);
  return { districts, regions: new Set([...districts, ...area.parents, ...above]) };
}
