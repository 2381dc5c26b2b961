import { resolveCodes } from '../../../../datasets/codes.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { TOTAL } from '../../../../schemas/dataset/code.ts';
import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { takeNewestPage } from '../../../fetch/documents/collection.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { SourceAdapter } from '../../adapter.ts';
import { startParsed } from '../../write-parsed.ts';
import { DwpSource } from '../source.ts';
import type { ProgrammeSource } from '../source.ts';
import { openBook } from './book.ts';
import { findWorkbook } from './find-workbook.ts';
import { plain } from './labels.ts';
import { makeRows } from './rows.ts';
import type { KnownLabels } from './table.ts';

interface Declared {
  readonly dataset: Dataset<ObservationsDeclaration>;
  readonly source: DwpSource;
}

function declared({ declaration, folder }: Dataset<PublishedDeclaration>): Declared {
  if (!declaresFigures(declaration)) {
    throw new Error(`${declaration.id} is not a dataset of figures of programmes`);
  }
  return { dataset: { declaration, folder }, source: DwpSource.parse(declaration.source) };
}

/** What tables call all people, or all areas, together. */
const WHOLE = ['total', 'all', 'england and wales'];

/** Labels of the codes of every dimension; of contract areas only those of the programme. */
async function readLabels(
  { dataset, source }: Declared,
  programme: ProgrammeSource,
): Promise<KnownLabels> {
  const isOwn = (id: string, code: string): boolean =>
    id !== source.contract_area || code.startsWith(`${programme.areas}-`);
  const labelsOf = ({ code, name, publisher_code: printed }: CodeItem): [string, string][] =>
    [name, name.split(': ').at(-1) ?? name, printed ?? name].map((label) => [plain(label), code]);
  return new Map(
    [...(await resolveCodes(dataset))].map(([id, items]) => [
      id,
      new Map([
        ...items.filter(({ code }) => isOwn(id, code)).flatMap(labelsOf),
        ...WHOLE.map((label): [string, string] => [label, TOTAL]),
      ]),
    ]),
  );
}

/**
 * Workbooks of employment programmes, each on the newest page of its own series: the addresses of page
 * and file change every quarter. Memory holds one of them.
 */
export const dwpAdapter: SourceAdapter = {
  async fetch(given, { snapshots, progress }) {
    const own = declared(given);
    const { programmes } = own.source;
    const books: Snapshot[] = [];
    const pages: Snapshot[] = [];
    const days: string[] = [];
    for (const [done, programme] of programmes.entries()) {
      progress(`workbook of ${programme.id}`, done, programmes.length);
      const page = await takeNewestPage(snapshots, { ...programme, path: programme.collection });
      const labels = await readLabels(own, programme);
      const read = async ({ path }: { readonly path: string }) => {
        const { last, tables } = await openBook(path, programme, labels);
        if (last !== page.last) {
          throw new Refused(
            'other_quarter',
            `the figures end with ${last}, the page "${page.title}" with ${page.last}`,
          );
        }
        return { rows: tables.reduce((sum, { lines }) => sum + lines.length, 0) };
      };
      books.push(await snapshots.take({ url: findWorkbook(page), role: 'data', inspect: read }));
      pages.push(...page.snapshots);
      days.push(...(page.updated === null ? [] : [page.updated]));
    }
    const updated = days.sort().at(-1) ?? null;
    return [
      {
        snapshots: [...books, ...pages],
        labels: {
          ...{ name: null, url: null, updated, nextUpdate: null, classification: null },
          ...{ units: [], periods: null, notes: [] },
        },
        ...{ sourceReleased: updated, clock: 'store', checks: [] },
      },
    ];
  },
  async parse(given, { snapshots }, database) {
    const own = declared(given);
    const { declaration } = own.dataset;
    const append = await startParsed(
      database,
      declaration.dimensions.map(({ id }) => id),
    );
    const books = snapshots.filter(({ role }) => role === 'data');
    for (const [at, programme] of own.source.programmes.entries()) {
      const snapshot = books[at];
      if (!snapshot)
        throw new Error(`${declaration.id} came without the workbook of ${programme.id}`);
      const book = await openBook(snapshot.path, programme, await readLabels(own, programme));
      const digest = snapshot.sha256.slice(0, 12);
      await append(makeRows({ declaration, source: own.source, programme, book, digest }));
    }
  },
};
