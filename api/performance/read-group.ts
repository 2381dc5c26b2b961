import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { REGISTERS } from '../../schemas/words/entities.ts';
import { selectFigures } from '../profile/select-figures.ts';
import type { Service } from '../service.ts';
import { rowsOf } from '../warehouse/codes.ts';
import type { Release } from '../warehouse/release.ts';
import { type Binder, name, newBinder } from '../warehouse/sql.ts';
import { PROVIDER } from './group-codes.ts';

/** A measure of a release at one code of each column. */
export interface GroupAsked {
  readonly measure: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** Whether a row is of a provider, as SQL: codes that are none (`total`, `none`) stand beside nobody. */
export const IS_PROVIDER = `regexp_full_match(${PROVIDER}::VARCHAR, '${REGISTERS.provider.pattern}')`;

function conditions({ measure, codes }: GroupAsked, binder: Binder): string {
  const each = Object.entries({ measure, ...codes }).map(
    ([column, code]) => `${name(column)} = ${binder.bind(code)}`,
  );
  return [IS_PROVIDER, ...each].join(' AND ');
}

/** Whether the clock of a row's cohort has run; flags are one text, and none is part of another. */
const IS_MATURE = `NOT contains(flags::VARCHAR, 'immature')`;

/**
 * The newest period in which anybody has a number whose clock has run, or else the newest with a
 * number; undefined where nobody ever has.
 */
export async function findNewestPeriod(
  { warehouse }: Service,
  release: Release,
  asked: GroupAsked,
): Promise<string | undefined> {
  const binder = newBinder();
  const sql = `SELECT arg_max(period, (${IS_MATURE}, period_end))::VARCHAR
    FROM ${name(release.data ?? '')} WHERE value IS NOT NULL AND ${conditions(asked, binder)}`;
  const result = await warehouse.select({ sql, values: binder.values });
  const [[period] = []] = rowsOf(result.columns, result.rows);
  return typeof period === 'string' ? period : undefined;
}

/**
 * The columns, of those at the whole, at whose whole nobody has a number of the measure: one code of
 * each must be asked for, though other measures of the release have the whole.
 */
export async function findOpenColumns(
  { warehouse }: Service,
  release: Release,
  { measure, codes }: GroupAsked,
  columns: readonly string[],
): Promise<readonly string[]> {
  if (columns.length === 0) return [];
  const binder = newBinder();
  const atWhole = columns.map(
    (column) => `coalesce(bool_or(${name(column)} = ${binder.bind(codes[column] ?? '')}), false)`,
  );
  const sql = `SELECT ${atWhole.join(', ')} FROM ${name(release.data ?? '')}
    WHERE value IS NOT NULL AND measure = ${binder.bind(measure)}`;
  const result = await warehouse.select({ sql, values: binder.values });
  const [row = []] = rowsOf(result.columns, result.rows);
  return columns.filter((_, at) => row[at] === false);
}

/** The figures of every provider of one period, in the order of names. */
export async function readGroup(
  { warehouse, tables }: Service,
  release: Release,
  asked: GroupAsked,
  period: string,
): Promise<FigureRow[]> {
  const table = await tables(release, undefined, new Map());
  const binder = newBinder();
  const rows = await selectFigures(
    warehouse,
    table,
    binder,
    (selected) => `SELECT ${selected} FROM ${table.relation}
    WHERE period = ${binder.bind(period)} AND ${conditions(asked, binder)}`,
  );
  return rows.toSorted(byName);
}

const nameOf = (row: FigureRow): string => String(row.provider_name ?? '');

/** The order of every list of providers: their names as a person sorts them, then their codes. */
export function byName(a: FigureRow, b: FigureRow): number {
  return (
    nameOf(a).localeCompare(nameOf(b), 'en-GB') ||
    String(a.provider).localeCompare(String(b.provider))
  );
}
