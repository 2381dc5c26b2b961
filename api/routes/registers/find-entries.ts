import type { CodedTitle, FoundEntity } from '../../../schemas/answers/entity.ts';
import type { Register } from '../../registers/read-register.ts';
import { codeTitle } from '../../registers/titles/code-title.ts';
import type { HeldTitles } from '../../registers/titles/find-titles.ts';
import { listLowest } from '../../warehouse/codes.ts';
import type { CodeEntry } from '../../warehouse/codes.ts';

interface Found {
  readonly entry: CodeEntry;
  readonly found_by: FoundEntity['found_by'];
  readonly found_name: string | null;
}

/** What words find in a register. */
interface FoundEntries {
  readonly coded: CodedTitle | null;
  /** No name is spelt as asked; these are spelt nearly so. */
  readonly nearly: boolean;
  readonly found: readonly Found[];
}

/** Whether words that are asked for are a code, or the beginning of one, and no title of a job. */
export const isCode = (q: string): boolean => /^\s*\d*\s*$/.test(q);

const bare = (entry: CodeEntry): Found => ({ entry, found_by: null, found_name: null });

/**
 * The entries among `chosen` that are asked for by `q`: those that a job title may mean where titles
 * are held for the register, and otherwise those whose code and one of whose names hold its words, or
 * nearly so. Unless a level was chosen, a title leads to the lowest.
 */
export function findEntries(
  q: string | undefined,
  chosen: readonly CodeEntry[],
  {
    register,
    titles,
    isNarrowed,
  }: {
    readonly register: Register;
    readonly titles: HeldTitles | undefined;
    readonly isNarrowed: boolean;
  },
): FoundEntries {
  const { list } = register;
  if (q === undefined) return { coded: null, nearly: false, found: chosen.map(bare) };
  if (titles && !isCode(q)) {
    const lowest = new Set(listLowest(list.entries));
    const wanted = isNarrowed ? chosen : chosen.filter((entry) => lowest.has(entry));
    const { coded, found } = codeTitle(titles, q, list, wanted);
    return { coded, nearly: false, found: found.map((each) => ({ ...each, found_name: null })) };
  }
  const { found: byName, nearly } = register.findByName(q);
  const found = chosen.flatMap((entry): Found[] => {
    const by = byName.get(entry.code);
    if (by === undefined) return [];
    return [{ entry, found_by: null, found_name: by === entry.name ? null : by }];
  });
  return { coded: null, nearly, found };
}
