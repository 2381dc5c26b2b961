import type { Column, ColumnRole, TableSchema } from './manifest.ts';

/** Names of columns that had one meaning in every list from before columns declared their roles. */
const ROLE_BY_NAME: Readonly<Record<string, ColumnRole>> = {
  area: 'area',
  area_name: 'name',
  area_type: 'type',
  parents: 'parent',
  in_force_from: 'from',
  in_force_to: 'to',
};

function findRole({ name, role }: Column, { hierarchy }: TableSchema): ColumnRole {
  if (role !== 'attribute') return role;
  if (name === hierarchy?.code) return 'code';
  if (name === hierarchy?.name) return 'title';
  if (name === hierarchy?.parent) return 'parent';
  if (name === hierarchy?.level) return 'level';
  return ROLE_BY_NAME[name] ?? role;
}

/**
 * A table with the roles of its columns. Lists from before columns declared their roles call every
 * column an attribute, the key too, which is how they are known; theirs are found by name.
 */
export function giveRoles(table: TableSchema): TableSchema {
  const declared = table.columns.every(({ key, role }) => !key || role !== 'attribute');
  if (declared) return table;
  const columns = table.columns.map((column) => ({ ...column, role: findRole(column, table) }));
  return { ...table, columns };
}
