import { z } from 'zod';
import type { CodeEntry } from '../warehouse/codes.ts';
import type { AreaIndex } from '../warehouse/areas.ts';
import { listed } from './filter.ts';
import type { Query } from './query.ts';

/** About a right answer that can be misread. */
export const Warning = z.strictObject({
  code: z.enum([
    'totals_beside_parts',
    'overlapping_periods',
    'overlapping_areas',
    'mixed_vintages',
    'rows_without_a_number',
    'areas_without_rows',
    'break_in_series',
    'not_comparable',
    'names_not_in_welsh',
  ]),
  message: z.string(),
  column: z.string().nullable(),
  codes: z.array(z.string()),
});
export type Warning = z.infer<typeof Warning>;

const MOST_CODES = 50;

function warning(
  code: Warning['code'],
  message: string,
  column: string | null,
  codes: readonly string[] = [],
): Warning {
  return { code, message, column, codes: codes.slice(0, MOST_CODES) };
}

/** What is known of all pages of an answer together. */
export interface Facts {
  readonly total: number;
  /** Rows that a filter on numbers passed over because they have none. */
  readonly passedOver: number;
  /** The values that occur in the answer, by column; only of the columns asked about. */
  readonly found: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The codes of a column that the answer can have, or has where that is known. */
function present(query: Query, column: string, facts?: Facts): CodeEntry[] {
  const filter = query.filters.find((each) => each.column === column && each.codes);
  const found = facts?.found.get(column);
  return (query.table.codes.get(column)?.entries ?? []).filter(
    ({ code, rows }) =>
      rows > 0 && (filter?.codes?.has(code) ?? true) && (found?.has(code) ?? true),
  );
}

type Check = (query: Query, areas: AreaIndex | undefined, facts?: Facts) => Warning[];

const totalsBesideParts: Check = (query, _, facts) =>
  query.table.dimensions.flatMap(({ id, name }) => {
    const entries = present(query, id, facts);
    const levels = new Set(entries.map(({ level }) => level ?? 0));
    if (levels.size < 2) return [];
    const top = Math.min(...levels);
    const totals = entries.filter(({ level }) => (level ?? 0) === top).map(({ code }) => code);
    const message = `${name}: totals stand beside their parts. Choose ${id}= before adding up.`;
    return [warning('totals_beside_parts', message, id, totals)];
  });

function periodsOf({ periods }: Query, facts?: Facts) {
  const found = facts?.found.get('period');
  return periods.filter(({ code }) => found?.has(code) ?? true);
}

const overlappingPeriods: Check = (query, _, facts) => {
  if (query.latestEach) return [];
  const periods = periodsOf(query, facts);
  const over = periods.filter((period, i) => {
    const next = periods[i + 1];
    return next !== undefined && next.start <= period.end;
  });
  if (over.length === 0) return [];
  const message = 'Some periods overlap, so the same months are counted in several rows.';
  const codes = over.map(({ code }) => code);
  return [warning('overlapping_periods', message, 'period', codes)];
};

const overlappingAreas: Check = (query, index, facts) => {
  if (!index || query.areas.day !== null) return [];
  const held = new Map(present(query, 'area', facts).map((entry) => [entry.code, entry]));
  const pairs = [...held.values()].flatMap(({ code, last_period }) =>
    (index.byCode.get(code)?.successors ?? []).flatMap((successor) => {
      const first = held.get(successor)?.first_period ?? null;
      const together = first !== null && last_period !== null && first <= last_period;
      return together ? [code, successor] : [];
    }),
  );
  if (pairs.length === 0) return [];
  const message =
    'Old areas stand beside the areas that replaced them. Choose a day with area_at= before adding up.';
  return [warning('overlapping_areas', message, 'area', [...new Set(pairs)])];
};

const breaksInSeries: Check = (query, _, facts) => {
  const periods = periodsOf(query, facts);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || periods.length < 2) return [];
  return query.table.breaks
    .filter(({ date }) => first.start < date && date <= last.end)
    .map(({ date, what }) =>
      warning('break_in_series', `Not one series before and after ${date}: ${what}`, 'period'),
    );
};

const namesNotInWelsh: Check = (query, _, facts) => {
  if (query.lang !== 'cy') return [];
  const english = query.columns
    .filter(({ role }) => role === 'name')
    .map(({ name }) => name)
    .filter((name) =>
      present(query, name.replace(/_name$/, ''), facts).some(({ name_cy }) => name_cy === null),
    );
  if (english.length === 0) return [];
  const message = `Some names are in English, where no Welsh name is held: ${listed(english, 'and')}.`;
  return [warning('names_not_in_welsh', message, null, english)];
};

const rowsWithoutANumber: Check = (_, __, facts) => {
  const rows = facts?.passedOver ?? 0;
  if (rows === 0) return [];
  const message = `${rows} ${rows === 1 ? 'row has' : 'rows have'} no number and could not match; the status says why.`;
  return [warning('rows_without_a_number', message, 'value')];
};

const areasWithoutRows: Check = (query, _, facts) => {
  if (!query.latest) return [];
  const found = facts?.found.get('area');
  const lacking = (query.areas.chosen ?? []).filter((code) => !(found?.has(code) ?? false));
  if (lacking.length === 0) return [];
  const message = `${lacking.length} of the areas asked for have no row in the latest period.`;
  return [warning('areas_without_rows', message, 'area', lacking)];
};

/** Every check, with the columns whose values in the answer decide it. */
const CHECKS: readonly {
  readonly check: Check;
  readonly by: (query: Query) => readonly string[];
}[] = [
  { check: totalsBesideParts, by: ({ table }) => table.dimensions.map(({ id }) => id) },
  { check: overlappingPeriods, by: () => ['period'] },
  { check: overlappingAreas, by: () => ['area'] },
  { check: breaksInSeries, by: () => ['period'] },
  { check: namesNotInWelsh, by: () => [] },
  { check: rowsWithoutANumber, by: () => [] },
  { check: areasWithoutRows, by: () => ['area'] },
];

/**
 * The columns whose values in the answer decide a warning that the question alone cannot rule
 * out. None of them: no look at the rows is needed.
 */
export function columnsInDoubt(query: Query, areas: AreaIndex | undefined): string[] {
  const held = new Set(query.table.columns.map(({ name }) => name));
  const columns = CHECKS.flatMap(({ check, by }) => {
    const warnings = check(query, areas);
    const named = new Set(warnings.map(({ column }) => column));
    return by(query).filter((column) => held.has(column) && named.has(column));
  });
  return [...new Set(columns)];
}

/** What must be said of an answer, now that the facts about its rows are known. */
export function warningsOf(query: Query, areas: AreaIndex | undefined, facts: Facts): Warning[] {
  return CHECKS.flatMap(({ check }) => check(query, areas, facts));
}
