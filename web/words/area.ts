import { type AreaType, areaTypeWords } from '../../schemas/words/area-types.ts';
import type { FoundArea } from '../../schemas/answers/area.ts';
import { dateWords } from './date.ts';
import { shareWords } from './number.ts';

/** When a code stood for its area: ISO dates, null where there is no such end. */
interface InForce {
  readonly from: string | null;
  readonly to: string | null;
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

/** What a found area has to do with the words that found it: `98.7% of HD2`, `around Huddersfield`. */
export const foundByWords = ({ what, name, share }: NonNullable<FoundArea['found_by']>): string =>
  what === 'place' ? `around ${name}` : `${shareWords(share).toLowerCase()} of ${name}`;

/** A code behind a name, ` (E08000034)`; nothing for a code of ours, which says no more than the name. */
export const codeInWords = (code: string): string => (code.startsWith('x-') ? '' : ` (${code})`);
