import { listWords } from '../../../schemas/words/list.ts';
import { readPostcode } from '../../../schemas/words/postcode.ts';
import { type Fault, cut, repeatedFault } from './fault.ts';
import {
  type NamedArea,
  chooseTwin,
  kindOf,
  matchAreas,
  nearAreas,
  splitAreas,
} from './match-areas.ts';

/** The areas that a text names, and what it names that cannot be found. */
export interface PickedAreas {
  readonly areas: readonly NamedArea[];
  readonly faults: readonly Fault[];
  /** What was written and stands for none of them, or for several. */
  readonly unknown: readonly string[];
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
  const pieces = splitAreas(text, held);
  const faults: Fault[] = [];
  const unknown: string[] = [];
  const replace = (index: number, code: string): string =>
    pieces.map((piece, at) => (at === index ? code : piece)).join('; ');
  const areas = pieces.flatMap((piece, index) => {
    const found = matchAreas(piece, held);
    const tries = (list: readonly NamedArea[]) =>
      list.map((area) => ({
        name: found.length > 1 ? kindOf(area) : area.name,
        areas: replace(index, area.code),
      }));
    if (found.length === 1) return found;
    if (found.length > 1) {
      const chosen = chooseTwin(found);
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
      tries: tries(nearAreas(piece, held)),
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

/** Areas as a person writes them: by name, by code where two have one name; a list as it is written. */
export function areasText(areas: readonly NamedArea[], held: readonly NamedArea[]): string {
  const twin = ({ name, code }: NamedArea) =>
    held.some((other) => other.name === name && other.code !== code);
  const isCoded = (area: NamedArea) => area.districts !== undefined || twin(area);
  return areas.map((area) => (isCoded(area) ? area.code : area.name)).join('; ');
}
