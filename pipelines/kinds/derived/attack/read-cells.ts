import { z } from 'zod';
import type { Range } from '../../../../schemas/figures/disclosure/known.ts';
import { ANYTHING } from '../../../../schemas/figures/disclosure/known.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';

/** A count as it is published: what it may be, and whether it is withheld. */
export interface PublishedCell {
  /** Code by key column, without period and measure. */
  readonly key: Readonly<Record<string, string>>;
  readonly range: Range;
  readonly isHidden: boolean;
}

/** Statuses of a count that was withheld to protect people or firms. */
export const HIDDEN = ['suppressed', 'near_zero'];

const Row = z.object({
  key: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.string(),
});
const Key = z.record(z.string(), z.string());

/** Which rows of a release are read as cells. */
export interface CellQuery {
  /** A table, or a file to read. */
  readonly from: string;
  readonly period: string;
  readonly measure: string;
  /** The columns that tell the cells apart, without period and measure. */
  readonly columns: readonly string[];
  /** Codes of columns that all of its rows have, instead of what stands in them. */
  readonly codes?: Readonly<Record<string, string>>;
  readonly where?: Readonly<Record<string, string>>;
  /** How far a printed number may be from the count. */
  readonly rounding: number;
}

/** The counts of one measure and period as rows of a release print them. */
export async function readCells(
  database: Database,
  { from, period, measure, columns, codes = {}, where = {}, rounding }: CellQuery,
): Promise<PublishedCell[]> {
  const filters = Object.entries({ ...where, period, measure }).map(
    ([column, code]) => `${name(column)}::VARCHAR = ${text(code)}`,
  );
  const pairs = columns.map((column) => {
    const code = codes[column];
    return `${text(column)}, ${code === undefined ? `${name(column)}::VARCHAR` : text(code)}`;
  });
  const rows = await database.rows(
    `SELECT json_object(${pairs.join(', ')})::VARCHAR AS key, value, low, high, status::VARCHAR AS status
     FROM ${from} WHERE ${filters.join(' AND ')}`,
    Row,
  );
  return rows.map(({ key, value, low, high, status }) => {
    const printed = value === null ? null : { low: value - rounding, high: value + rounding };
    const bounds = low !== null && high !== null && value === null ? { low, high } : null;
    const { low: least, high: most } = printed ?? bounds ?? ANYTHING;
    return {
      key: Key.parse(JSON.parse(key)),
      range: { low: Math.max(0, least), high: most },
      isHidden: HIDDEN.includes(status),
    };
  });
}
