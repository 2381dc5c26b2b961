import { CHANGE_COLUMNS, CHANGES } from '../../../schemas/release/changes.ts';
import { name } from '../../warehouse/sql.ts';
import { STATUSES } from '../../../schemas/words/vocabulary.ts';
import { bareEntry, codeListOf } from '../../warehouse/codes.ts';
import type { FilteredTable } from '../filters.ts';

const listed = (words: readonly string[]) =>
  codeListOf(words.map((word, i) => bareEntry(word, i, 0)));

/** The tables of changes: the key of each table, and what is said of a cell that differs. */
export function changeTables(tables: readonly FilteredTable[]): FilteredTable[] {
  const statuses = listed(Object.keys(STATUSES));
  return tables.map(({ dataset, columns, codes }) => ({
    dataset,
    columns: [
      ...columns.filter(({ key }) => key),
      ...CHANGE_COLUMNS.map((column) => ({ ...column, sql: name(column.name) })),
    ],
    codes: new Map([
      ...codes,
      ['change', listed(CHANGES)],
      ['status_before', statuses],
      ['status_after', statuses],
    ]),
  }));
}
