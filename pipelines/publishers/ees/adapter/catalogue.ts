import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../fetch/snapshots.ts';
import { pageUrl } from '../source.ts';
import type { EesFile } from '../source.ts';
import { countRows, selectCsv } from './csv.ts';
import { takePage } from './page.ts';
import type { FilePart, TakenFile } from './taken-file.ts';

const csvUrl = (dataset: string, file: EesFile): string => `${pageUrl(dataset, file)}/csv`;

/** The name of the publisher's own file where an answer gives it, the address where it does not. */
function nameAnswer(headers: Readonly<Record<string, string>>, url: string): string {
  return /filename="?([^";]+)/.exec(headers['content-disposition'] ?? '')?.[1] ?? url;
}

/**
 * Takes the CSV of a file from the data catalogue. Its page is taken before it, since that says what
 * part of a year the figures cover.
 */
export async function takeFromCatalogue(
  snapshots: Snapshots,
  dataset: string,
  file: EesFile,
): Promise<TakenFile> {
  const nothing = { published: null, periods: null, checks: [] };
  const page = await takePage(snapshots, dataset, file);
  if (!page) return { ...nothing, snapshots: [], absent: pageUrl(dataset, file) };
  const url = csvUrl(dataset, file);
  const csv = await snapshots.take({
    url,
    role: 'data',
    inspect: async (answer) => ({
      rows: await countRows(answer, file, nameAnswer(answer.headers, url)),
    }),
  });
  return { ...nothing, snapshots: [csv, page], absent: null };
}

/** The rows that were taken of a file from the catalogue; none where the publisher had none. */
export async function partsFromCatalogue(
  dataset: string,
  file: EesFile,
  snapshots: readonly Snapshot[],
): Promise<FilePart[]> {
  const snapshot = snapshots.find(({ url }) => url === csvUrl(dataset, file));
  if (!snapshot) return [];
  const lines = await selectCsv(snapshot.path, file);
  return [{ snapshot, lines, asOf: snapshot.fetched, partOfAYear: 'refuse' }];
}
