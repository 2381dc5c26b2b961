import { scoreNames } from '../../../../../schemas/names/match-name.ts';
import { readName } from '../../../../../schemas/names/read-name.ts';

/** A code of one column with a name. */
export interface Named {
  readonly column: string;
  readonly code: string;
  readonly name: string;
}

/** A code that is called otherwise than it was, or than it is declared to be. */
export interface Renamed extends Named {
  readonly held: string;
}

/** What became of the names of codes that are held. */
export interface Compared {
  /** Codes that a name is held of. */
  readonly compared: number;
  readonly renamed: readonly Renamed[];
  /** Those of them that bear the name of another, which has lost it. */
  readonly exchanged: readonly Renamed[];
}

/** A name is that of another code where it shares so much more of its words with it than with its own. */
const CLEARLY = 0.2;

/** Whether two names are the same words: case, punctuation, `&` and little words decide nothing. */
export const isSameName = (one: string, other: string): boolean =>
  one === other || readName(one).words.join(' ') === readName(other).words.join(' ');

/** How alike two names are, 0 to 1, whatever the order of their words. */
export function likeness(one: string, other: string): number {
  const inOrder = scoreNames(readName(one), readName(other));
  const sorted = (name: string) => ({ ...readName(name), words: readName(name).words.toSorted() });
  return Math.max(inOrder, scoreNames(sorted(one), sorted(other)));
}

/** The share of words that two names have in common, 0 to 1 (Dice 1945, doi 10.2307/1932409). */
function shareWords(one: string, other: string): number {
  const [a, b] = [new Set(readName(one).words), new Set(readName(other).words)];
  const both = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** Whether each of two codes is called clearly more like the other than like itself. */
function areExchanged(one: Renamed, other: Renamed): boolean {
  const isOther = (own: Renamed, its: Renamed): boolean =>
    shareWords(own.name, its.held) >= shareWords(own.name, own.held) + CLEARLY;
  return isOther(one, other) && isOther(other, one);
}

/**
 * Compares printed names with those held of the same codes. A code with several printed names keeps its
 * name where any of them is the one held.
 */
export function compareNames(printed: readonly Named[], held: readonly Named[]): Compared {
  const keyOf = ({ column, code }: Named): string => `${column}\n${code}`;
  const known = new Map(held.map((each) => [keyOf(each), each.name]));
  const judged = printed.flatMap((each) => {
    const own = known.get(keyOf(each));
    return own === undefined ? [] : [{ ...each, held: own }];
  });
  const kept = new Set(judged.filter((each) => isSameName(each.name, each.held)).map(keyOf));
  const renamed = judged.filter((each) => !kept.has(keyOf(each)));
  const exchanged = renamed.filter((one) =>
    renamed.some(
      (other) =>
        other.column === one.column &&
        other.code !== one.code &&
        // A whole list that moved on by a row has no pairs, but names that were another's.
        (isSameName(one.name, other.held) || areExchanged(one, other)),
    ),
  );
  return { compared: new Set(judged.map(keyOf)).size, renamed, exchanged };
}

/** Codes that bear, in one file, both the names of each other; and codes with several names of other words. */
export function findTwoNames(printed: readonly Named[]): {
  readonly exchanged: readonly Named[];
  readonly several: readonly Named[];
} {
  const isOfCode = (one: Named, other: Named): boolean =>
    other.column === one.column && other.code === one.code;
  const several = printed.filter((one) =>
    printed.some((other) => isOfCode(one, other) && !isSameName(other.name, one.name)),
  );
  const exchanged = several.filter((one) =>
    several.some(
      (other) => other.column === one.column && other.code !== one.code && other.name === one.name,
    ),
  );
  return { exchanged, several };
}
