import type { TableSchema } from './manifest.ts';

/**
 * One code of every dimension of a table: the one that is fixed, otherwise that of the whole (level 0),
 * otherwise the first of the list; none of a dimension without codes. Pure.
 */
export function fixCodes(
  table: Pick<TableSchema, 'dimensions' | 'codes'> | null | undefined,
  fixed: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const pairs = (table?.dimensions ?? []).flatMap(({ id }): [string, string][] => {
    const codes = table?.codes[id] ?? [];
    const code = fixed[id] ?? (codes.find(({ level }) => level === 0) ?? codes[0])?.code;
    return code === undefined ? [] : [[id, code]];
  });
  return Object.fromEntries(pairs);
}
