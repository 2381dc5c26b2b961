import { nearest } from '../../../schemas/words/nearest.ts';
import type { Entry } from './entry.ts';

const MOST = 5;
const LONGEST = 60;
/** A GSS code, perhaps with a character too few or too many. */
const CODE = /^[A-Z][0-9]{6,9}$/i;

/** Areas whose code, or whose name, is spelt most like a text; those with most weight first. */
export function nearEntries(entries: readonly Entry[], text: string): Entry[] {
  const areas = entries.filter(({ kind }) => kind === 'area');
  const word = text.trim().slice(0, LONGEST);
  const key = CODE.test(word) ? 'code' : 'name';
  const near = nearest(word, new Set(areas.map(({ [key]: spelt }) => spelt)), MOST);
  return near
    .flatMap((spelt) =>
      areas.filter(({ [key]: own }) => own === spelt).toSorted((a, b) => b.weight - a.weight),
    )
    .slice(0, MOST);
}
