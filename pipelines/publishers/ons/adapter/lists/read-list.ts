import { readRows } from '../../../../fetch/documents/read-workbook.ts';
import type { Cell } from '../../../../fetch/documents/workbook/cell.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { OnsListSource } from '../../source.ts';

/** A row of a list: its number in the sheet (the first is 1) and its cells, null where blank. */
export type ListRow = Readonly<Record<string, string | number | null>>;

const words = (cell: Cell | undefined): string | null => {
  const text = String(cell ?? '').trim();
  return text === '' ? null : text;
};

/** Where each column stands in a row. Throws {@link Refused} for a heading that is not there. */
function findColumns(headings: readonly Cell[], { sheet, columns }: OnsListSource) {
  const texts = headings.map(words);
  return Object.entries(columns).map(([name, heading]) => {
    const at = texts.indexOf(heading);
    if (at >= 0) return { name, at };
    const held = texts.filter((text) => text !== null).join(', ');
    throw new Refused('heading_missing', `${sheet} has no column "${heading}"; it has ${held}`);
  });
}

/**
 * The rows of a list below the headings in row 1, some thousands at a time: the sheet is streamed
 * and never held. Rows without a cell in any of the columns are left out.
 */
export async function* readList(
  file: string,
  source: OnsListSource,
): AsyncGenerator<readonly ListRow[]> {
  let found: ReturnType<typeof findColumns> | undefined;
  for await (const rows of readRows(file, source.sheet)) {
    const read: ListRow[] = [];
    for (const { row, cells } of rows) {
      if (!found) {
        found = findColumns(row === 1 ? cells : [], source);
        continue;
      }
      const values = found.map(({ name, at }) => [name, words(cells[at])] as const);
      if (values.some(([, value]) => value !== null)) {
        read.push({ row, ...Object.fromEntries(values) });
      }
    }
    yield read;
  }
  if (!found) throw new Refused('heading_missing', `${source.sheet} is empty`);
}
