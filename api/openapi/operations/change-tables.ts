import { CHANGES, CHANGE_COLUMNS } from '../../question/tables.ts';
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
    columns: [...columns.filter(({ key }) => key), ...CHANGE_COLUMNS],
    codes: new Map([
      ...codes,
      ['change', listed(CHANGES)],
      ['status_before', statuses],
      ['status_after', statuses],
    ]),
  }));
}
