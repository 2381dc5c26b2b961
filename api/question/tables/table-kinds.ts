import type { RowKind } from '../../../schemas/words/kinds.ts';

/** What the rows of a table are: those of a release, or the changes between two. */
export type TableKind = RowKind | 'changes';

interface TableFacts {
  /** What a sentence calls the rows. */
  readonly noun: string;
  /** What the name of a file of these rows has after the version. */
  readonly fileMark: string;
  /** Every row is one figure of a series, so that a newest figure and missing ones can be told. */
  readonly hasFigures: boolean;
  /** The release keeps a list for each coded column; otherwise the values of the rows are read. */
  readonly hasCodeLists: boolean;
  /** The rows are those of one release, so that its key and the counts of its codes hold for them. */
  readonly isRelease: boolean;
  /** `within=` without a day takes the areas that are in force today. */
  readonly listsAreasOfToday: boolean;
}

/** What reading, answering and describing must know of a table because of what its rows are. */
export const TABLE_KINDS: Readonly<Record<TableKind, TableFacts>> = {
  observations: {
    noun: 'Rows',
    fileMark: '',
    hasFigures: true,
    hasCodeLists: true,
    isRelease: true,
    listsAreasOfToday: false,
  },
  records: {
    noun: 'Rows',
    fileMark: '',
    hasFigures: false,
    hasCodeLists: false,
    isRelease: true,
    listsAreasOfToday: true,
  },
  changes: {
    noun: 'Changes',
    fileMark: '_changes',
    hasFigures: false,
    hasCodeLists: true,
    isRelease: false,
    listsAreasOfToday: false,
  },
};
