import { resolveCodes } from '../../../../datasets/codes.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { DerivedLabels, FetchContext, SourceAdapter } from '../../adapter.ts';
import { startParsed } from '../../write-parsed.ts';
import { ImperativeSource } from '../source.ts';
import { readAttachments, readWorkbookAddress } from './attachments.ts';
import { readBook } from './book.ts';
import type { Book } from './book.ts';
import { checkBooks } from './check-books.ts';
import { judgeBooks } from './judge-books.ts';
import { readKnownAreas } from './known-areas.ts';
import type { KnownAreas } from './known-areas.ts';
import { makeRows } from './make-rows.ts';

const CONTENT = 'https://www.gov.uk/api/content';

interface Declared {
  readonly dataset: Dataset<ObservationsDeclaration>;
  readonly source: ImperativeSource;
}

function declared({ declaration, folder }: Dataset<PublishedDeclaration>): Declared {
  if (!declaresFigures(declaration)) {
    throw new Error(`${declaration.id} is not a dataset of figures from workbooks`);
  }
  return { dataset: { declaration, folder }, source: ImperativeSource.parse(declaration.source) };
}

/** Lines of a sheet that figures stand in. */
const countLines = ({ figures }: Book): number => new Set(figures.map(({ place }) => place)).size;

async function take(
  source: ImperativeSource,
  known: KnownAreas,
  { snapshots, progress }: FetchContext,
): Promise<{ page: Snapshot; workbooks: Snapshot[] }> {
  const page = await snapshots.take({ url: `${CONTENT}${source.page}`, role: 'metadata' });
  const attachments = await readAttachments(page.path);
  const workbooks: Snapshot[] = [];
  for (const { url, workbook } of attachments) {
    progress(`workbook ${workbook.code}`, workbooks.length, attachments.length);
    const inspect = async ({ path }: { readonly path: string }) => ({
      rows: countLines(await readBook(path, workbook, source, known)),
    });
    workbooks.push(await snapshots.take({ url, role: 'data', inspect }));
  }
  return { page, workbooks };
}

interface Read {
  readonly snapshot: Snapshot;
  readonly book: Book;
}

async function readAll(
  snapshots: readonly Snapshot[],
  source: ImperativeSource,
  known: KnownAreas,
): Promise<Read[]> {
  const read: Read[] = [];
  for (const snapshot of snapshots.filter(({ role }) => role === 'data')) {
    const workbook = readWorkbookAddress(snapshot.url);
    read.push({ snapshot, book: await readBook(snapshot.path, workbook, source, known) });
  }
  return read;
}

const labelsOf = (books: readonly Book[], page: string): DerivedLabels => ({
  name: null,
  url: `https://www.gov.uk${page}`,
  updated:
    books
      .flatMap(({ run }) => run ?? [])
      .sort()
      .at(-1) ?? null,
  nextUpdate: null,
  classification: null,
  units: ['thousands', 'percent'],
  periods: null,
  notes: [],
});

/**
 * The workbooks of main tables, one an area, attached to a publication on gov.uk. All of them make
 * one release. A workbook that contradicts others of the same districts is refused by name
 * ({@link judgeBooks}); its area takes the figures of one that has the same districts.
 */
export const imperativeAdapter: SourceAdapter = {
  async fetch(dataset, context) {
    const { source } = declared(dataset);
    const known = await readKnownAreas(source.areas_at);
    const { page, workbooks } = await take(source, known, context);
    const books = (await readAll(workbooks, source, known)).map(({ book }) => book);
    const labels = labelsOf(books, source.page);
    const span = { from: source.base_year, to: source.last_year };
    return [
      {
        snapshots: [page, ...workbooks],
        labels,
        sourceReleased: labels.updated,
        clock: 'store',
        checks: checkBooks(books, judgeBooks(books, known), span),
      },
    ];
  },
  async parse(given, { snapshots }, database) {
    const { dataset, source } = declared(given);
    const known = await readKnownAreas(source.areas_at);
    const codes = await resolveCodes(dataset);
    const spec = { source, measures: dataset.declaration.measures, codes };
    const read = await readAll(snapshots, source, known);
    const refusals = judgeBooks(
      read.map(({ book }) => book),
      known,
    );
    const append = await startParsed(database, [...codes.keys()]);
    for (const { book, snapshot } of read) {
      const refusal = refusals.find((one) => one.book === book);
      const refused = refusal ? 'contradicts_the_same_districts' : null;
      await append(makeRows(book, snapshot, spec, { book, refused }));
      for (const twin of refusals.filter(({ instead }) => instead === book)) {
        await append(makeRows(book, snapshot, spec, { book: twin.book, refused: null }));
      }
    }
  },
};
