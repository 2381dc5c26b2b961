import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import { OnsSeriesSource } from '../source.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { DerivedLabels, FetchContext, SourceAdapter, Vintage } from '../../adapter.ts';
import { checkVintage } from './checks.ts';
import { columnCodes, readSeriesDocument, readTableDocument } from './document.ts';
import type { Document } from './document.ts';
import { writeParsed } from './parsed.ts';
import { fileUrl, ONS, seriesUrl, takeSeries, takeTable } from './requests.ts';
import { groupVintages } from './vintages.ts';
import type { DatedTable, KnownThen } from './vintages.ts';

interface Declared {
  readonly declaration: ObservationsDeclaration;
  readonly source: OnsSeriesSource;
}

function declared({ declaration }: Dataset<PublishedDeclaration>): Declared {
  if (!declaresFigures(declaration)) {
    throw new Error(`${declaration.id} is not a dataset of figures from ONS`);
  }
  return { declaration, source: OnsSeriesSource.parse(declaration.source) };
}

interface Taken {
  readonly metadata: Snapshot[];
  readonly series: Document[][];
  readonly tables: DatedTable[];
  readonly notHeld: string[];
}

async function take(
  { declaration, source }: Declared,
  { snapshots, progress }: FetchContext,
): Promise<Taken> {
  const taken: Taken = { metadata: [], series: [], tables: [], notHeld: [] };
  const of = source.series.length + source.tables.length;
  for (const [done, series] of source.series.entries()) {
    progress(`series ${series.cdid}`, done, of);
    const scale = declaration.measures.find(({ id }) => id === series.measure)?.scale ?? 1;
    const answer = await takeSeries(snapshots, series, scale);
    taken.metadata.push(...(answer?.metadata ?? []));
    if (!answer) taken.notHeld.push(series.uri);
    else {
      const read = answer.vintages.map((one) =>
        readSeriesDocument(one, series, source.window_months),
      );
      taken.series.push(await Promise.all(read));
    }
  }
  for (const [done, table] of source.tables.entries()) {
    progress(`table ${table.file}`, source.series.length + done, of);
    const codes = columnCodes(declaration, table.dimension);
    const answer = await takeTable(snapshots, table, codes, source.window_months);
    taken.metadata.push(...(answer?.metadata ?? []));
    if (!answer) taken.notHeld.push(table.page);
    else {
      const { workbook, link } = answer;
      const document = await readTableDocument(workbook, table, codes, source.window_months);
      taken.tables.push({ month: link.month, document });
    }
  }
  return taken;
}

function labelsOf({ released, fresh, carried }: KnownThen): DerivedLabels {
  const series = fresh.flatMap((document) => document.series ?? []);
  const uri = fresh.find((document) => document.series !== null)?.subject;
  const windows = [...fresh, ...carried].flatMap(({ figures }) =>
    figures.filter(({ kind, period }) => kind === 'window' && period !== null),
  );
  return {
    name: null,
    url: uri === undefined ? null : `${ONS}${uri}`,
    updated: released,
    nextUpdate: series[0]?.nextRelease ?? null,
    classification: null,
    units: series.map(({ unit }) => unit).filter((unit) => unit !== ''),
    periods: [...new Set(windows.flatMap(({ period }) => period ?? []))].sort(),
    notes: [...new Set(series.flatMap(({ notes }) => notes))],
  };
}

function asVintage(known: KnownThen, { metadata, notHeld }: Taken): Vintage {
  const documents = [...known.fresh, ...known.carried];
  return {
    snapshots: [...documents.map(({ snapshot }) => snapshot), ...metadata],
    labels: labelsOf(known),
    sourceReleased: known.released,
    clock: 'publisher',
    checks: checkVintage(known, notHeld),
  };
}

/** The document that a snapshot is, known by its address. */
async function readBack({ declaration, source }: Declared, snapshot: Snapshot): Promise<Document> {
  const series = source.series.find(
    ({ uri }) =>
      snapshot.url === seriesUrl(uri) || snapshot.url.startsWith(`${seriesUrl(uri)}/previous/`),
  );
  if (series) return readSeriesDocument(snapshot, series, source.window_months);
  const table = source.tables.find(({ page }) => snapshot.url.startsWith(`${fileUrl(page)}/`));
  if (!table) throw new Error(`${snapshot.url} is of no declared series or table`);
  const codes = columnCodes(declaration, table.dimension);
  return readTableDocument(snapshot, table, codes, source.window_months);
}

/**
 * ONS time series and workbook tables. Each release date of a series is one vintage, oldest first,
 * so that releases follow the publisher's own clock. A series or table whose page ONS does not have
 * is left out with a warning; when it has none of them the run is refused.
 */
export const onsAdapter: SourceAdapter = {
  async fetch(dataset, context) {
    const spec = declared(dataset);
    const taken = await take(spec, context);
    if (taken.series.length + taken.tables.length === 0) {
      throw new Refused('nothing_held', `the publisher has none of ${taken.notHeld.join(', ')}`);
    }
    return groupVintages(taken.series, taken.tables).map((known) => asVintage(known, taken));
  },
  async parse(dataset, vintage, database) {
    const spec = declared(dataset);
    const data = vintage.snapshots.filter(({ role }) => role === 'data');
    const documents = await Promise.all(data.map((snapshot) => readBack(spec, snapshot)));
    await writeParsed(database, spec.declaration, spec.source, documents);
  },
};
