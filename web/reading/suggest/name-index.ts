import { plain } from '../search/plain.ts';
import type { Suggestion } from './suggestion.ts';

/** A name by which a thing may be typed; one thing may have several. */
export interface Named {
  readonly name: string;
  readonly to: Suggestion;
  /** How likely it is what was meant, next to another of the same words; 1 is usual. */
  readonly weight: number;
  /** Of a place: an authority or wider area, a town or village, or a ward and smaller. */
  readonly level?: 'authority' | 'town' | 'small';
}

/** A name from one of its words on: `humber` of `Yorkshire and The Humber`. */
interface Start {
  readonly key: string;
  readonly named: Named;
  /** Whether it is the whole name, from its first word. */
  readonly whole: boolean;
}

/** What a name loses that is longer than what was typed, and one of which a later word begins so. */
const LONGER = 0.3;
const LATER = 0.4;

/** How well a name fits what was typed: the larger, the better. */
const fitOf = ({ key, whole, named }: Start, typed: string): number =>
  named.weight - (key === typed ? 0 : LONGER) - (whole ? 0 : LATER);

/** More names than this begin alike only after one letter, where any of them will do. */
const MOST_READ = 3000;

function startsOf(named: Named): Start[] {
  const words = plain(named.name).split(' ');
  return words.map((_, at) => {
    return { key: words.slice(at).join(' '), named, whole: at === 0 };
  });
}

/** Names in the order of their letters, so that those that begin alike lie together. */
export interface NameIndex {
  /** Things of which a word begins so, the best first, each once. */
  begin(typed: string): readonly Named[];
  /** Things that are called exactly so. */
  called(typed: string): readonly Named[];
  /** Things whose name ends so, after other words: `hull` of `Kingston upon Hull`. */
  ending(typed: string): readonly Named[];
  /** Whether it is a word of a name. */
  hasWord(word: string): boolean;
}

/** Builds the index: a look-up reads only the names that begin as the text does. Pure. */
export function indexNames(names: readonly Named[]): NameIndex {
  const starts = names.flatMap(startsOf).sort((a, b) => (a.key < b.key ? -1 : 1));

  function firstFrom(typed: string): number {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle]?.key ?? '') < typed) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  function listFrom(typed: string): Start[] {
    const from = firstFrom(typed);
    const near = starts.slice(from, from + MOST_READ);
    const end = near.findIndex(({ key }) => !key.startsWith(typed));
    return end === -1 ? near : near.slice(0, end);
  }
  const listAs = (typed: string, whole: boolean): Named[] => {
    const key = plain(typed);
    return listFrom(key).flatMap((start) =>
      start.key === key && start.whole === whole ? [start.named] : [],
    );
  };
  return {
    begin(typed) {
      const key = plain(typed);
      if (key === '') return [];
      const fits = listFrom(key).sort(
        (a, b) => fitOf(b, key) - fitOf(a, key) || a.key.length - b.key.length,
      );
      return [...new Map(fits.map(({ named }) => [named.to, named])).values()];
    },
    called: (typed) => listAs(typed, true),
    ending: (typed) => listAs(typed, false),
    hasWord(word) {
      const first = starts[firstFrom(word)]?.key ?? '';
      return first === word || first.startsWith(`${word} `);
    },
  };
}
