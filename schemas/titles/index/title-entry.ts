/** One line of a coding index: a title, what it needs beside it to be of a group, and the group. */
export interface TitleEntry {
  /** In the order in which people say it: `Residential care assistant`. */
  readonly title: string;
  /** As indexes print it, the thing first: `Assistant, care, residential`. */
  readonly indexed: string;
  /** A further word that must hold (`computing/IT`); null where none is needed. */
  readonly qualifier: string | null;
  /** The industry that must hold (`hospital service`); null where none is needed. */
  readonly industry: string | null;
  /** Where to look instead (`see Machinist`). */
  readonly see: string | null;
  /** Code of the unit group; null where the title alone has none. */
  readonly code: string | null;
}

/** A unit group and its name. */
export interface UnitGroup {
  readonly code: string;
  readonly name: string;
}

/** Endings of nouns for people: of a part without one, what it is a part of stands at the end. */
const PEOPLE =
  /(ers|ors|ists|ants|ents|ians|men|ees|ives|nurses|chefs|cooks|clerks|guides|pilots)$/i;

const asEntry = (code: string, title: string): TitleEntry => {
  return { title, indexed: title, qualifier: null, industry: null, see: null, code };
};

/** The name of a unit group as a title. "n.e.c." is "not elsewhere classified". */
export const readGroupName = ({ code, name }: UnitGroup): TitleEntry =>
  asEntry(code, name.replace(/\s*n\.e\.c\.?/i, ''));

/**
 * The parts of the name of a unit group as titles: `Care workers and home carers` has two, and the
 * first of `Marketing, sales and advertising directors` is of marketing directors.
 */
export function readGroupParts(group: UnitGroup): TitleEntry[] {
  const { title: whole } = readGroupName(group);
  const last = whole.split(' ').at(-1) ?? '';
  const parts = whole
    .split(/, | and /)
    .map((part) => (PEOPLE.test(part) || part.endsWith(last) ? part : `${part} ${last}`));
  return [...new Set(parts)]
    .filter((part) => part !== whole)
    .map((title) => asEntry(group.code, title));
}
