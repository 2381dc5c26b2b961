import type { Binder, Bound } from '../../warehouse/sql.ts';
import { name } from '../../warehouse/sql.ts';

/** One condition on the rows: it knows its bound SQL and its English. */
export interface Filter {
  readonly column: string;
  /** Keeps or drops whole series (areas, dimensions, measures), not single cells of one. */
  readonly bySeries: boolean;
  /** Can match only rows that have a number. */
  readonly numeric: boolean;
  sql(binder: Binder): string;
  readonly english: string;
  /** The codes that it lets through, where it is a choice among codes. */
  readonly codes?: ReadonlySet<string>;
}

/**
 * Each placeholder is held against each row. Above this many, a join with one bound list is faster,
 * the sort that it then needs counted in (`docs/decisions`).
 */
const MOST_PLACEHOLDERS = 10;

/** Whether any of these bound values is a list that rows are joined with, in no order of theirs. */
export function hasJoinedList(values: readonly Bound[]): boolean {
  return values.some((value) => typeof value === 'object');
}

/**
 * `column` is one of the values. A single value and a short list let DuckDB skip row groups and keep
 * the stored order; a long list is joined with, which loses it ({@link hasJoinedList}).
 */
export function oneOf(column: string, values: readonly string[], binder: Binder): string {
  const [first] = values;
  if (first === undefined) return 'false';
  if (values.length === 1) return `${name(column)} = ${binder.bind(first)}`;
  if (values.length > MOST_PLACEHOLDERS) return `${name(column)} = ANY(${binder.bind(values)})`;
  return `${name(column)} IN (${values.map((value) => binder.bind(value)).join(', ')})`;
}

/** Both ends inclusive; an open end is undefined. */
export function between(
  column: string,
  low: Bound | undefined,
  high: Bound | undefined,
  binder: Binder,
  cast = '',
): string {
  const ends = [
    ...(low === undefined ? [] : [`${name(column)} >= ${binder.bind(low)}${cast}`]),
    ...(high === undefined ? [] : [`${name(column)} <= ${binder.bind(high)}${cast}`]),
  ];
  return ends.length === 0 ? `${name(column)} IS NOT NULL` : ends.join(' AND ');
}

const MOST_NAMED = 5;

/** `A, B or C`; a long list is cut and counted. */
export function listed(names: readonly string[], word: 'or' | 'and' = 'or'): string {
  if (names.length > MOST_NAMED) {
    return `${names.slice(0, MOST_NAMED - 1).join(', ')} ${word} ${names.length - MOST_NAMED + 1} more`;
  }
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}
