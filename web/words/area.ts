import { AREA_TYPES, type AreaType } from '../../schemas/words/area-types.ts';
import { dateWords } from './date.ts';

/** When a code stood for its area: ISO dates, null where there is no such end. */
export interface InForce {
  readonly from: string | null;
  readonly to: string | null;
}

const NAMES_OF_THEIR_OWN: readonly AreaType[] = ['uk', 'jobcentre_district'];

/** The name of an area type inside a sentence: `local authority`, `United Kingdom`. */
export function areaTypeWords(type: AreaType, count = 1): string {
  const { name, plural } = AREA_TYPES[type];
  const words = count === 1 ? name : plural;
  return NAMES_OF_THEIR_OWN.includes(type) ? words : words.toLowerCase();
}

/** The area of a page inside a sentence: `this local authority`, `the United Kingdom`. */
export const thisArea = (type: AreaType): string =>
  type === 'uk' ? 'the United Kingdom' : `this ${areaTypeWords(type)}`;

/** A GSS code as it is written, `E08000034`, of one typed in small letters; any other word as it is. */
export const capitalCode = (code: string): string =>
  /^[a-z]\d{8}$/i.test(code) ? code.toUpperCase() : code;

/** When a code stood for its area, in words. */
export function inForceWords({ from, to }: InForce): string {
  if (to !== null)
    return from === null ? `until ${dateWords(to)}` : `${dateWords(from)} to ${dateWords(to)}`;
  return from === null ? 'in use now' : `since ${dateWords(from)}`;
}
