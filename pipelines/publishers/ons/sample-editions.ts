import { z } from 'zod';
import type { Database } from '../../duckdb.ts';
import { groupBy } from './group-by.ts';
import { layOutEdition } from './stand-in/lay-out-edition.ts';
import { layOutList } from './stand-in/lay-out-list.ts';
import type { EditionSheet } from './stand-in/lay-out-edition.ts';
import type { PageFile } from './stand-in/stand-in.ts';

const SheetRow = z.object({
  edition: z.string(),
  sheet: z.string(),
  title: z.string(),
  row: z.coerce.number(),
  cells: z.array(z.string().nullable()),
});
type SheetRow = z.infer<typeof SheetRow>;

/** A figure is a number in the publisher's sheets, and so is a code of digits. */
export const asCell = (text: string | null): string | number | null =>
  text !== null && /^\d+([.]\d+)?$/.test(text) ? Number(text) : text;

function asSheet(name: string, rows: readonly SheetRow[]): EditionSheet {
  const [headings, ...body] = rows.toSorted((a, b) => a.row - b.row);
  return {
    name,
    title: headings?.title ?? name,
    headings: (headings?.cells ?? []).map((cell) => cell ?? ''),
    rows: body.map(({ cells }) => cells.map(asCell)),
  };
}

/** A row of a sheet with the landing page and the file of the workbook that it is of. */
export interface PagedRow extends SheetRow {
  readonly page: string;
  readonly file: string;
}

/** The rows that the sample SQL of a dataset left in `ons_sheets`. */
export const readSheetRows = (database: Database): Promise<SheetRow[]> =>
  database.rows('FROM ons_sheets', SheetRow);

/** The editions of every landing page: datasets of one workbook each laid out some of its sheets. */
export function layOutEditions(rows: readonly PagedRow[]): Map<string, PageFile[]> {
  const pages = groupBy(rows, ({ page }) => page).map(([page, onPage]) => {
    const files = groupBy(onPage, ({ edition }) => edition).map(([edition, own]): PageFile => ({
      edition,
      name: own[0]?.file ?? '',
      body: () =>
        layOutEdition(
          groupBy(own, ({ sheet }) => sheet).map(([name, some]) => asSheet(name, some)),
        ),
    }));
    return [page, files] as const;
  });
  return new Map(pages);
}

/** The list that the sample SQL of a dataset left in `ons_sheets`, as a file beside its page. */
export function layOutSampleList(rows: readonly SheetRow[], file: string): PageFile[] {
  return groupBy(rows, ({ edition }) => edition).map(([edition, own]) => {
    const inOrder = own.toSorted((a, b) => a.row - b.row).map(({ cells }) => cells.map(asCell));
    const sheet = own[0]?.sheet ?? '';
    const name = `${file}${edition}.xlsx`;
    return { edition: null, name, body: () => layOutList(sheet, inOrder) };
  });
}
