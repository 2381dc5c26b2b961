import { countWords } from '../../../schemas/words/count-words.ts';
import { FORMATS } from '../../answer/formats/formats.ts';
import type { Format } from '../../answer/formats/formats.ts';
import { paths } from '../../answer/hrefs.ts';
import type { Limits } from '../../server/limits.ts';
import type { Release } from '../../warehouse/release.ts';
import { authority } from './words.ts';
import { describe, english, instant, plain, pointer, typed } from './graph.ts';
import type { Description, Statements } from './graph.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';

/** What the catalogue needs beside a release: where the service is, and what it will do. */
export interface CatalogueOptions {
  readonly baseUrl: string;
  readonly limits: Limits;
  /** Where the operator is written to; the setting of that name. */
  readonly contactEmail: string | undefined;
}

/** The EU's file type of each format; a format without one is told by its media type alone. */
const FILE_TYPES: Readonly<Record<keyof typeof FORMATS, string | null>> = {
  json: 'JSON',
  csv: 'CSV',
  ndjson: null,
  parquet: 'PARQUET',
  arrow: 'ARROW',
  xlsx: 'XLSX',
  'json-stat': 'JSON',
};

const NAMES: Readonly<Record<keyof typeof FORMATS, string>> = {
  json: 'JSON, in pages',
  csv: 'CSV',
  ndjson: 'Newline-delimited JSON',
  parquet: 'Parquet',
  arrow: 'Arrow stream',
  xlsx: 'Excel workbook',
  'json-stat': 'JSON-stat 2.0',
};

/** Standards that a format follows beside its media type. */
const STANDARDS: Readonly<Partial<Record<keyof typeof FORMATS, string>>> = {
  csv: 'https://www.w3.org/TR/tabular-data-model/',
  'json-stat': 'https://json-stat.org/full/',
};

/** The media type of IANA's register, without parameters. */
export function mediaTypeOf(mediaType: string): Description {
  const [bare = ''] = mediaType.split(';');
  return describe(`https://www.iana.org/assignments/media-types/${bare}`, 'dct:MediaType');
}

/** The licence of a release as a thing. */
export function licenceOf({ manifest }: Release): Description {
  const { id, url } = manifest.label.licence;
  return describe(url, 'dct:LicenseDocument', { 'dct:identifier': plain(id) });
}

/** What every distribution of a release says. */
function common(release: Release, { baseUrl }: CatalogueOptions): Statements {
  const { manifest, state } = release;
  return {
    'dct:license': licenceOf(release),
    'dct:rights': describe(null, 'dct:RightsStatement', {
      'rdfs:label': english(manifest.label.licence.attribution),
    }),
    'dct:accessRights': PUBLIC,
    'dct:issued': instant(state.published),
    'dct:modified': instant(state.published),
    'dcatap:availability': describe(authority.available, 'skos:Concept'),
    'dcat:accessService': pointer(`${baseUrl}/v1`),
  };
}

/** Anybody may read: the EU's word, and the UK model's. */
export const PUBLIC: Description = describe(authority.public, 'dct:RightsStatement', {
  'rdfs:label': plain('OPEN'),
});

/** Most cells that a JSON-stat cube of a release may have: every combination of its codes. */
function cubeCells({ codes, manifest }: Release): number {
  const dimensions = ['area', 'period', ...(manifest.table?.dimensions ?? []).map(({ id }) => id)];
  const sizes = dimensions.map((each) => codes.get(each)?.entries.length ?? 1);
  return sizes.reduce((product, size) => product * size, manifest.measures.length * 4);
}

/** False where the whole release does not fit a format: that would be a link to a refusal. */
function holdsAll(format: Format, release: Release, { limits }: CatalogueOptions): boolean {
  const { table, coverage } = release.manifest;
  if (format.columns !== null) {
    return hasFigures(table) && cubeCells(release) <= limits.statCells;
  }
  return format.rowLimit === null || (coverage?.rows ?? 0) <= limits[format.rowLimit];
}

