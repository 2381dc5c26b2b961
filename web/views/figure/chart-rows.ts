import { findAreaType } from '../../../schemas/words/area-types.ts';
import type { ChartRow } from '../../charts/intent.ts';
import { type FigureRow, textOf } from '../../../schemas/answers/rows/rows.ts';

/** Rows become series by what differs among them: areas, or the codes of dimensions. */
export function toChartRows(
  rows: readonly FigureRow[],
  dimensions: readonly string[],
  order: readonly string[],
): ChartRow[] {
  const differs = ['area', ...dimensions].filter(
    (column) => new Set(rows.map((row) => textOf(row, column))).size > 1,
  );
  const place = (row: FigureRow): number => {
    const index = order.indexOf(row.area ?? '');
    return index === -1 ? order.length : index;
  };
  return rows
    .toSorted((a, b) => place(a) - place(b))
    .map((row) => {
      const names = differs.map((column) => textOf(row, `${column}_name`));
      const { period, period_name, period_start, period_end } = row;
      const { value, low, high, interval, status } = row;
      const series = names.join(', ') || (row.area_name ?? row.measure_name);
      return {
        series,
        period,
        period_name,
        period_start,
        period_end,
        value,
        low,
        high,
        interval,
        status,
        flags: row.flags.filter((flag) => flag !== 'invented'),
        counted: {
          area: row.area ?? '',
          type: findAreaType(row.area ?? ''),
          codes: differs.map((column) => textOf(row, column)),
        },
      };
    });
}
