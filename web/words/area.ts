import { AREA_TYPES, type AreaType } from '../../schemas/area.ts';

const NAMES_OF_THEIR_OWN: readonly AreaType[] = ['uk', 'jobcentre_district'];

/** The name of an area type inside a sentence: `local authority`, `United Kingdom`. */
export function areaTypeWords(type: AreaType, count = 1): string {
  const { name, plural } = AREA_TYPES[type];
  const words = count === 1 ? name : plural;
  return NAMES_OF_THEIR_OWN.includes(type) ? words : words.toLowerCase();
}
