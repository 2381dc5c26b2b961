import { THEMES, isOneOf } from '../../../schemas/words/vocabulary.ts';
import { paths } from '../../answer/hrefs.ts';
import type { TableColumn } from '../../question/tables/table.ts';
import type { Release } from '../../warehouse/release.ts';
import { markInvented } from '../dcat/dataset.ts';
import { codesSchema, rowsSchema } from './schema.ts';

/** A file of the package as it lies there: its size and digest are of the bytes in the zip. */
export interface PackedFile {
  /** Path inside the package. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What a package holds: the rows as CSV and as stored, and the code lists by column. */
interface PackedFiles {
  readonly rows: PackedFile;
  readonly stored: readonly PackedFile[];
  readonly codes: ReadonlyMap<string, PackedFile>;
}

const PROFILE = 'https://datapackage.org/profiles/2.0';
const CSV = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' } as const;

const sized = ({ path, bytes, sha256 }: PackedFile) => ({
  path,
  bytes,
  hash: `sha256:${sha256}`,
});

/**
 * `datapackage.json`: the package as the Data Package standard, version 2, has it
 * (https://datapackage.org/standard/data-package/). Stored Parquet is listed as a file: its
 * columns are in itself.
 */
export function describePackage(
  release: Release,
  columns: readonly TableColumn[],
  { rows, stored, codes }: PackedFiles,
  baseUrl: string,
): string {
  const { dataset, version, edition, state, manifest } = release;
  const { label, invented } = manifest;
  const { source } = label.labels;
  const page = baseUrl === '' ? {} : { homepage: `${baseUrl}${paths.page(dataset)}` };
  const descriptor = {
    $schema: `${PROFILE}/datapackage.json`,
    name: dataset,
    id: `${dataset}@${version}`,
    title: invented ? `${label.title} (invented figures)` : label.title,
    description: markInvented(`${label.summary} ${label.trap}`, invented),
    ...page,
    version,
    created: state.published,
    licenses: [
      { name: label.licence.id, path: label.licence.url, title: label.licence.attribution },
    ],
    sources: [{ title: `${source.publisher}, ${source.name}`, path: source.url }],
    contributors: [
      { title: source.publisher, roles: ['creator'] },
      { title: 'Alongside', roles: ['distributor'] },
    ],
    keywords: label.themes.map((theme) => (isOneOf(THEMES, theme) ? THEMES[theme] : theme)),
    edition,
    invented,
    not_for: label.not_for,
    rows_digest: state.rows_digest,
    resources: [
      {
        $schema: `${PROFILE}/dataresource.json`,
        name: 'data',
        type: 'table',
        title: 'All rows',
        ...sized(rows),
        ...CSV,
        schema: { $schema: `${PROFILE}/tableschema.json`, ...rowsSchema(release, columns) },
      },
      ...[...codes].map(([column, file]) => ({
        $schema: `${PROFILE}/dataresource.json`,
        name: `codes-${column}`,
        type: 'table',
        title: `Codes of ${column}`,
        ...sized(file),
        ...CSV,
        schema: { $schema: `${PROFILE}/tableschema.json`, ...codesSchema(column) },
      })),
      ...stored.map((file) => ({
        $schema: `${PROFILE}/dataresource.json`,
        name: file.path
          .replace(/\.parquet$/, '-parquet')
          .toLowerCase()
          .replaceAll(/[^a-z0-9._-]/g, '-'),
        title: `${file.path}, as stored`,
        ...sized(file),
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
      })),
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
