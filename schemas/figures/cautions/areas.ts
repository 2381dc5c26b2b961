import { AREA_TYPES, type AreaType } from '../../words/area-types.ts';
import { listWords } from '../../words/list.ts';
import { dayName } from '../../words/period.ts';
import type { Caution } from './codes.ts';

/** What of an area tells whether it may stand beside another. */
export interface Neighbour {
  readonly code: string;
  readonly name: string;
  readonly type: AreaType;
  readonly parents: readonly { readonly code: string }[];
  readonly in_force: { readonly to: string | null };
  /** What took its place: its code of today, or the areas that it became part of. */
  readonly successors: readonly { readonly code: string; readonly name: string }[];
}

/** The kinds of several areas that are not of one kind; undefined where they are. */
export function mixedKinds(types: readonly AreaType[]): string | undefined {
  const kinds = [...new Set(types)];
  if (kinds.length < 2) return undefined;
  return listWords(kinds.map((type) => AREA_TYPES[type].plural.toLowerCase()));
}

function mixedTypes(areas: readonly Neighbour[]): Caution[] {
  const kinds = mixedKinds(areas.map(({ type }) => type));
  if (kinds === undefined) return [];
  const message = `These areas are of different kinds (${kinds}). They differ in size and in what they are responsible for: compare rates only, and with care.`;
  return [{ code: 'mixed_area_types', message }];
}

function partsBesideWholes(areas: readonly Neighbour[]): Caution[] {
  const inside = areas.flatMap(({ code, name }) => {
    const parts = areas.filter(({ parents }) => parents.some((parent) => parent.code === code));
    const words = listWords(parts.map((part) => part.name));
    return parts.length === 0
      ? []
      : [`${words} ${parts.length > 1 ? 'lie' : 'lies'} inside ${name}`];
  });
  if (inside.length === 0) return [];
  const message = `${inside.join('; ')}: a part is set against its whole, so the two are not independent.`;
  return [{ code: 'part_of_whole', message }];
}

/** Where the newer figures of an area that ended are; of a kind that was given up there may be none. */
function tellNewer({ type, successors }: Neighbour): string {
  if (successors.length > 0) {
    const heirs = listWords(successors.map(({ code, name }) => `${code} (${name})`));
    return `Newer figures are under ${heirs}.`;
  }
  if (type === 'lep') {
    return 'Nothing came in its place: partnerships ended with their government funding, and what they did for government went to local and combined authorities.';
  }
  return 'No one area came in its place.';
}

function endedAreas(areas: readonly Neighbour[]): Caution[] {
  return areas.flatMap((area): Caution[] => {
    const { code, name, in_force: inForce } = area;
    if (inForce.to === null) return [];
    const ended = `${code} (${name}) was in use until ${dayName(inForce.to)}.`;
    return [{ code: 'area_ended', message: `${ended} ${tellNewer(area)}` }];
  });
}

/** Why areas may not be alike enough to be set side by side. Pure. */
export function areaCautions(areas: readonly Neighbour[]): Caution[] {
  return [...mixedTypes(areas), ...partsBesideWholes(areas), ...endedAreas(areas)];
}
