import type { CheckContext } from '../context.ts';
import type { Filter } from './filter.ts';
import type { Parameter } from '../parameters.ts';
import type { TableColumn } from '../tables/table.ts';

/** A filter as read, and its one canonical spelling. Undefined when the value is at fault. */
export interface ReadFilter {
  readonly filter: Filter;
  readonly canonical: readonly string[];
}

/** Reads one parameter as a filter on one column; adds a fault where it cannot. */
export type Operator = (
  asked: Parameter,
  column: TableColumn,
  context: CheckContext,
) => ReadFilter | undefined;
