import { listWords } from '../../../schemas/words/list.ts';
import type { Entry } from './entry.ts';

/** No more areas than this are drawn in one chart. */
const MOST_PLACES = 6;

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** An area and what a person writes of its name: `Bristol, City of` is written Bristol. */
interface Named {
  readonly entry: Entry;
  readonly words: readonly string[];
}

/** Whether one name is a part of a longer one: Leeds of Leeds City Region. */
const isPartOf = (part: Named, whole: Named): boolean =>
  part.words.length < whole.words.length && part.words.every((word) => whole.words.includes(word));

/** Whether a thing bears the name of an area itself, as a contract does: it is held, and not of other areas. */
const isCalledSo = (entry: Entry, named: readonly Named[]): boolean => {
  const own = wordsIn(entry.name);
  return named.some(({ words }) => words.every((word) => own.includes(word)));
};

/** A thing with the areas for which it is drawn, or that it is not held for them. */
function place(entry: Entry, dataset: string, named: readonly Named[]): Entry {
  const byName = new Map<string, Entry>();
  for (const { entry: area, words } of named) {
    const name = words.join(' ');
    const heaviest = (byName.get(name)?.weight ?? 0) >= area.weight;
    if (area.heldBy?.includes(dataset) && !heaviest) byName.set(name, area);
  }
  const areas = [...byName.values()].slice(0, MOST_PLACES);
  if (areas.length === 0) {
    const names = [...new Set(named.map(({ entry: area }) => area.name))];
    return { ...entry, about: `Not held here for ${listWords(names)}. ${entry.about}` };
  }
  const codes = areas.map(({ code }) => code).join(';');
  return {
    ...entry,
    name: `${entry.name}, ${listWords(areas.map(({ name }) => name))}`,
    href: `${entry.href}&areas=${encodeURIComponent(codes)}`,
  };
}

/**
 * Leads what was found to the areas that the words of the search name, where it is drawn of areas: a
 * chart found with `unemployment bradford` is of Bradford. Pure.
 */
export function createPlacer(entries: readonly Entry[]) {
  const areas = entries.flatMap((entry): Named[] => {
    if (entry.kind !== 'area') return [];
    const [name = ''] = entry.name.split(',');
    return [{ entry, words: wordsIn(name) }];
  });
  return (found: readonly Entry[], words: string): readonly Entry[] => {
    const written = new Set(wordsIn(words));
    const all = areas.filter(
      (area) =>
        written.has(area.entry.code.toLowerCase()) ||
        (area.words.length > 0 && area.words.every((word) => written.has(word))),
    );
    const named = all.filter((area) => !all.some((other) => isPartOf(area, other)));
    if (named.length === 0) return found;
    return found.map((entry) =>
      entry.draws === undefined || isCalledSo(entry, named)
        ? entry
        : place(entry, entry.draws, named),
    );
  };
}
