import type { Break } from '../../../schemas/dataset/label.ts';
import type { Column, TableSchema } from '../../../schemas/release/manifest.ts';
import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import type { CodeLists } from '../../warehouse/codes.ts';
import type { TableKind } from './table-kinds.ts';

/** A column that can be asked for. `sql` is what answers it: a stored column, or an expression. */
export interface TableColumn extends Column {
  readonly sql: string;
}

/** What a query is about: the rows of a release, or the changes between two. */
export interface Table {
  readonly dataset: string;
  readonly version: string;
  readonly kind: TableKind;
  /** What follows FROM: a view's quoted name, or a sub-select. */
  readonly relation: string;
  readonly columns: readonly TableColumn[];
  readonly key: readonly string[];
  /** Columns by which the stored rows are sorted. */
  readonly order: readonly string[];
  /** Stored rows come in {@link order}, and the codes of periods sort as the periods do. */
  readonly stored: boolean;
  readonly codes: CodeLists;
  readonly dimensions: TableSchema['dimensions'];
  readonly measures: ReadonlyMap<string, MeasureRecord>;
  readonly breaks: readonly Break[];
}

/** The column of that name, if the table has it. */
export function findColumn(table: Table, name: string): TableColumn | undefined {
  return table.columns.find((column) => column.name === name);
}
