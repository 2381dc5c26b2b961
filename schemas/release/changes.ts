import type { Column } from './manifest.ts';

/** What a cell may have done between two releases. */
export const CHANGES = [
  'added',
  'removed',
  'revised',
  'newly_hidden',
  'newly_shown',
  'status_changed',
  'flags_changed',
] as const;
export type Change = (typeof CHANGES)[number];

function column(name: string, title: string, type: Column['type']): Column {
  const shape = { nullable: name !== 'change', key: false, optional: false };
  return { name, title, role: 'attribute', type, ...shape };
}

/** What is said of each cell that differs, after the columns of its key. */
export const CHANGE_COLUMNS: readonly Column[] = [
  column('change', 'How it changed', 'text'),
  column('value_before', 'Value before', 'double'),
  column('value_after', 'Value after', 'double'),
  column('difference', 'Difference', 'double'),
  column('status_before', 'Status before', 'text'),
  column('status_after', 'Status after', 'text'),
];
