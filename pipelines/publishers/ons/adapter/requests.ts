import { z } from 'zod';
import { readBytes, readDocument } from '../../../fetch/documents/read-document.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { Snapshot, StoredAnswer } from '../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../fetch/snapshots.ts';
import { isWorkbook, readSheet } from '../../../fetch/documents/read-workbook.ts';
import { WorkbookError } from '../../../fetch/documents/workbook/cell.ts';
import { readTableFigures } from './document.ts';
import type { OnsSeries, OnsTable } from './document.ts';
import { readVintageNumbers, readWorkbookLink } from './landing-page.ts';
import type { WorkbookLink } from './landing-page.ts';
import type { ColumnCode } from './table.ts';
import { demandSeries, readTimeSeries, refuseUnlike } from './time-series.ts';

export const ONS = 'https://www.ons.gov.uk';

/** Where the CSV of a series (or of `…/previous/vNN`) is made. */
export const seriesUrl = (uri: string): string => `${ONS}/generator?format=csv&uri=${uri}`;
/** Where a file of a page is. */
export const fileUrl = (uri: string): string => `${ONS}/file?uri=${uri}`;

/** A page that may not exist; undefined when ONS says that it does not. */
async function takePage(snapshots: Snapshots, url: string): Promise<Snapshot | undefined> {
  try {
    return await snapshots.take({ url, role: 'metadata' });
  } catch (error) {
    if (error instanceof Refused && error.code === 'http_404') return undefined;
    throw error;
  }
}

const SeriesPage = z.object({ description: z.object({ cdid: z.string() }) });

/** Demands that the page of a series is about that series: the generator would answer for any. */
async function demandPage({ path }: Snapshot, cdid: string): Promise<void> {
  const document = await readDocument(path);
  refuseUnlike(document, 'json');
  const page = SeriesPage.safeParse(JSON.parse(document));
  const found = page.data?.description.cdid.toUpperCase();
  if (found !== cdid) {
    throw new Refused('cdid_mismatch', `the page of ${cdid} describes ${found ?? 'no series'}`);
  }
}

/**
 * Takes every vintage of a series, oldest first, the current one last. Undefined when ONS has no
 * such series. `metadata` holds its page and its list of previous versions.
 */
export async function takeSeries(
  snapshots: Snapshots,
  series: OnsSeries,
  scale: number,
): Promise<{ metadata: Snapshot[]; vintages: Snapshot[] } | undefined> {
  const page = await takePage(snapshots, `${ONS}${series.uri}/data`);
  if (!page) return undefined;
  await demandPage(page, series.cdid);
  const list = await takePage(snapshots, `${ONS}${series.uri}/previous`);
  const numbers = list ? readVintageNumbers(await readDocument(list.path)) : [];
  const uris = [...numbers.map((number) => `${series.uri}/previous/v${number}`), series.uri];
  const vintages: Snapshot[] = [];
  for (const uri of uris) {
    vintages.push(
      await snapshots.take({
        url: seriesUrl(uri),
        role: 'data',
        inspect: async ({ path }) => {
          const read = readTimeSeries(await readDocument(path));
          demandSeries(read, series.cdid, scale);
          return { rows: read.rows.length };
        },
      }),
    );
  }
  return { metadata: list ? [page, list] : [page], vintages };
}

async function countFigures(
  { path }: StoredAnswer,
  table: OnsTable,
  codes: readonly ColumnCode[],
  window: number,
): Promise<number> {
  const head = await readBytes(path, 0, 200);
  refuseUnlike(head.toString('latin1'), 'workbook');
  if (!isWorkbook(head)) throw new Refused('not_a_workbook', 'the file is neither XLS nor XLSX');
  try {
    return readTableFigures(await readSheet(path, table.sheet), table, codes, window).length;
  } catch (error) {
    if (error instanceof WorkbookError) throw new Refused('sheet_missing', error.message);
    throw error;
  }
}

/** Takes the newest workbook of a table's landing page; undefined when there is no such page. */
export async function takeTable(
  snapshots: Snapshots,
  table: OnsTable,
  codes: readonly ColumnCode[],
  window: number,
): Promise<{ metadata: Snapshot[]; workbook: Snapshot; link: WorkbookLink } | undefined> {
  const page = await takePage(snapshots, `${ONS}${table.page}`);
  if (!page) return undefined;
  const link = readWorkbookLink(await readDocument(page.path), table.file);
  const workbook = await snapshots.take({
    url: fileUrl(link.uri),
    role: 'data',
    inspect: async (answer) => ({ rows: await countFigures(answer, table, codes, window) }),
  });
  return { metadata: [page], workbook, link };
}
