import { ThingsDeclaration } from '../../../schemas/dataset/kinds/records.ts';
import { tinyDeclaration } from './tiny-dataset.ts';

/** The columns of a small tree of things: code, title, parent, level, and the days in force. */
export const TREE = [
  { name: 'code', title: 'Code', role: 'code', type: 'text', key: true },
  { name: 'name', title: 'Name', role: 'title', type: 'text' },
  { name: 'parent', title: 'Code it belongs to', role: 'parent', type: 'text', nullable: true },
  { name: 'level', title: 'Level', role: 'level', type: 'integer' },
  { name: 'since', title: 'First day', role: 'from', type: 'date', nullable: true },
  { name: 'until', title: 'Last day', role: 'to', type: 'date', nullable: true },
  { name: 'kind', title: 'Kind', type: 'text', nullable: true, codes: ['group', 'unit'] },
] as const;

/** A small list of things with these columns. */
export function tinyThings(columns: readonly object[] = TREE): ThingsDeclaration {
  return ThingsDeclaration.parse({ ...tinyDeclaration(), columns });
}
