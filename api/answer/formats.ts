import type { Release } from '../warehouse/release.ts';
import type { Dialect } from '../query/dialects.ts';
import { text } from '../sql.ts';

/** A way to write rows. */
export interface Format {
  readonly extension: string;
  readonly mediaType: string;
  readonly dialect: Dialect;
  /** True: the whole answer when no `limit` is given, made as a file first. */
  readonly whole: boolean;
  /** Content codings that its files are also made in. */
  readonly codings: readonly 'gzip'[];
  /** Options of DuckDB's COPY. Only formats that are `whole` are copied. */
  copy(release: Release, coding: 'gzip' | 'identity'): string;
}

/** Raised whenever a format's bytes change for the same rows, so that no cache mixes the two. */
export const ENCODER = 1;

/** What a Parquet file says of itself, whatever it is renamed to. */
function parquetMetadata({ dataset, version, manifest }: Release): string {
  const pairs = {
    'alongside.dataset': dataset,
    'alongside.version': version,
    'alongside.invented': String(manifest.invented),
    'alongside.attribution': manifest.label.licence.attribution,
    'alongside.licence': manifest.label.licence.id,
  };
  return Object.entries(pairs)
    .map(([key, value]) => `${text(key)}: ${text(value)}`)
    .join(', ');
}

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
    copy: () => {
      throw new Error('JSON answers are pages, not files');
    },
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    dialect: 'csv',
    whole: true,
    codings: ['gzip'],
    copy: (_, coding) => `FORMAT csv, HEADER true${compression(coding)}`,
  },
  ndjson: {
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    dialect: 'ndjson',
    whole: true,
    codings: ['gzip'],
    copy: (_, coding) => `FORMAT json${compression(coding)}`,
  },
  parquet: {
    extension: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    dialect: 'parquet',
    whole: true,
    codings: [],
    copy: (release) =>
      `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880, KV_METADATA {${parquetMetadata(release)}}`,
  },
} as const satisfies Readonly<Record<string, Format>>;

/** The format of a file extension, if there is one. */
export function findFormat(extension: string): Format | undefined {
  return Object.values<Format>(FORMATS).find((format) => format.extension === extension);
}
