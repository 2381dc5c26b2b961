import { resolveCodes } from '../../../../datasets/codes.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { DerivedLabels, FetchContext, SourceAdapter } from '../../adapter.ts';
import { startParsed } from '../../write-parsed.ts';
import { ImperativeSource } from '../source.ts';
import { fileOf, readAttachments, refuseTwice } from './attachments.ts';
import { eachBook } from './each-book.ts';
import { readBook } from './read/book.ts';
import type { BookHead } from './read/book.ts';
import { findFaults } from './check/find-faults.ts';
import type { Fault, FaultSpec, Inside } from './check/find-faults.ts';
import { judgeBooks } from './check/judge-books.ts';
import { readKnownAreas } from './known-areas.ts';
import type { KnownAreas } from './known-areas.ts';
import { makeRows } from './make-rows.ts';
import { replaceRefused } from './replace-refused.ts';
import { reportChecks } from './check/report-checks.ts';

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

/** What is kept of a workbook while the others are read: its figures are not. */
interface Judged {
  readonly head: BookHead;
  readonly faults: Record<Inside, Fault[]>;
  /** Lines of a sheet that figures stand in. */
  readonly lines: number;
}

/** Every workbook of an attachment, judged. */
async function judge(
  path: string,
  address: string,
  { source, known, spec }: Reading,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  await eachBook(path, address, async ({ path: file, workbook }) => {
    const book = await readBook(file, workbook, source, known);
    const lines = new Set(book.figures.map(({ place }) => place)).size;
    judged.push({ head: book.head, faults: findFaults(book, spec), lines });
  });
  return judged;
}

interface Reading {
  readonly source: ImperativeSource;
  readonly known: KnownAreas;
  readonly spec: FaultSpec;
}

/** Takes an attachment and reads it; one that a killed run had taken is only read. */
async function takeBooks(
  url: string,
  { snapshots }: FetchContext,
  reading: Reading,
): Promise<{ snapshot: Snapshot; judged: readonly Judged[] }> {
  let judged: readonly Judged[] | undefined;
  const inspect = async ({ path }: { readonly path: string }) => {
    judged = await judge(path, url, reading);
    return { rows: judged.reduce((sum, { lines }) => sum + lines, 0) };
  };
  const snapshot = await snapshots.take({ url, role: 'data', inspect });
  return { snapshot, judged: judged ?? (await judge(snapshot.path, url, reading)) };
}

const labelsOf = (books: readonly BookHead[], page: string): DerivedLabels => ({
  ...{ name: null, nextUpdate: null, classification: null, periods: null, notes: [] },
  url: `https://www.gov.uk${page}`,
  updated:
    books
      .flatMap(({ run }) => run ?? [])
      .sort()
      .at(-1) ?? null,
  units: ['thousands', 'percent'],
});

/**
 * The workbooks of main tables, one an area, attached to a publication on gov.uk by themselves or in
 * archives. All of them make
 * one release; memory holds the figures of one. A workbook that contradicts others of the same
 * districts is refused by name ({@link judgeBooks}); its area takes the figures of one that has the
 * same districts.
 */
export const imperativeAdapter: SourceAdapter = {
  async fetch(given, context) {
    const { dataset, source } = declared(given);
    const known = await readKnownAreas(source.areas_at);
    const codes = await resolveCodes(dataset);
    const reading = {
      source,
      known,
      spec: { from: source.base_year, to: source.last_year, codes },
    };
    const url = `${CONTENT}${source.page}`;
    const page = await context.snapshots.take({ url, role: 'metadata' });
    const attachments = await readAttachments(page.path);
    const taken: { snapshot: Snapshot; judged: readonly Judged[] }[] = [];
    for (const address of attachments) {
      context.progress(`file ${fileOf(address)}`, taken.length, attachments.length);
      taken.push(await takeBooks(address, context, reading));
    }
    const books = taken.flatMap(({ judged }) => judged);
    const heads = books.map(({ head }) => head);
    refuseTwice(heads.map(({ workbook }) => workbook.code));
    const faults = books.map((book) => book.faults);
    const labels = labelsOf(heads, source.page);
    return [
      {
        snapshots: [page, ...taken.map(({ snapshot }) => snapshot)],
        labels,
        sourceReleased: labels.updated,
        clock: 'store',
        checks: reportChecks(faults, judgeBooks(heads, known)),
      },
    ];
  },
  async parse(given, { snapshots }, database) {
    const { dataset, source } = declared(given);
    const known = await readKnownAreas(source.areas_at);
    const codes = await resolveCodes(dataset);
    const spec = { source, measures: dataset.declaration.measures, codes };
    const append = await startParsed(database, [...codes.keys()]);
    const heads: BookHead[] = [];
    for (const snapshot of snapshots.filter(({ role }) => role === 'data')) {
      await eachBook(snapshot.path, snapshot.url, async ({ path, workbook, within }) => {
        const { head, figures } = await readBook(path, workbook, source, known);
        const placed = figures.map((figure) => ({ ...figure, place: within + figure.place }));
        await append(makeRows({ head, figures: placed }, snapshot, spec));
        heads.push(head);
      });
    }
    await replaceRefused(database, judgeBooks(heads, known));
  },
};
