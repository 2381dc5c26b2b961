import type { Cell, Columns } from '../../warehouse/results.ts';
import type { TableColumn } from '../../question/tables/table.ts';

function encodeFlags(flags: string): string {
  return JSON.stringify(flags === '' ? [] : flags.split(' '));
}

/** One column's cells as JSON. Codes and names repeat, so each text is encoded once. */
function encodeColumn(
  cells: readonly Cell[],
  { role, type }: Pick<TableColumn, 'role' | 'type'>,
): string[] {
  const known = new Map<string, string>();
  const flags = role === 'flags' && type === 'text';
  return cells.map((cell) => {
    if (typeof cell !== 'string') return JSON.stringify(cell);
    let json = known.get(cell);
    if (json === undefined) {
      json = flags ? encodeFlags(cell) : JSON.stringify(cell);
      known.set(cell, json);
    }
    return json;
  });
}

/** Rows as the text of a JSON array of objects, keys in column order. Extra columns are ignored. */
export function encodeRows(columns: readonly TableColumn[], result: Columns): string {
  const cells = columns.map((column, i) => encodeColumn(result.columns[i] ?? [], column));
  const keys = columns.map(({ name }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  const rows: string[] = [];
  for (let row = 0; row < result.rows; row += 1) {
    let text = '';
    for (let i = 0; i < keys.length; i += 1) text += `${keys[i] ?? ''}${cells[i]?.[row] ?? 'null'}`;
    rows.push(`${text}}`);
  }
  return `[${rows.join(',')}]`;
}
