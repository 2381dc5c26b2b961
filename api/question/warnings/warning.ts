import type { Warning } from '../../../schemas/answers/rows/warning.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { CodeEntry } from '../../warehouse/codes.ts';
import type { Query } from '../query.ts';

const MOST_CODES = 50;

/** A warning. At most 50 codes are listed; the message says when there are more. */
export function warning(
  code: Warning['code'],
  message: string,
  column: string | null,
  codes: readonly string[] = [],
): Warning {
  const cut = codes.length > MOST_CODES;
  const said = cut ? `${message} The first ${MOST_CODES} of ${codes.length} are listed.` : message;
  return { code, message: said, column, codes: codes.slice(0, MOST_CODES) };
}

/** What is known of all pages of an answer together. */
export interface Facts {
  readonly total: number;
  /** Rows that a filter on numbers passed over because they have none. */
  readonly passedOver: number;
  /**
   * Of an answer without rows: the newest period in which the rest of the question has one, null
   * where there is none.
   */
  readonly newest?: string | null;
  /** The values that occur in the answer, by column; only of the columns asked about. */
  readonly found: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Judges an answer by its question and, where they are known, by the facts of its rows. */
export type Check = (query: Query, areas: AreaIndex | undefined, facts?: Facts) => Warning[];

/** Whether the answer can have a code of a column, or has it where that is known. */
export function findPresence(query: Query, column: string, facts?: Facts) {
  const asked = query.filters.find((each) => each.column === column && each.codes)?.codes;
  const found = facts?.found.get(column);
  return {
    /** Nothing is said of the column: it is any code that has rows. */
    isAny: !asked && !found,
    isPresent: ({ code, rows }: Pick<CodeEntry, 'code' | 'rows'>): boolean =>
      rows > 0 && (asked?.has(code) ?? true) && (found?.has(code) ?? true),
  };
}

/** The codes of a column that the answer can have, or has where that is known. */
export function present(query: Query, column: string, facts?: Facts): CodeEntry[] {
  const { isPresent } = findPresence(query, column, facts);
  return (query.table.codes.get(column)?.entries ?? []).filter(isPresent);
}
