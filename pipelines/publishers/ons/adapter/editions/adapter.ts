import { resolveCodes } from '../../../../../datasets/codes.ts';
import type { Dataset } from '../../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { readBytes, readDocument } from '../../../../fetch/documents/read-document.ts';
import { isWorkbook } from '../../../../fetch/documents/read-workbook.ts';
import { BrokenOff, WorkbookError } from '../../../../fetch/documents/workbook/cell.ts';
import { Refused, TryAgain } from '../../../../fetch/refusal.ts';
import type { StoredAnswer } from '../../../../fetch/snapshot.ts';
import { runChecks } from '../../../../kinds/checks/check.ts';
import { tellFound } from '../../../../kinds/checks/judge-found.ts';
import type { SourceAdapter } from '../../../adapter.ts';
import { fileUrl, ONS } from '../requests.ts';
import { refuseUnlike } from '../time-series.ts';
import { OnsEditionSource } from '../../source.ts';
import { editionChecks, prepareChecks } from './checks.ts';
import { readEditionDates, readEditionLink } from './edition-link.ts';
import { findTables, tellTable } from './find-tables.ts';
import type { FoundTables } from './find-tables.ts';
import { loadLines, mapCodes } from './load-lines.ts';
import { openPlaces } from './places.ts';
import { readLines } from './read-lines.ts';
import { setAsideCopies } from './set-aside-copies.ts';
import { createParsed } from './write-parsed.ts';

interface Declared {
  readonly dataset: Dataset<ObservationsDeclaration>;
  readonly source: OnsEditionSource;
}

function declared({ declaration, folder }: Dataset<PublishedDeclaration>): Declared {
  if (!declaresFigures(declaration)) {
    throw new Error(`${declaration.id} is not a dataset of figures from ONS`);
  }
  return { dataset: { declaration, folder }, source: OnsEditionSource.parse(declaration.source) };
}

/**
 * Finds the tables of a workbook. Throws {@link Refused} for what is no workbook of this form, and
 * {@link TryAgain} for one that breaks off.
 */
async function judgeWorkbook(
  { path }: StoredAnswer,
  source: OnsEditionSource,
): Promise<FoundTables> {
  const head = await readBytes(path, 0, 200);
  refuseUnlike(head.toString('latin1'), 'workbook');
  if (!isWorkbook(head)) throw new Refused('not_a_workbook', 'the file is no XLSX');
  return findTables(path, source);
}

/** Lines with figures in all tables. Throws as {@link judgeWorkbook} does. */
async function countLines(answer: StoredAnswer, source: OnsEditionSource): Promise<number> {
  const findPlace = await openPlaces();
  let count = 0;
  try {
    for (const table of (await judgeWorkbook(answer, source)).found) {
      for await (const lines of readLines(answer.path, table, findPlace)) count += lines.length;
    }
  } catch (error) {
    if (error instanceof BrokenOff) throw new TryAgain('truncated', error.message);
    if (error instanceof WorkbookError) throw new Refused('unreadable_sheet', error.message);
    throw error;
  }
  return count;
}

/** What is said of tables that were expected and not found, and of figures that nobody declared. */
function checkTables({ lacking, undeclared }: FoundTables): CheckResult[] {
  return [
    tellFound(
      'source_complete',
      'The edition has every declared table',
      'tables',
      lacking.map((table) => ({ sheet: table.sheet, holds: tellTable(table) })),
    ),
    tellFound(
      'source_declared',
      'Every sheet of the edition with figures for these periods is declared',
      'tables',
      undeclared.map(({ sheet, title, keys }) => ({ sheet, title, columns: keys.join(', ') })),
    ),
  ];
}

/**
 * Datasets that ONS publishes as one large workbook, the address of which changes with every edition
 * and is found on the landing page. Its sheets are found by what they hold, whatever their names, and
 * streamed, never held. A declared table that the edition lacks is left out with a warning; when it
 * has none of them the run is refused.
 */
export const editionAdapter: SourceAdapter = {
  async fetch(dataset, { snapshots, progress }) {
    const { source } = declared(dataset);
    const url = `${ONS}${source.page}`;
    const page = await snapshots.take({ url, role: 'metadata' });
    const html = await readDocument(page.path);
    const link = readEditionLink(html, source);
    progress(`the edition that ends with ${link.last}`);
    const workbook = await snapshots.take({
      url: fileUrl(link.uri),
      role: 'data',
      inspect: async (answer) => ({ rows: await countLines(answer, source) }),
    });
    const { released, next } =
      source.edition === null ? readEditionDates(html) : { released: null, next: null };
    return [
      {
        snapshots: [workbook, page],
        labels: {
          ...{ name: null, url, updated: released, nextUpdate: next, classification: null },
          ...{ units: [], periods: null, notes: [] },
        },
        sourceReleased: released,
        clock: 'store',
        checks: checkTables(await findTables(workbook.path, source)),
      },
    ];
  },
  async parse(asked, { snapshots }, database) {
    const { dataset, source } = declared(asked);
    const workbook = snapshots.find(({ role }) => role === 'data');
    if (!workbook) throw new Error(`${dataset.declaration.id} came without a workbook`);
    const codes = mapCodes(await resolveCodes(dataset));
    const findPlace = await openPlaces();
    await createParsed(database, dataset.declaration);
    const from = { declaration: dataset.declaration, source, workbook };
    const { found } = await findTables(workbook.path, source);
    for (const table of found) await loadLines(database, from, table, codes, findPlace);
    const sheets = found.map(({ table }) => table.sheet);
    await setAsideCopies(database, Object.keys(codes), sheets);
  },
  async checks(asked, _vintage, database) {
    const { dataset, source } = declared(asked);
    const codes = await resolveCodes(dataset);
    await prepareChecks(database, codes);
    return runChecks(database, editionChecks(source, codes));
  },
};
