import { UNITS } from '../../../schemas/words/vocabulary.ts';
import { paths } from '../../answer/hrefs.ts';
import type { RowsRequest } from '../../answer/rows.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { CODE_COLUMNS, codeColumnsOf } from './code-lists.ts';
import { describeColumn } from './columns.ts';
import { tellBreak } from '../site/tell-break.ts';
import { TABLE_KINDS } from '../../question/tables/table-kinds.ts';

const CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': 'en' }] as const;

/** What every table of a release says of itself. */
function annotate({ dataset, version, edition, state, manifest }: Release, baseUrl: string) {
  const { label, invented } = manifest;
  const { source } = label.labels;
  return {
    'dc:identifier': `${dataset}@${version}`,
    'dc:title': invented ? `${label.title} (invented figures)` : label.title,
    'dc:description': invented
      ? `Invented figures: nobody ever measured them. ${label.summary}`
      : label.summary,
    'dc:publisher': source.publisher,
    'dc:source': { '@id': source.url },
    'dc:license': { '@id': label.licence.url },
    'dc:rights': label.licence.attribution,
    'dc:issued': state.published,
    'dc:isPartOf': { '@id': `${baseUrl}${paths.version(dataset, version)}` },
    'schema:version': version,
    'schema:creditText': label.licence.attribution,
    notes: [
      { type: 'edition', text: edition },
      { type: 'invented', text: String(invented) },
      { type: 'trap', text: label.trap },
      ...label.not_for.map((text) => ({ type: 'not_for', text })),
      ...label.breaks.map((each) => ({
        type: 'break',
        text: `${each.date}: ${tellBreak(manifest, each)}`,
      })),
      ...manifest.measures.map(({ id, name, unit }) => ({
        type: 'measure',
        text: `${id}: ${name}, in ${UNITS[unit]}`,
      })),
    ],
  };
}

/** Columns of this answer whose every code is in a code list of the same release. */
function codedColumns({ query, release }: RowsRequest): string[] {
  const { table } = query;
  if (!TABLE_KINDS[table.kind].hasFigures) return [];
  return query.columns
    .filter(({ role }) => ['area', 'period', 'dimension', 'measure'].includes(role))
    .map(({ name }) => name)
    .filter((name) => release.codes.has(name));
}

/** The columns of a code list. */
const codeSchema = (column: string) => ({
  columns: codeColumnsOf(column).map((name) => ({
    ...CODE_COLUMNS[name],
    name,
    titles: [CODE_COLUMNS[name].titles, name],
  })),
  primaryKey: 'code',
});

/** A code list as a table beside the rows. */
const codeTable = (release: Release, column: string) => ({
  url: `codes/${column}.csv?version=${release.version}`,
  'dc:title': `Codes of ${column}`,
  tableSchema: codeSchema(column),
});

/** Metadata of the CSV of one code list, asked for with the same query. */
export function describeCodes(
  { release, column, search }: { release: Release; column: string; search: string },
  baseUrl: string,
): string {
  return JSON.stringify({
    '@context': CONTEXT,
    url: `${column}.csv${search}`,
    ...annotate(release, baseUrl),
    'dc:title': `${release.manifest.label.title}: codes of ${column}`,
    tableSchema: codeSchema(column),
  });
}

/**
 * Metadata of the CSV that answers this question, as CSV on the Web has it
 * (https://www.w3.org/TR/tabular-metadata/). Tables are named relative to this document, so that
 * the names are those under which a client asked, whatever host it asked.
 */
export function describeCsv(request: RowsRequest, { baseUrl }: Service): string {
  const { query, release, path, search } = request;
  const { columns, table } = query;
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.csvm$/, '.csv');
  const coded = codedColumns(request);
  const shown = new Set(columns.map(({ name }) => name));
  const dataset = `${baseUrl}${paths.dataset(release.dataset)}`;
  const keyed = TABLE_KINDS[table.kind].isRelease && table.key.every((name) => shown.has(name));
  return JSON.stringify({
    '@context': CONTEXT,
    tables: [
      {
        url: `${file}${search ?? ''}`,
        ...annotate(release, baseUrl),
        tableSchema: {
          columns: columns.map((column) => describeColumn(column, dataset)),
          ...(keyed ? { primaryKey: table.key } : {}),
          ...(coded.length === 0
            ? {}
            : {
                foreignKeys: coded.map((column) => ({
                  columnReference: column,
                  reference: {
                    resource: `codes/${column}.csv?version=${release.version}`,
                    columnReference: 'code',
                  },
                })),
              }),
        },
      },
      ...coded.map((column) => codeTable(release, column)),
    ],
  });
}
