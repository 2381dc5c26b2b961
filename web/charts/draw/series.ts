import { monthIndex } from '../../../schemas/words/period.ts';
import type { ChartRow } from '../intent.ts';

/** A row as it is drawn: with its place in time, and where the line around it is broken. */
interface DrawnRow extends Omit<ChartRow, 'interval' | 'counted'> {
  /** Last day of the period, in milliseconds UTC. */
  readonly time: number;
  /** A figure without a neighbour to draw a line to. */
  readonly alone: boolean;
  readonly confidence: boolean;
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The names of the series, in the order in which the rows first name them. */
export function seriesNames(rows: readonly ChartRow[]): string[] {
  return [...new Set(rows.map(({ series }) => series))];
}

/** Months from each period of a series to the next; the smallest is the step of the whole chart. */
export function usualStep(ends: readonly string[]): number {
  const months = [...new Set(ends.map(monthIndex))].sort((a, b) => a - b);
  const steps = months.slice(1).map((month, index) => month - (months[index] ?? month));
  return Math.min(...steps, Infinity);
}

function gapAfter(row: ChartRow, next: ChartRow): ChartRow {
  return { ...row, period_end: next.period_start, value: null, low: null, high: null };
}

/** One series in order of time, with an empty row wherever periods are missing altogether. */
function withGaps(rows: readonly ChartRow[], step: number): ChartRow[] {
  const ordered = rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  return ordered.flatMap((row, index) => {
    const next = ordered[index + 1];
    if (!next) return [row];
    const apart = monthIndex(next.period_end) - monthIndex(row.period_end);
    return apart > step ? [row, gapAfter(row, next)] : [row];
  });
}

/**
 * The rows of a line chart, made ready to draw: a line never crosses a period without a number,
 * whether the row says why or there is no row at all.
 */
export function drawnRows(rows: readonly ChartRow[], isConfidence: (row: ChartRow) => boolean) {
  const step = usualStep(rows.map(({ period_end }) => period_end));
  return seriesNames(rows).flatMap((name): DrawnRow[] => {
    const line = withGaps(
      rows.filter(({ series }) => series === name),
      step,
    );
    return line.map((row, index) => {
      const before = line[index - 1]?.value ?? null;
      const after = line[index + 1]?.value ?? null;
      const { series, period, period_name, period_start, period_end } = row;
      const { value, low, high, interval, status, flags } = row;
      return {
        series,
        period,
        period_name,
        period_start,
        period_end,
        value,
        low,
        high,
        status,
        ...(flags && { flags }),
        time: time(period_end),
        alone: value !== null && before === null && after === null,
        confidence: interval !== null && isConfidence(row),
      };
    });
  });
}
