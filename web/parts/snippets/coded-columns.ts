import type { ColumnRole, TableSchema } from '../../../schemas/release/manifest.ts';

const CODED: readonly ColumnRole[] = ['area', 'provider', 'period', 'dimension'];

/**
 * Names of the columns whose codes would lose their leading zeros if a program guessed that they
 * are numbers: those with a role that has codes, and in records their key, code and parent.
 */
export function findCodedColumns({
  columns,
  hierarchy,
}: Pick<TableSchema, 'columns' | 'hierarchy'>): string[] {
  const ofHierarchy = hierarchy === null ? [] : [hierarchy.code, hierarchy.parent];
  return columns
    .filter(({ name, role, type, key, optional }) => {
      if (optional || role === 'measure') return false;
      return CODED.includes(role) || (type === 'text' && (key || ofHierarchy.includes(name)));
    })
    .map(({ name }) => name);
}
