import { TOTAL } from '../../../../schemas/dataset/code.ts';
import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import { isWhole } from './read/figure.ts';

/**
 * Code of a group as a sheet prints it: a detailed occupation is its number and name (`11 Corporate
 * managers and directors`, which must both agree), any other group its name. A broad and a detailed
 * occupation share the name of process operatives: without a number it is the broad one. Null for a
 * group that is not in the code list.
 */
export function findGroup(label: string, items: readonly CodeItem[]): string | null {
  if (isWhole(label)) return TOTAL;
  const [, number, name] = /^(\d\d) (.+)$/.exec(label) ?? [];
  const found = items
    .filter((item) =>
      number === undefined
        ? item.publisher_code === label
        : item.code === number && item.publisher_code === name,
    )
    .sort((a, b) => a.level - b.level);
  return found[0]?.code ?? null;
}
