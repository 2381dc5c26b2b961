import { AREA_TYPES, isAreaType, areaTypeWords } from '../../../schemas/words/area-types.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { readPostcode } from '../../../schemas/words/postcode.ts';
import { listWords } from '../../../schemas/words/list.ts';

/** An area that a release has, as its code list names it. */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
  readonly name_cy?: string | null;
  readonly area_type?: string | null | undefined;
}

/** What could not be taken as it was written, with the texts that would put it right. */
export interface Fault {
  readonly words: string;
  /** The name to try, and the whole text of the areas with it in the place of what was written. */
  readonly tries: readonly { readonly name: string; readonly areas: string }[];
}

/** The areas that a text names, and what it names that cannot be found. */
export interface PickedAreas {
  readonly areas: readonly NamedArea[];
  readonly faults: readonly Fault[];
  /** What was written and stands for none of them, or for several. */
  readonly unknown: readonly string[];
}

const MOST_TRIES = 4;
const TYPE_ORDER = Object.keys(AREA_TYPES);

/** A fault that no other text of areas would mend. */
export const plainFault = (words: string): Fault => ({ words, tries: [] });

/** What a person wrote, cut to a length that can be shown. */
export const cut = (word: string): string => `“${word.slice(0, 60)}”`;

/** An area that was written more than once, by its name or as a name and a code. */
export const repeatedFault = (name: string): Fault =>
  plainFault(`${cut(name)} was named more than once. It is shown once.`);

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

const kindOf = ({ code, area_type: type }: NamedArea): string =>
  type && isAreaType(type) ? `${areaTypeWords(type)} ${code}` : code;

/** Areas of a code or a whole name; otherwise the one area whose name begins with the words. */
function match(word: string, held: readonly NamedArea[]): readonly NamedArea[] {
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
function split(text: string, held: readonly NamedArea[]): string[] {
  return text.split(/[;\n]/).flatMap((piece) => {
    const parts = piece.split(',').map((part) => part.trim());
    const pieces: string[] = [];
    for (let at = 0; at < parts.length;) {
      let end = parts.length;
      while (end > at + 1 && match(parts.slice(at, end).join(', '), held).length === 0) end -= 1;
      pieces.push(parts.slice(at, end).join(', '));
      at = end;
    }
    return pieces.filter((part) => part !== '');
  });
}

/** Of several areas of one name: the one of the widest type; undefined when that type has two. */
function chosenTwin(twins: readonly NamedArea[]): NamedArea | undefined {
  const rank = ({ area_type: type }: NamedArea) => TYPE_ORDER.indexOf(type ?? '');
  const [first, second] = twins.toSorted((a, b) => rank(a) - rank(b));
  return first && second && rank(first) < rank(second) ? first : undefined;
}

/** Areas with the words in their names, such as `City of Edinburgh`; otherwise those spelt nearly so. */
function near(word: string, held: readonly NamedArea[]): NamedArea[] {
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

/** What is said of a postcode that is the name or the code of no area held. */
const postcodeWords = (word: string): string =>
  readPostcode(word)
    ? ' Areas are chosen here by name or code: search for the postcode first.'
    : '';

/**
 * Finds the areas of a text such as `Kirklees; E92000001`, by name (English or Welsh) or code. What
 * is not found is a fault with the nearest names; two areas of one name are told apart. A
 * name that is not found is told behind the words of `lacking`. Pure.
 */
export function pickAreas(
  text: string,
  held: readonly NamedArea[],
  lacking = 'No area of this dataset is called',
): PickedAreas {
  const pieces = split(text, held);
  const faults: Fault[] = [];
  const unknown: string[] = [];
  const replace = (index: number, code: string): string =>
    pieces.map((piece, at) => (at === index ? code : piece)).join('; ');
  const areas = pieces.flatMap((piece, index) => {
    const found = match(piece, held);
    const tries = (list: readonly NamedArea[]) =>
      list.map((area) => ({
        name: found.length > 1 ? kindOf(area) : area.name,
        areas: replace(index, area.code),
      }));
    if (found.length === 1) return found;
    if (found.length > 1) {
      const chosen = chosenTwin(found);
      const others = found.filter((area) => area !== chosen);
      faults.push({
        words: chosen
          ? `${cut(piece)} is taken as the ${kindOf(chosen)}.`
          : `${cut(piece)} stands for ${listWords(found.map(kindOf))}.`,
        tries: tries(others),
      });
      if (!chosen) unknown.push(piece);
      return chosen ? [chosen] : [];
    }
    unknown.push(piece);
    faults.push({
      words: `${lacking} ${cut(piece)}.${postcodeWords(piece)}`,
      tries: tries(near(piece, held)),
    });
    return [];
  });
  const once = [...new Map(areas.map((area) => [area.code, area])).values()];
  const repeated = once.filter(({ code }) => areas.filter((each) => each.code === code).length > 1);
  return {
    areas: once,
    faults: [...faults, ...repeated.map(({ name }) => repeatedFault(name))],
    unknown,
  };
}

/** Areas as a person writes them: by name, by code where two have one name. */
export function areasText(areas: readonly NamedArea[], held: readonly NamedArea[]): string {
  const twin = ({ name, code }: NamedArea) =>
    held.some((other) => other.name === name && other.code !== code);
  return areas.map((area) => (twin(area) ? area.code : area.name)).join('; ');
}
