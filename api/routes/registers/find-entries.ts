import type { CodedTitle, FoundEntity } from '../../../schemas/answers/entity.ts';
import { hasWords } from '../../answer/has-words.ts';
import type { Register } from '../../registers/read-register.ts';
import { codeTitle } from '../../registers/titles/code-title.ts';
import type { HeldTitles } from '../../registers/titles/find-titles.ts';
import { listLowest } from '../../warehouse/codes.ts';
import type { CodeEntry } from '../../warehouse/codes.ts';

interface Found {
  readonly entry: CodeEntry;
  readonly found_by: FoundEntity['found_by'];
}

/** Whether words that are asked for are a code, or the beginning of one, and no title of a job. */
export const isCode = (q: string): boolean => /^\s*\d*\s*$/.test(q);

/**
 * The entries among `chosen` that are asked for by `q`: those that a job title may mean where titles
 * are held for the register, and otherwise those whose code and name hold its words. Unless a level
 * was chosen, a title leads to the lowest.
 */
export function findEntries(
  q: string | undefined,
  chosen: readonly CodeEntry[],
  {
    register: { list },
    titles,
    isNarrowed,
  }: {
    readonly register: Register;
    readonly titles: HeldTitles | undefined;
    readonly isNarrowed: boolean;
  },
): { readonly coded: CodedTitle | null; readonly found: readonly Found[] } {
  if (q !== undefined && titles && !isCode(q)) {
    const lowest = new Set(listLowest(list.entries));
    const wanted = isNarrowed ? chosen : chosen.filter((entry) => lowest.has(entry));
    return codeTitle(titles, q, list, wanted);
  }
  const found = chosen
    .filter(({ code, name }) => q === undefined || hasWords(`${code} ${name}`, q.trim()))
    .map((entry) => ({ entry, found_by: null }));
  return { coded: null, found };
}
