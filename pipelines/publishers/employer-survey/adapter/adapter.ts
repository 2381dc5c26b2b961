import { resolveCodes } from '../../../../datasets/codes.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { readPublication } from '../../../fetch/documents/publication.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import { runChecks } from '../../../kinds/checks/check.ts';
import type { FetchContext, SourceAdapter } from '../../adapter.ts';
import { startParsed } from '../../write-parsed.ts';
import { EmployerSurveySource } from '../source.ts';
import type { WorkbookKind } from '../source.ts';
import { findWorkbookName } from '../workbook-name.ts';
import { printedChecks } from './checks.ts';
import { readKnownAreas } from './known-areas.ts';
import { makeRows } from './make-rows.ts';
import { placeColumns } from './places.ts';
import { readWorkbook } from './read/workbook.ts';

const CONTENT = 'https://www.gov.uk/api/content';

interface Declared {
  readonly dataset: Dataset<ObservationsDeclaration>;
  readonly source: EmployerSurveySource;
}

function declared({ declaration, folder }: Dataset<PublishedDeclaration>): Declared {
  if (!declaresFigures(declaration)) {
    throw new Error(`${declaration.id} is not a dataset of figures from workbooks`);
  }
  return {
    dataset: { declaration, folder },
    source: EmployerSurveySource.parse(declaration.source),
  };
}

/** The kind of workbook that an address is that of, by the name of its file. */
const kindOf = (url: string): WorkbookKind | undefined =>
  findWorkbookName(new URL(url).pathname.split('/').at(-1) ?? '')?.kind;

/** Takes a workbook and reads it through; answers with the edition that its sheets print too. */
async function takeWorkbook(
  url: string,
  { year, tables }: EmployerSurveySource,
  { snapshots }: FetchContext,
): Promise<{ snapshot: Snapshot; edition: string }> {
  let edition = '';
  const read = async ({ path }: { readonly path: string }) => {
    let rows = 0;
    for await (const sheet of readWorkbook(path, year)) {
      edition = sheet.edition;
      rows += sheet.lines.filter(({ table }) => tables.includes(table)).length;
    }
    return { rows };
  };
  const snapshot = await snapshots.take({ url, role: 'data', inspect: read });
  if (edition === '') await read(snapshot);
  return { snapshot, edition };
}

/**
 * Summary tables of the survey by area: the workbooks that are declared, found by name among the
 * attachments of their publication. Memory holds one sheet.
 */
export const employerSurveyAdapter: SourceAdapter = {
  async fetch(given, context) {
    const { source } = declared(given);
    const page = await context.snapshots.take({
      url: `${CONTENT}${source.page}`,
      role: 'metadata',
    });
    const files = await readPublication(page.path);
    const taken: { snapshot: Snapshot; edition: string }[] = [];
    for (const [done, kind] of source.workbooks.entries()) {
      context.progress(`workbook by ${kind}`, done, source.workbooks.length);
      const url = files.find((file) => kindOf(file) === kind);
      if (url === undefined) {
        throw new Refused('no_workbook', `the publication has no summary tables by ${kind}`);
      }
      taken.push(await takeWorkbook(url, source, context));
    }
    const updated =
      taken
        .map(({ edition }) => edition)
        .sort()
        .at(-1) ?? null;
    return [
      {
        snapshots: [page, ...taken.map(({ snapshot }) => snapshot)],
        labels: {
          ...{ name: null, nextUpdate: null, classification: null, periods: null, notes: [] },
          ...{ url: `https://www.gov.uk${source.page}`, updated, units: [] },
        },
        ...{ sourceReleased: updated, clock: 'store', checks: [] },
      },
    ];
  },
  async parse(given, { snapshots }, database) {
    const { dataset, source } = declared(given);
    const known = await readKnownAreas();
    const codes = await resolveCodes(dataset);
    const append = await startParsed(database, [...codes.keys()]);
    const seen = new Set<string>();
    for (const { path, url, sha256 } of snapshots.filter(({ role }) => role === 'data')) {
      const kind = kindOf(url);
      if (!kind) throw new Error(`${url} is the address of no workbook`);
      const { measures } = dataset.declaration;
      const isFirst = (area: string): boolean => seen.size < seen.add(area).size;
      const spec = { source, measures, codes, digest: sha256.slice(0, 12), isFirst };
      for await (const sheet of readWorkbook(path, source.year)) {
        await append(makeRows(sheet, placeColumns(sheet, kind, known), spec));
      }
    }
  },
  checks: (given, _, database) =>
    runChecks(database, printedChecks(declared(given).dataset.declaration)),
};
