import type { Limits } from '../../server/limits.ts';
import type { Blocks } from '../../warehouse/results.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Dialect } from '../../question/dialects.ts';
import type { Language } from '../../question/query.ts';
import type { Table, TableColumn } from '../../question/tables/table.ts';
import { text } from '../../warehouse/sql.ts';
import type { Statement } from '../../warehouse/sql.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import { BATCH_ROWS, planArrow } from './arrow.ts';
import { statColumns, writeStat } from './json-stat.ts';
import { workbookWords } from './workbook/words.ts';
import { writeWorkbook } from './workbook/write-workbook.ts';

/** A way to write rows. */
export interface Format {
  readonly extension: string;
  readonly mediaType: string;
  readonly dialect: Dialect;
  /** True: the whole answer when no `limit` is given, made as a file first. */
  readonly whole: boolean;
  /** Content codings that its files are also made in. */
  readonly codings: readonly 'gzip'[];
  /** The limit on its rows, if it has one of its own; more is a problem. */
  readonly rowLimit: 'sheetRows' | null;
  /** The columns it is made from, where they are its own and not those asked for. */
  readonly columns: ((table: Table) => readonly TableColumn[]) | null;
  /** Writes the rows to a file; answers how many. Only formats that are `whole` are written. */
  write(making: Making): Promise<number>;
}

/** What a file of rows is made from. */
export interface Making {
  readonly release: Release;
  readonly table: Table;
  readonly columns: readonly TableColumn[];
  /** The rows, in the dialect of the format. */
  readonly statement: Statement;
  readonly coding: 'gzip' | 'identity';
  readonly file: string;
  readonly warehouse: Warehouse;
  readonly now: () => Date;
  readonly limits: Limits;
  readonly lang: Language;
  /** Gives up when nobody waits any more. */
  readonly signal: AbortSignal;
  /** Addresses of the same rows in formats that hold any number of them. */
  readonly instead: () => readonly string[];
}

/** Raised whenever a format's bytes change for the same rows, so that no cache mixes the two. */
export const ENCODER = 6;

/** What a file says of itself, whatever it is renamed to. */
function metadataOf({ dataset, version, manifest }: Release): Readonly<Record<string, string>> {
  return {
    'alongside.dataset': dataset,
    'alongside.version': version,
    'alongside.invented': String(manifest.invented),
    'alongside.attribution': manifest.label.licence.attribution,
    'alongside.licence': manifest.label.licence.id,
  };
}

function parquetMetadata(release: Release): string {
  return Object.entries(metadataOf(release))
    .map(([key, value]) => `${text(key)}: ${text(value)}`)
    .join(', ');
}

/** Writes by DuckDB's COPY with these options. */
const copied =
  (options: (making: Making) => string): Format['write'] =>
  (making) =>
    making.warehouse.export(making.statement, making.file, options(making), making.signal);

const compression = (coding: string): string =>
  coding === 'gzip' ? ', COMPRESSION gzip' : ', COMPRESSION none';

/** Every format of rows by its extension. */
export const FORMATS = {
  json: {
    extension: 'json',
    mediaType: 'application/json',
    dialect: 'json',
    whole: false,
    codings: [],
    rowLimit: null,
    columns: null,
    write: () => Promise.reject(new Error('JSON answers are pages, not files')),
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    dialect: 'csv',
    whole: true,
    codings: ['gzip'],
    rowLimit: null,
    columns: null,
    write: copied(({ coding }) => `FORMAT csv, HEADER true${compression(coding)}`),
  },
  ndjson: {
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    dialect: 'ndjson',
    whole: true,
    codings: ['gzip'],
    rowLimit: null,
    columns: null,
    write: copied(({ coding }) => `FORMAT json${compression(coding)}`),
  },
  parquet: {
    extension: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    dialect: 'parquet',
    whole: true,
    codings: [],
    rowLimit: null,
    columns: null,
    write: copied(
      ({ release }) =>
        `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880, KV_METADATA {${parquetMetadata(release)}}`,
    ),
  },
  arrow: {
    extension: 'arrow',
    mediaType: 'application/vnd.apache.arrow.stream',
    dialect: 'parquet',
    whole: true,
    codings: [],
    rowLimit: null,
    columns: null,
    write: async ({ release, columns, statement, file, warehouse, signal }) => {
      const plan = await planArrow(columns, (selected) =>
        warehouse.summarise(statement, selected, signal),
      );
      const write = (pieces: AsyncIterable<Blocks>) =>
        plan.write(pieces, metadataOf(release), file);
      return warehouse.stream(plan.layDown(statement), BATCH_ROWS, write, signal);
    },
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    dialect: 'parquet',
    whole: true,
    codings: [],
    rowLimit: 'sheetRows',
    columns: null,
    write: ({ release, columns, statement, file, warehouse, now, signal }) =>
      warehouse.spool(statement, { file: `${file}.rows`, now, signal }, (spool) =>
        writeWorkbook(spool, columns, workbookWords(release, columns), {
          ...{ file, signal },
          date: now(),
        }),
      ),
  },
  'json-stat': {
    extension: 'json-stat',
    mediaType: 'application/json',
    dialect: 'parquet',
    whole: true,
    codings: [],
    rowLimit: null,
    columns: statColumns,
    write: ({ release, table, statement, file, warehouse, now, signal, limits, lang, instead }) =>
      warehouse.spool(statement, { file: `${file}.rows`, now, signal }, (spool) =>
        writeStat(spool, { release, table, lang, most: limits.statCells, instead }, file),
      ),
  },
} as const satisfies Readonly<Record<string, Format>>;

/** The format of a file extension, if there is one. */
export function findFormat(extension: string): Format | undefined {
  return Object.values<Format>(FORMATS).find((format) => format.extension === extension);
}
