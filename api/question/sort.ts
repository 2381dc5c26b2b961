import type { Cell } from '../warehouse/results.ts';
import { name } from '../warehouse/sql.ts';
import type { Binder } from '../warehouse/sql.ts';
import { FUNNEL_PAGE, noOrder } from '../performance/refuse-order.ts';
import { quotable } from '../problem.ts';
import { addFault } from './context.ts';
import type { CheckContext } from './context.ts';
import type { Parameter } from './parameters.ts';
import { findColumn } from './tables/table.ts';
import type { Table } from './tables/table.ts';

/** One column of an order. Nulls come last either way. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
  readonly nullable: boolean;
  readonly date: boolean;
}

/** Ranking by these is what a league table is. */
const RANKING: ReadonlySet<string> = new Set(['value', 'low', 'high']);

/** Sorting by `period` means by its dates; where codes sort alike, the code alone does it. */
function keysOf(table: Table, column: string, descending: boolean): SortKey[] {
  const names =
    column === 'period' && !table.stored && findColumn(table, 'period_start')
      ? ['period_start', 'period_end', 'period']
      : [column];
  return names.map((each) => {
    const found = findColumn(table, each);
    return {
      column: each,
      descending,
      nullable: found?.nullable ?? true,
      date: found?.type === 'date',
    };
  });
}

/** Columns a sort may name: those that are stored and hold one value. */
function sortable(table: Table): string[] {
  return table.columns
    .filter(({ name: column, sql, type }) => sql === name(column) && type !== 'texts')
    .map(({ name: column }) => column);
}

/** The order asked for with the key appended; and whether it is the order of the stored rows. */
export function readSort(
  asked: Parameter | undefined,
  measures: readonly string[],
  context: CheckContext,
): { sort: SortKey[]; stored: boolean; canonical: string[] } {
  const { table } = context;
  const wanted: { column: string; descending: boolean }[] = [];
  const known = sortable(table);
  for (const item of asked?.items ?? []) {
    if (item === '' || !asked) continue;
    const descending = item.startsWith('-');
    const column = descending ? item.slice(1) : item;
    const repeated = wanted.some((each) => each.column === column);
    const refused = measures.find((id) => table.measures.get(id)?.ranking === 'refused');
    if (!known.includes(column)) {
      const message = `Rows cannot be sorted by ${quotable(column)}.`;
      addFault(context, asked, column, { code: 'unknown-code', message, known });
    } else if (repeated) {
      const message = `sort names ${column} twice.`;
      addFault(context, asked, item, { code: 'malformed-value', message });
    } else if (RANKING.has(column) && refused !== undefined) {
      const see = `${FUNNEL_PAGE}?measure=${refused}`;
      addFault(context, asked, item, { code: 'no-league-tables', message: noOrder(refused), see });
    } else wanted.push({ column, descending });
  }
  const rest = table.order.filter((column) => !wanted.some((each) => each.column === column));
  const appended = rest.map((column) => ({ column, descending: false }));
  const order = [...wanted, ...appended];
  const stored =
    table.stored &&
    order.every(({ column, descending }, i) => !descending && column === table.order[i]);
  return {
    sort: order.flatMap(({ column, descending }) => keysOf(table, column, descending)),
    stored,
    canonical: isDefault(order, table)
      ? []
      : wanted.map(({ column, descending }) => `${descending ? '-' : ''}${column}`),
  };
}

function isDefault(
  order: readonly { column: string; descending: boolean }[],
  { order: own }: Table,
): boolean {
  return order.every(({ column, descending }, i) => !descending && column === own[i]);
}

/** The ORDER BY of an order of the rows of `relation`. */
export function orderSql(sort: readonly SortKey[], relation: string): string {
  return sort
    .map(
      ({ column, descending }) =>
        `${relation}.${name(column)}${descending ? ' DESC' : ''} NULLS LAST`,
    )
    .join(', ');
}

/** The condition that a row comes after the row whose sort values are given. */
export function afterSql(
  sort: readonly SortKey[],
  values: readonly Cell[],
  binder: Binder,
): string {
  const steps: string[] = [];
  const before: string[] = [];
  let lead = '';
  sort.forEach(({ column, descending, nullable, date }, i) => {
    const value = values[i] ?? null;
    if (value === null || Array.isArray(value)) {
      // Nulls come last: nothing but other nulls stands beside this one.
      before.push(`${name(column)} IS NULL`);
      return;
    }
    const bound = `${binder.bind(value)}${date ? '::DATE' : ''}`;
    const beyond = `${name(column)} ${descending ? '<' : '>'} ${bound}`;
    const test = nullable ? `(${beyond} OR ${name(column)} IS NULL)` : beyond;
    steps.push(`(${[...before, test].join(' AND ')})`);
    before.push(`${name(column)} = ${bound}`);
    // The first column alone, said again, is what lets DuckDB skip row groups.
    if (i === 0 && !nullable) lead = `${name(column)} ${descending ? '<=' : '>='} ${bound} AND `;
  });
  return steps.length === 0 ? 'false' : `${lead}(${steps.join(' OR ')})`;
}
