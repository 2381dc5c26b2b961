import { z } from 'zod';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import type { Table } from '../../question/tables/table.ts';
import { rowsOf } from '../../warehouse/codes.ts';
import { newBinder } from '../../warehouse/sql.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import { type MeasureAt, isOneOf } from '../read-figures.ts';
import { selectFigures } from '../select-figures.ts';

/** How many years back from the newest figure the small line of a tile goes. */
const YEARS = 10;

/** One figure of the small line of a tile; null where no number is told. */
export interface HistoryPoint {
  readonly period: string;
  readonly value: number | null;
}

/** The figures of the areas that one is made of. */
export interface ReadMembers {
  /** Each under the code that its area has today. */
  readonly rows: readonly (FigureRow & { readonly area: string })[];
  /** The codes under which the release has them. */
  readonly codes: readonly string[];
}

/** The last years of a series that is read already, oldest first. Pure. */
export function historyOf(rows: readonly FigureRow[]): HistoryPoint[] {
  const newest = rows.reduce((end, { period_end: each }) => (each > end ? each : end), '');
  const first = `${Number(newest.slice(0, 4)) - YEARS}${newest.slice(4)}`;
  return rows
    .filter(({ period_end: end }) => end > first)
    .map(({ period, value }) => ({ period, value }));
}

const Point = z.tuple([z.string(), z.string(), z.number().nullable()]);

/** The last years of measures of one release for an area, by measure: one statement. */
export async function readHistories(
  warehouse: Pick<Warehouse, 'select'>,
  table: Table,
  wanted: readonly MeasureAt[],
  area: string,
): Promise<ReadonlyMap<string, readonly HistoryPoint[]>> {
  const found = new Map<string, HistoryPoint[]>();
  if (wanted.length === 0) return found;
  const binder = newBinder();
  const sql = `WITH held AS (
      SELECT measure, period, period_end, value FROM ${table.relation}
      WHERE area = ${binder.bind(area)} AND ${isOneOf(wanted, binder)}),
    newest AS (SELECT measure, max(period_end) AS newest_end FROM held GROUP BY measure)
    SELECT measure, period, value FROM held JOIN newest USING (measure)
    WHERE period_end > newest_end - to_years(${YEARS})
    ORDER BY measure, period_end`;
  const result = await warehouse.select({ sql, values: binder.values });
  for (const row of rowsOf(result.columns, result.rows)) {
    const [measure, period, value] = Point.parse(row);
    found.set(measure, [...(found.get(measure) ?? []), { period, value }]);
  }
  return found;
}

/** The figures of these areas for one period of each measure: one statement. */
export async function readMembers(
  warehouse: Pick<Warehouse, 'select'>,
  table: Table,
  wanted: readonly (MeasureAt & { readonly period: string })[],
  areas: readonly string[],
): Promise<FigureRow[]> {
  if (wanted.length === 0 || areas.length === 0) return [];
  const binder = newBinder();
  const at = wanted.map(({ measure, codes, period }) => ({ measure, codes: { ...codes, period } }));
  return selectFigures(
    warehouse,
    table,
    binder,
    (selected) => `SELECT ${selected} FROM ${table.relation}
    WHERE list_contains(${binder.bind(areas)}::VARCHAR[], area) AND ${isOneOf(at, binder)}`,
  );
}
