import type { TableSchema } from './manifest.ts';

/** The code of the whole of a column in the lists of a manifest; undefined where it has none there. */
export const findWholeCode = (
  table: Pick<TableSchema, 'codes'> | null | undefined,
  column: string,
): string | undefined => table?.codes[column]?.find(({ level }) => level === 0)?.code;

/**
 * One code of every dimension of a table: the one that is fixed, otherwise that of the whole (level 0),
 * otherwise the first of the list; none of a dimension without codes. Pure.
 */
export function fixCodes(
  table: Pick<TableSchema, 'dimensions' | 'codes'> | null | undefined,
  fixed: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const pairs = (table?.dimensions ?? []).flatMap(({ id }): [string, string][] => {
    const code = fixed[id] ?? findWholeCode(table, id) ?? table?.codes[id]?.[0]?.code;
    return code === undefined ? [] : [[id, code]];
  });
  return Object.fromEntries(pairs);
}
