import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { readBytes, readDocument } from '../../../../fetch/documents/read-document.ts';
import type { Snapshot, StoredAnswer } from '../../../../fetch/snapshot.ts';
import type { FetchContext } from '../../../adapter.ts';
import type { OnsPaySource, PayTable } from '../../pay-source.ts';
import { readEditionDates } from '../editions/edition-link.ts';
import { fileUrl, ONS } from '../requests.ts';
import { refuseUnlike } from '../time-series.ts';
import { readArchiveLinks } from './archive-links.ts';
import type { ArchiveLink } from './archive-links.ts';
import { eachSheet } from './archive.ts';
import { readLines } from './read-lines.ts';

/** What was taken of all tables, and what their pages say of the newest edition. */
interface Taken {
  readonly snapshots: readonly Snapshot[];
  readonly check: CheckResult;
  readonly released: string | null;
  readonly next: string | null;
}

/** Lines with figures in all workbooks of an archive. */
async function countLines({ path }: StoredAnswer, table: PayTable, source: OnsPaySource) {
  refuseUnlike((await readBytes(path, 0, 200)).toString('latin1'), 'workbook');
  let count = 0;
  await eachSheet(path, table, source, async ({ file, sheet, wanted }) => {
    for await (const lines of readLines(file, sheet, table, Object.keys(wanted.kind.columns))) {
      count += lines.length;
    }
  });
  return count;
}

/** Years that one table has an archive of and another has not. */
function checkYears(held: readonly (readonly [PayTable, readonly ArchiveLink[]])[]): CheckResult {
  const years = new Set(held.flatMap(([, links]) => links.map(({ year }) => year)));
  const absent = held.flatMap(([{ number }, links]) =>
    [...years]
      .filter((year) => !links.some((link) => link.year === year))
      .map((year) => ({ table: String(number), year })),
  );
  return {
    id: 'source_complete',
    level: 'warning',
    result: absent.length === 0 ? 'pass' : 'warn',
    what: 'Every table has an archive of every year',
    measured: absent.length,
    limit: 0,
    unit: 'archives',
    sample: absent.slice(0, 10),
  };
}

/** Takes the landing page of every table and, of each, the newest edition of every year. */
export async function takeArchives(
  source: OnsPaySource,
  { snapshots, progress }: FetchContext,
): Promise<Taken> {
  const taken: Snapshot[] = [];
  const held: (readonly [PayTable, ArchiveLink[]])[] = [];
  const dates: ReturnType<typeof readEditionDates>[] = [];
  for (const table of source.tables) {
    const page = await snapshots.take({ url: `${ONS}${table.page}`, role: 'metadata' });
    const html = await readDocument(page.path);
    const links = readArchiveLinks(html, source.from);
    for (const { uri, year } of links) {
      progress(`table ${table.number} of ${year}`);
      const archive = await snapshots.take({
        url: fileUrl(uri),
        role: 'data',
        inspect: async (answer) => ({ rows: await countLines(answer, table, source) }),
      });
      taken.push(archive);
    }
    taken.push(page);
    held.push([table, links]);
    dates.push(readEditionDates(html));
  }
  const { released = null, next = null } = dates[0] ?? {};
  return { snapshots: taken, check: checkYears(held), released, next };
}

/** The archives of a table among snapshots: each is known again by its address. */
export function findArchives(
  { page }: PayTable,
  from: string,
  snapshots: readonly Snapshot[],
): (ArchiveLink & { readonly snapshot: Snapshot })[] {
  return snapshots.flatMap((snapshot) => {
    if (snapshot.role !== 'data' || !snapshot.url.startsWith(fileUrl(`${page}/`))) return [];
    return readArchiveLinks(snapshot.url, from).map((link) => ({ ...link, snapshot }));
  });
}