function queried(
  key: keyof typeof FORMATS,
  release: Release,
  options: CatalogueOptions,
): Description {
  const { dataset, version } = release;
  const format: Format = FORMATS[key];
  const href = `${options.baseUrl}${paths.data(dataset, `.${key}`)}?version=${version}`;
  const fileType = FILE_TYPES[key];
  const standard = STANDARDS[key];
  return describe(
    `${options.baseUrl}${paths.version(dataset, version)}#${key}`,
    'dcat:Distribution',
    {
      'dct:title': english(NAMES[key]),
      'dct:description': english(
        `All rows of version ${version} as ${NAMES[key]}; the same address takes filters.`,
      ),
      'dcat:accessURL': pointer(href),
      'dcat:downloadURL': format.whole ? pointer(href) : null,
      'dcat:mediaType': mediaTypeOf(format.mediaType),
      'dct:format':
        fileType === null ? null : describe(authority.fileType(fileType), 'dct:MediaTypeOrExtent'),
      'dct:conformsTo': standard === undefined ? null : describe(standard, 'dct:Standard'),
      ...common(release, options),
    },
  );
}

function stored(release: Release, options: CatalogueOptions): Description[] {
  const { dataset, version, manifest } = release;
  return manifest.files.map(({ path, media_type: mediaType, bytes, sha256, rows }) => {
    const href = `${options.baseUrl}${paths.file(dataset, version, path)}`;
    return describe(
      `${options.baseUrl}${paths.version(dataset, version)}#${path}`,
      'dcat:Distribution',
      {
        'dct:title': english(`${path}, as stored`),
        'dct:description': english(`The stored file of ${countWords(rows, 'row')}, with ranges.`),
        'dcat:accessURL': pointer(href),
        'dcat:downloadURL': pointer(href),
        'dcat:mediaType': mediaTypeOf(mediaType),
        'dct:format': describe(authority.fileType('PARQUET'), 'dct:MediaTypeOrExtent'),
        'dcat:byteSize': typed(String(bytes), 'xsd:nonNegativeInteger'),
        'spdx:checksum': describe(null, 'spdx:Checksum', {
          'spdx:algorithm': describe(
            'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
            'spdx:ChecksumAlgorithm',
          ),
          'spdx:checksumValue': typed(sha256, 'xsd:hexBinary'),
        }),
        ...common(release, options),
      },
    );
  });
}

function packaged(release: Release, options: CatalogueOptions): Description {
  const { dataset, version } = release;
  const href = `${options.baseUrl}${paths.package(dataset, version)}`;
  return describe(
    `${options.baseUrl}${paths.version(dataset, version)}#package`,
    'dcat:Distribution',
    {
      'dct:title': english('Data Package'),
      'dct:description': english(
        'CSV, Parquet, code lists, columns and a page to read first, in one zip file.',
      ),
      'dcat:accessURL': pointer(href),
      'dcat:downloadURL': pointer(href),
      'dcat:mediaType': mediaTypeOf('application/zip'),
      'dcat:packageFormat': mediaTypeOf('application/zip'),
      'dct:format': describe(authority.fileType('ZIP'), 'dct:MediaTypeOrExtent'),
      'dct:conformsTo': describe('https://datapackage.org/standard/', 'dct:Standard'),
      ...common(release, options),
    },
  );
}

/** Every way to take all rows of a release, one `dcat:Distribution` each. */
export function distributionsOf(release: Release, options: CatalogueOptions): Description[] {
  const keys = Object.keys(FORMATS).filter((key): key is keyof typeof FORMATS => key in FORMATS);
  return [
    ...keys
      .filter((key) => holdsAll(FORMATS[key], release, options))
      .map((key) => queried(key, release, options)),
    ...stored(release, options),
    packaged(release, options),
  ];
}
