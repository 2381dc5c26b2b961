import { countWords } from '../../schemas/count-words.ts';
import type { AreaIndex } from '../warehouse/areas.ts';
import { listed } from './filter.ts';
import type { Query } from './query.ts';
import type { Table } from './table.ts';
import { warning } from './warning.ts';
import type { Check, Facts } from './warning.ts';

const LATEST =
  'period=latest is one period, the newest that any row of the measures asked for has; period=latest_each takes the newest of every series.';

/** No row matches: where the newest one would have been, had another period been asked for. */
export const noRows: Check = ({ table, latest }, _, facts) => {
  if (table.kind !== 'observations' || facts?.total !== 0) return [];
  const newest = facts.newest ?? null;
  if (newest === null) {
    const message =
      'No row of this release matches the whole question, in any period. Every code in it is known, but not together.';
    return [warning('no_rows', message, null)];
  }
  const label = table.codes.get('period')?.byCode.get(newest)?.name ?? newest;
  const message = `No row matches in the periods asked for. The newest period with rows for the rest of the question is ${newest}${label === newest ? '' : ` (${label})`}.`;
  return [warning('no_rows', latest ? `${message} ${LATEST}` : message, 'period', [newest])];
};

/** A filter on single cells passes over rows by design; what it leaves out is not absent. */
const cutsCells = ({ filters }: Query): boolean =>
  filters.some(({ bySeries, column }) => !bySeries && column !== 'period');

/** The areas asked for: by code, or all of a kind that were in force during the periods. */
function areasAsked({ areas, periods }: Query, index: AreaIndex | undefined): readonly string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  const { chosen = [], canonical } = areas;
  const { area: byCode = [] } = canonical;
  if (byCode.length > 0 || !first || !last) return chosen;
  return chosen.filter((code) => {
    const { from, to } = index?.byCode.get(code) ?? { from: null, to: null };
    return (from ?? '') <= last.end && (to ?? '9999') >= first.start;
  });
}

/** Areas of the release that the answer has no row for; before its rows are known, all it may not. */
function areasAbsent(query: Query, asked: readonly string[], facts?: Facts): readonly string[] {
  if (query.table.kind !== 'observations') return [];
  if (facts?.total === 0) return asked;
  const narrowed = query.filters.some(({ column }) => column !== 'area');
  if (asked.length < 2 || !narrowed || (cutsCells(query) && !query.latest)) return [];
  if (!facts) return asked;
  const found = facts.found.get('area');
  return asked.filter((code) => found?.has(code) === false);
}

/** Areas asked for, by code or as all of a kind, that have no row in the answer. */
export const areasWithoutRows: Check = (query, index, facts) => {
  const { lacking } = query.areas;
  const asked = areasAsked(query, index);
  const absent = areasAbsent(query, asked, facts);
  const none = [...new Set([...absent, ...lacking])].sort();
  if (none.length === 0) return [];
  const never =
    lacking.length === 0
      ? ''
      : ` Not in this release at all: ${lacking.length}. Figures of an area whose code changed stand under the code of their time: choose that day with area_at=.`;
  const latest = query.latest && absent.length > 0 && facts?.total !== 0 ? ` ${LATEST}` : '';
  const all = new Set([...asked, ...lacking]).size;
  const what =
    all === 1
      ? 'The area asked for has'
      : `${none.length} of the ${countWords(all, 'area')} asked for ${none.length === 1 ? 'has' : 'have'}`;
  const message = `${what} no row in this answer.${never}${latest}`;
  return [warning('areas_without_rows', message, 'area', none)];
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
  if (table.kind !== 'observations') return [];
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
            `${absent.length} of the ${countWords(entries.length, 'code')} asked for in ${column} ${absent.length === 1 ? 'has' : 'have'} no row in this answer: ${named(absent)}.`,
          ]),
    ].join(' ');
    const codes = none.map(({ code }) => code);
    return [warning('codes_without_rows', message, column, codes)];
  });
};
