import { resolveCodes } from '../../../../../datasets/codes.ts';
import type { Dataset } from '../../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { readBytes, readDocument } from '../../../../fetch/documents/read-document.ts';
import { isWorkbook } from '../../../../fetch/documents/read-workbook.ts';
import { WorkbookError } from '../../../../fetch/documents/workbook/cell.ts';
import { listSheets } from '../../../../fetch/documents/workbook/stream-workbook.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { StoredAnswer } from '../../../../fetch/snapshot.ts';
import { runChecks } from '../../../../kinds/checks/check.ts';
import type { SourceAdapter } from '../../../adapter.ts';
import { fileUrl, ONS } from '../requests.ts';
import { refuseUnlike } from '../time-series.ts';
import { OnsEditionSource } from '../../source.ts';
import type { EditionTable } from '../../source.ts';
import { editionChecks } from './checks.ts';
import { readEditionDates, readEditionLink } from './edition-link.ts';
import { createLines, loadLines, mapCodes } from './load-lines.ts';
import { openPlaces } from './places.ts';
import { readLines } from './read-lines.ts';
import { writeParsed } from './write-parsed.ts';

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

/** The declared tables that a workbook has. Throws {@link Refused} when it has none of them. */
async function findTables(file: string, { tables }: OnsEditionSource): Promise<EditionTable[]> {
  const sheets = await listSheets(file);
  const held = tables.filter(({ sheet }) => sheets.includes(sheet));
  if (held.length > 0) return held;
  const wanted = tables.map(({ sheet }) => sheet).join(', ');
  throw new Refused('sheet_missing', `none of ${wanted} is among ${sheets.join(', ')}`);
}

/** Lines with figures in all tables. Throws {@link Refused} for what is no workbook of this form. */
async function countLines({ path }: StoredAnswer, source: OnsEditionSource): Promise<number> {
  const head = await readBytes(path, 0, 200);
  refuseUnlike(head.toString('latin1'), 'workbook');
  if (!isWorkbook(head)) throw new Refused('not_a_workbook', 'the file is no XLSX');
  const findPlace = await openPlaces();
  let count = 0;
  try {
    for (const table of await findTables(path, source)) {
      for await (const { lines } of readLines(path, table, source.header_row, findPlace)) {
        count += lines.length;
      }
    }
  } catch (error) {
    if (error instanceof WorkbookError) throw new Refused('unreadable_sheet', error.message);
    throw error;
  }
  return count;
}

function checkComplete(held: readonly EditionTable[], source: OnsEditionSource): CheckResult {
  const absent = source.tables.filter((table) => !held.includes(table));
  return {
    id: 'source_complete',
    level: 'warning',
    result: absent.length === 0 ? 'pass' : 'warn',
    what: 'The edition has every declared table',
    measured: absent.length,
    limit: 0,
    unit: 'tables',
    sample: absent.map(({ sheet }) => ({ sheet })),
  };
}

/**
 * Datasets that ONS publishes as one large workbook, the address of which changes with every edition
 * and is found on the landing page. Its sheets are streamed, never held. A declared sheet that the
 * edition lacks is left out with a warning; when it has none of them the run is refused.
 */
export const editionAdapter: SourceAdapter = {
  async fetch(dataset, { snapshots, progress }) {
    const { source } = declared(dataset);
    const url = `${ONS}${source.page}`;
    const page = await snapshots.take({ url, role: 'metadata' });
    const html = await readDocument(page.path);
    const link = readEditionLink(html, source.file, source.edition);
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
        checks: [checkComplete(await findTables(workbook.path, source), source)],
      },
    ];
  },
  async parse(asked, { snapshots }, database) {
    const { dataset, source } = declared(asked);
    const workbook = snapshots.find(({ role }) => role === 'data');
    if (!workbook) throw new Error(`${dataset.declaration.id} came without a workbook`);
    const codes = mapCodes(await resolveCodes(dataset));
    const findPlace = await openPlaces();
    await createLines(database, Object.keys(codes));
    for (const table of await findTables(workbook.path, source)) {
      await loadLines(
        database,
        { file: workbook.path, table, headerRow: source.header_row },
        { sheet: source.tables.indexOf(table), codes },
        findPlace,
      );
    }
    await writeParsed(database, dataset.declaration, source, workbook.sha256.slice(0, 12));
  },
  async checks(asked, _vintage, database) {
    const { dataset, source } = declared(asked);
    return runChecks(database, editionChecks(source, await resolveCodes(dataset)));
  },
};
