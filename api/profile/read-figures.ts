import { z } from 'zod';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { Estimate } from '../../schemas/figures/interval.ts';
import { INTERVALS, wordsOf } from '../../schemas/words/vocabulary.ts';
import { oneOf } from '../question/filters/filter.ts';
import type { Table } from '../question/tables/table.ts';
import { rowsOf } from '../warehouse/codes.ts';
import { type Binder, name, newBinder } from '../warehouse/sql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { HeldHeadline } from './find-headlines.ts';
import { selectFigures } from './select-figures.ts';

/** A little more than twelve months: months differ in length, and the exact row is found later. */
const BACK = "INTERVAL '13 months'";

/** A measure at one code of each dimension. */
export interface MeasureAt {
  readonly measure: { readonly id: string };
  readonly codes: Readonly<Record<string, string>>;
}

/** The rows of measures of one release, each at its own codes, as a condition of SQL. */
export function isOneOf(wanted: readonly MeasureAt[], binder: Binder): string {
  const each = wanted.map(({ measure, codes }) =>
    Object.entries({ measure: measure.id, ...codes })
      .map(([column, code]) => `${name(column)} = ${binder.bind(code)}`)
      .join(' AND '),
  );
  return `(${each.join(' OR ')})`;
}

/** The figures of measures of one release for these areas, of these periods or of all: one statement. */
export async function readAllPeriods(
  warehouse: Pick<Warehouse, 'select'>,
  table: Table,
  wanted: readonly MeasureAt[],
  {
    areas,
    periods,
  }: { readonly areas: readonly string[]; readonly periods?: readonly string[] | undefined },
): Promise<FigureRow[]> {
  const binder = newBinder();
  const inPeriods = periods ? ` AND ${oneOf('period', periods, binder)}` : '';
  return selectFigures(
    warehouse,
    table,
    binder,
    (selected) => `SELECT ${selected} FROM ${table.relation}
    WHERE list_contains(${binder.bind(areas)}::VARCHAR[], area) AND ${isOneOf(wanted, binder)}${inPeriods}
    ORDER BY measure, area, period_end`,
  );
}

/**
 * The figures of the headlines of one release for an area and those beside it, from thirteen months
 * before the area's newest on: one statement, whatever the number of measures.
 */
export async function readFigures(
  warehouse: Pick<Warehouse, 'select'>,
  table: Table,
  headlines: readonly HeldHeadline[],
  [area, ...beside]: readonly [string, ...string[]],
): Promise<FigureRow[]> {
  const binder = newBinder();
  const codes = binder.bind([area, ...beside]);
  return selectFigures(
    warehouse,
    table,
    binder,
    (selected) => `WITH held AS (
      SELECT * FROM ${table.relation}
      WHERE list_contains(${codes}::VARCHAR[], area) AND ${isOneOf(headlines, binder)}),
    newest AS (
      SELECT measure, max(period_end) AS newest_end FROM held
      WHERE area = ${binder.bind(area)} GROUP BY measure)
    SELECT ${selected} FROM held JOIN newest USING (measure)
    WHERE period_end BETWEEN newest_end - ${BACK} AND newest_end
    ORDER BY measure, area, period_end`,
  );
}

const number = z.number().nullable();
const Peer = z.tuple([z.string(), number, number, number, z.enum(wordsOf(INTERVALS)).nullable()]);

/** The figures of peers for the newest period of each measure, by measure: one statement. */
export async function readPeers(
  warehouse: Pick<Warehouse, 'select'>,
  table: Table,
  headlines: readonly (HeldHeadline & { readonly period: string })[],
  peers: readonly string[],
): Promise<Map<string, Estimate[]>> {
  const found = new Map<string, Estimate[]>();
  if (headlines.length === 0 || peers.length === 0) return found;
  const binder = newBinder();
  const rows = headlines.map((each) => {
    return { ...each, codes: { ...each.codes, period: each.period } };
  });
  const sql = `SELECT measure, value, low, high, interval FROM ${table.relation}
    WHERE list_contains(${binder.bind(peers)}::VARCHAR[], area) AND ${isOneOf(rows, binder)}`;
  const result = await warehouse.select({ sql, values: binder.values });
  for (const row of rowsOf(result.columns, result.rows)) {
    const [measure, value, low, high, interval] = Peer.parse(row);
    found.set(measure, [...(found.get(measure) ?? []), { value, low, high, interval }]);
  }
  return found;
}
