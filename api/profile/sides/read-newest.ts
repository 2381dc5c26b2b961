import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import type { Table } from '../../question/tables/table.ts';
import { name, newBinder } from '../../warehouse/sql.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import { selectFigures } from '../select-figures.ts';

/** A measure, and the codes that a row of it must have one of, by column. */
export interface Wanted {
  readonly measure: string;
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/**
 * The figures of the newest period of each measure that a place has, under any of these codes, of
 * the first of them where several have it: one statement, whatever the number of measures.
 */
export async function readNewest(
  warehouse: Pick<Warehouse, 'select'>,
  table: Table,
  wanted: readonly Wanted[],
  areas: readonly string[],
): Promise<FigureRow[]> {
  if (wanted.length === 0) return [];
  const binder = newBinder();
  const isWanted = wanted.map(({ measure, codes }) =>
    [
      `measure = ${binder.bind(measure)}`,
      ...Object.entries(codes).map(
        ([column, list]) => `list_contains(${binder.bind(list)}::VARCHAR[], ${name(column)})`,
      ),
    ].join(' AND '),
  );
  const codes = binder.bind(areas);
  return selectFigures(
    warehouse,
    table,
    binder,
    (selected) => `WITH held AS (
      SELECT * FROM ${table.relation}
      WHERE list_contains(${codes}::VARCHAR[], area) AND (${isWanted.join(' OR ')})),
    newest AS (
      SELECT measure, arg_max({'area': area, 'period': period}, 
          (period_end, -list_position(${codes}::VARCHAR[], area))) AS place
      FROM held GROUP BY measure)
    SELECT ${selected} FROM held JOIN newest USING (measure)
    WHERE area = place.area AND period = place.period
    ORDER BY ${table.order.map(name).join(', ')}`,
  );
}
