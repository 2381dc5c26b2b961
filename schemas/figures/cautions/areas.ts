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

function endedAreas(areas: readonly Neighbour[]): Caution[] {
  const gone = areas.flatMap(({ code, name, in_force: { to } }) =>
    to === null ? [] : [`${code} (${name}) was in use until ${dayName(to)}`],
  );
  if (gone.length === 0) return [];
  const message = `${listWords(gone)}. Newer figures are under the codes that came after.`;
  return [{ code: 'area_ended', message }];
}

/** Why areas may not be alike enough to be set side by side. Pure. */
export function areaCautions(areas: readonly Neighbour[]): Caution[] {
  return [...mixedTypes(areas), ...partsBesideWholes(areas), ...endedAreas(areas)];
}
