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

/** The parts of the name of a unit group as entries: `Care workers and home carers` has two. */
export function readGroupTitles({ code, name }: UnitGroup): TitleEntry[] {
  const whole = name.replace(/\s*n\.e\.c\.?/i, '');
  const parts = whole.split(/, | and /);
  return [...new Set([whole, ...parts])].map((title) => {
    return { title, indexed: title, qualifier: null, industry: null, see: null, code };
  });
}
