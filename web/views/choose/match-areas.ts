import { AREA_TYPES, isAreaType, areaTypeWords } from '../../../schemas/words/area-types.ts';
import { nearest } from '../../../schemas/words/nearest.ts';

/** An area that a release has, as its code list names it. */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
  readonly name_cy?: string | null;
  readonly area_type?: string | null | undefined;
  /** Of a list that somebody made: the codes of its districts. */
  readonly districts?: readonly string[];
}

const MOST_TRIES = 4;
const TYPE_ORDER = Object.keys(AREA_TYPES);

/** Letters and digits only, so that accents, case, commas and `&` do not matter. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What an area is, and its code: what tells it from another of its name. */
export const kindOf = ({ code, area_type: type }: NamedArea): string =>
  type && isAreaType(type) ? `${areaTypeWords(type)} ${code}` : code;

/** Areas of a code or a whole name; otherwise the one area whose name begins with the words. */
export function matchAreas(word: string, held: readonly NamedArea[]): readonly NamedArea[] {
  const wanted = plain(word);
  if (wanted === '') return [];
  const coded = held.filter(({ code }) => code.toLowerCase() === word.toLowerCase());
  if (coded.length > 0) return coded;
  const named = held.filter(
    ({ name, name_cy: welsh }) => plain(name) === wanted || (welsh && plain(welsh) === wanted),
  );
  if (named.length > 0) return named;
  const begun = held.filter(({ name }) => plain(name).startsWith(`${wanted} `));
  return begun.length === 1 ? begun : [];
}

/** Pieces of a text: semicolons part them, and commas that do not belong to a name. */
export function splitAreas(text: string, held: readonly NamedArea[]): string[] {
  return text.split(/[;\n]/).flatMap((piece) => {
    const parts = piece.split(',').map((part) => part.trim());
    const pieces: string[] = [];
    for (let at = 0; at < parts.length;) {
      let end = parts.length;
      while (end > at + 1 && matchAreas(parts.slice(at, end).join(', '), held).length === 0)
        end -= 1;
      pieces.push(parts.slice(at, end).join(', '));
      at = end;
    }
    return pieces.filter((part) => part !== '');
  });
}

/** Of several areas of one name: the one of the widest type; undefined when that type has two. */
export function chooseTwin(twins: readonly NamedArea[]): NamedArea | undefined {
  const rank = ({ area_type: type }: NamedArea) => TYPE_ORDER.indexOf(type ?? '');
  const [first, second] = twins.toSorted((a, b) => rank(a) - rank(b));
  return first && second && rank(first) < rank(second) ? first : undefined;
}

/** Areas with the words in their names, such as `City of Edinburgh`; otherwise those spelt nearly so. */
export function nearAreas(word: string, held: readonly NamedArea[]): NamedArea[] {
  const wanted = plain(word);
  const within = held.filter(
    ({ name }) => wanted !== '' && ` ${plain(name)} `.includes(` ${wanted} `),
  );
  const names = nearest(
    word.slice(0, 60),
    held.map(({ name }) => name),
  );
  const alike = names.flatMap((spelt) => held.filter(({ name }) => name === spelt));
  return (within.length > 0 ? within : alike).slice(0, MOST_TRIES);
}
