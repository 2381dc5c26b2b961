import { countWords } from '../../../schemas/words/count-words.ts';
import { listed } from '../filters/filter.ts';
import type { Query } from '../query.ts';
import type { Table } from '../tables/table.ts';
import { warning } from './warning.ts';
import type { Check } from './warning.ts';
import { TABLE_KINDS } from '../tables/table-kinds.ts';

/** Why `latest` may find nothing. */
export const LATEST =
  'period=latest is one period, the newest that any row of the measures asked for has; period=latest_each takes the newest of every series.';

/** No row matches: where the newest one would have been, had another period been asked for. */
export const noRows: Check = (query, _, facts) => {
  const { table, latest } = query;
  if (!TABLE_KINDS[table.kind].hasFigures || facts?.total !== 0) return [];
  const newest = facts.newest ?? null;
  if (newest === null) {
    const told =
      'No row of this release matches the whole question, in any period. Every code in it is known, but not together.';
    // A question for cells of one status finds none where there are rows of another.
    const missing = ' Such a figure is missing: one that is suppressed has a row that says so.';
    const message = cutsCells(query) ? told : `${told}${missing}`;
    return [warning('no_rows', message, null)];
  }
  const label = table.codes.get('period')?.byCode.get(newest)?.name ?? newest;
  const message = `No row matches in the periods asked for. The newest period with rows for the rest of the question is ${newest}${label === newest ? '' : ` (${label})`}.`;
  return [warning('no_rows', latest ? `${message} ${LATEST}` : message, 'period', [newest])];
};

/** A filter on single cells passes over rows by design; what it leaves out is not absent. */
export const cutsCells = ({ filters }: Query): boolean =>
  filters.some(({ bySeries, column }) => !bySeries && column !== 'period');

/** `1 of the 3 periods asked for has no row in this answer`; `where` says in which column. */
export function withoutRows(none: number, all: number, noun: string, where = ''): string {
  const has = none === 1 ? 'has' : 'have';
  return `${none} of the ${countWords(all, noun)} asked for${where} ${has} no row in this answer`;
}

/** Periods asked for, one by one or as a range, in which the answer has no row. */
export const periodsWithoutRows: Check = (query, _, facts) => {
  const { table, filters, periods } = query;
  if (!TABLE_KINDS[table.kind].hasFigures || facts?.total === 0 || cutsCells(query)) return [];
  const asked = filters.find(({ column }) => column === 'period')?.codes;
  if (!asked || asked.size < 2 || filters.length < 2) return [];
  const found = facts?.found.get('period');
  const none = periods.filter(({ code }) => !facts || found?.has(code) === false);
  if (none.length === 0) return [];
  const message = `${withoutRows(none.length, periods.length, 'period')}.`;
  const codes = none.map(({ code }) => code);
  return [warning('periods_without_rows', message, 'period', codes)];
};

/** Columns of a table of figures in which codes are asked for: its dimensions, and the measure. */
export function codedColumns({ dimensions }: Table): string[] {
  return [...dimensions.map(({ id }) => id), 'measure'];
}

const named = (entries: readonly { readonly name: string }[]): string =>
  listed(
    entries.map(({ name }) => name),
    'and',
  );

/** Codes of the dataset that were asked for and have no row, in this release or in this answer. */
export const codesWithoutRows: Check = (query, _, facts) => {
  const { table, filters } = query;
  if (!TABLE_KINDS[table.kind].hasFigures) return [];
  return codedColumns(table).flatMap((column) => {
    const asked = filters.find((filter) => filter.column === column)?.codes;
    const entries = table.codes.get(column)?.entries.filter(({ code }) => asked?.has(code)) ?? [];
    const inDoubt = entries.length > 1 && filters.length > 1 && !cutsCells(query);
    const found = facts?.found.get(column);
    const never = entries.filter(({ rows }) => rows === 0);
    const absent = entries.filter(({ code, rows }) => {
      if (rows === 0 || !inDoubt || facts?.total === 0) return false;
      return facts ? found?.has(code) === false : true;
    });
    const none = [...never, ...absent];
    if (none.length === 0) return [];
    const message = [
      ...(never.length === 0 ? [] : [`This release has no rows for ${column}: ${named(never)}.`]),
      ...(absent.length === 0
        ? []
        : [
            `${withoutRows(absent.length, entries.length, 'code', ` in ${column}`)}: ${named(absent)}.`,
          ]),
    ].join(' ');
    const codes = none.map(({ code }) => code);
    return [warning('codes_without_rows', message, column, codes)];
  });
};
