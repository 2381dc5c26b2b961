import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A row as a reader of somebody else found it: values of whatever kind that reader makes. */
export const PlainRow = z.looseObject({});
export type PlainRow = z.infer<typeof PlainRow>;

/** Numbers that every format carries beside the codes. */
export const FIGURES = ['value', 'low', 'high', 'n', 'status', 'flags'] as const;

const Text = z.coerce.string();

/** What every format says alike: nothing for null, a list joined as CSV joins it. */
export function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return Array.isArray(cell) ? cell.join(' ') : Text.parse(cell);
}

/** One hash of rows by these columns, whatever order they came in. */
export function hashOf(rows: readonly PlainRow[], columns: readonly string[]): string {
  const lines = rows.map((row) => columns.map((column) => textOf(row[column])).join('\t'));
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');
}
