import { z } from 'zod';
import type { Database } from '../../duckdb.ts';
import { groupBy } from './group-by.ts';
import { asCell } from './sample-editions.ts';
import { layOutArchive } from './stand-in/lay-out-archive.ts';
import type { PageFile } from './stand-in/stand-in.ts';

const ArchiveRow = z.object({
  page: z.string(),
  edition: z.string(),
  file: z.string(),
  workbook: z.string(),
  sheet: z.string(),
  title: z.string(),
  row: z.coerce.number(),
  cells: z.array(z.string().nullable()),
});
type ArchiveRow = z.infer<typeof ArchiveRow>;

/** Archives as files of their pages; a workbook is laid out when it is asked for. */
const asFile = (edition: string, name: string, rows: readonly ArchiveRow[]): PageFile => ({
  edition,
  name,
  body: () =>
    layOutArchive(
      groupBy(rows, ({ workbook }) => workbook).map(([workbook, own]) => ({
        name: workbook,
        sheets: groupBy(own, ({ sheet }) => sheet).map(([sheet, lines]) => ({
          name: sheet,
          title: lines[0]?.title ?? sheet,
          rows: lines.toSorted((a, b) => a.row - b.row).map(({ cells }) => cells.map(asCell)),
        })),
      })),
    ),
});

/** The archives that the sample SQL of a dataset left in `ons_archives`, by their landing page. */
export async function readSampleArchives(database: Database): Promise<Map<string, PageFile[]>> {
  const rows = await database.rows('FROM ons_archives', ArchiveRow);
  return new Map(
    groupBy(rows, ({ page }) => page).map(([page, own]) => [
      page,
      groupBy(own, ({ edition, file }) => `${edition}/${file}`).map(([name, lines]) => {
        const [edition = '', file = ''] = name.split('/');
        return asFile(edition, file, lines);
      }),
    ]),
  );
}
