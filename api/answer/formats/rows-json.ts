import type { Cell, Columns } from '../../warehouse/results.ts';
import type { TableColumn } from '../../question/tables/table.ts';

function encodeFlags(flags: string): string {
  return JSON.stringify(flags === '' ? [] : flags.split(' '));
}

/** Whether a column holds flags, which stand in one text and are answered as a list. */
export function holdsFlags({ role, type }: Pick<TableColumn, 'role' | 'type'>): boolean {
  return role === 'flags' && type === 'text';
}

/** One cell as JSON. */
export function encodeCell(cell: Cell, isFlags: boolean): string {
  if (cell === null) return 'null';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : 'null';
  return isFlags && typeof cell === 'string' ? encodeFlags(cell) : JSON.stringify(cell);
}

/**
 * One column's cells as JSON: one text where all are the same. Codes and names repeat, so each text is
 * encoded once.
 */
function encodeColumn(cells: readonly Cell[], column: TableColumn): string | string[] {
  const isFlags = holdsFlags(column);
  const [first = null] = cells;
  if (cells.every((cell) => cell === first)) return encodeCell(first, isFlags);
  const known = new Map<string, string>();
  return cells.map((cell) => {
    if (typeof cell !== 'string') return encodeCell(cell, isFlags);
    const json = known.get(cell) ?? encodeCell(cell, isFlags);
    known.set(cell, json);
    return json;
  });
}

/** Rows as the text of a JSON array of objects, keys in column order. Extra columns are ignored. */
export function encodeRows(
  columns: readonly TableColumn[],
  { rows, columns: cells }: Columns,
): string {
  // Keys and columns that say the same in every row are one text between those that do not.
  const between: string[] = [];
  const varying: string[][] = [];
  let same = '{';
  columns.forEach((column, i) => {
    const texts = encodeColumn(cells[i] ?? [], column);
    same += `${i === 0 ? '' : ','}${JSON.stringify(column.name)}:`;
    if (typeof texts === 'string') {
      same += texts;
      return;
    }
    between.push(same);
    varying.push(texts);
    same = '';
  });
  const encoded = Array.from({ length: rows }, (_, row) => {
    let text = '';
    for (let i = 0; i < varying.length; i += 1) {
      text += `${between[i] ?? ''}${varying[i]?.[row] ?? 'null'}`;
    }
    return `${text}${same}}`;
  });
  return `[${encoded.join(',')}]`;
}
