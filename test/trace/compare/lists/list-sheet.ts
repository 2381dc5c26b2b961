import { z } from 'zod';
import type { Grid } from '../../../../pipelines/fetch/documents/read-workbook.ts';
import { OnsListSource } from '../../../../pipelines/publishers/ons/source.ts';
import type { RecordsDeclaration } from '../../../../schemas/dataset/kinds/records.ts';
import type { ReleaseRow } from '../../read-parquet.ts';

const Printed = z.coerce.string();

/** What the coding index prints where it gives no code, written down here a second time on purpose. */
const NO_CODE = '}}}}';

/** Cells of a line by the names that the dataset gives to their headings, wherever those stand. */
function nameCells(
  columns: Readonly<Record<string, string>>,
  grid: Grid,
  line: number,
): Map<string, string> {
  const headings = Object.values(columns);
  const header = grid.find((row) => headings.every((heading) => row.includes(heading))) ?? [];
  return new Map(
    Object.entries(columns).map(([name, heading]) => {
      const cell = grid[line - 1]?.[header.indexOf(heading)];
      return [name, String(cell ?? '').trim()];
    }),
  );
}

/** A record against the row of its sheet: every declared column, blank where no code is given. */
export function compareListSheet(
  { columns, source }: RecordsDeclaration,
  row: ReleaseRow,
  grid: Grid,
  line: number,
): string[] {
  const cells = nameCells(OnsListSource.parse(source).columns, grid, line);
  const hasCode = cells.get('occupation') !== NO_CODE;
  return columns.flatMap(({ name }) => {
    const isOfCode = name.startsWith('occupation');
    const theirs = isOfCode && !hasCode ? '' : (cells.get(name) ?? '');
    const ours = Printed.parse(row[name] ?? '');
    return ours === theirs ? [] : [`${name}: ${ours} here, ${theirs} there`];
  });
}
