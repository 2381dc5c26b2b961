import { z } from 'zod';
import { CSVW_TYPE } from '../../answer/csvw-place.ts';
import { FORMATS } from '../../answer/formats.ts';
import { Csvw } from '../../../schemas/answers/csvw.ts';
import { ATOM_TYPE } from '../../catalogue/site/feed.ts';
import { PACKAGE_TYPE } from '../../catalogue/package/package.ts';
import { RELEASE_PROBLEMS } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { parametersOf } from '../parameter.ts';
import { PATH_ENTRIES, RELEASE_ENTRIES } from '../parameters.ts';

const JsonLd = z.looseObject({ '@context': z.unknown(), '@graph': z.array(z.looseObject({})) });

const TURTLE = 'text/turtle; charset=utf-8';
const { id, version, column } = PATH_ENTRIES;
const common = { method: 'get', tag: 'Discovery', parameters: [] } as const;

const catalogues: readonly Operation[] = [
  {
    ...common,
    route: '/v1/catalogue.jsonld',
    path: '/v1/catalogue.jsonld',
    id: 'readCatalogueJsonLd',
    summary: 'The catalogue as DCAT-AP 3, in JSON-LD',
    description: 'Every dataset, hosted and linked, for harvesters of other catalogues.',
    answers: { 'application/ld+json': JsonLd },
    headers: 'json',
    problems: [],
    examples: [{ summary: 'All of it', path: '/v1/catalogue.jsonld' }],
  },
  {
    ...common,
    route: '/v1/catalogue.ttl',
    path: '/v1/catalogue.ttl',
    id: 'readCatalogueTurtle',
    summary: 'The catalogue as DCAT-AP 3, in Turtle',
    description: 'The same graph as the JSON-LD.',
    answers: { [TURTLE]: 'text' },
    headers: 'json',
    problems: [],
    examples: [{ summary: 'All of it', path: '/v1/catalogue.ttl' }],
  },
];

const DATASET = {
  ...common,
  route: '/v1/datasets/:file{[a-z0-9-]+\\.(?:jsonld|ttl)}',
  parameters: parametersOf({ id }, 'path'),
  headers: 'json',
  problems: ['unknown-dataset'],
} as const;

const datasets: readonly Operation[] = [
  {
    ...DATASET,
    path: '/v1/datasets/{id}.jsonld',
    id: 'readDatasetJsonLd',
    summary: 'One dataset as DCAT-AP 3, in JSON-LD',
    description: 'With its versions and distributions.',
    answers: { 'application/ld+json': JsonLd },
    examples: [{ summary: 'Pay', path: '/v1/datasets/earnings-by-residence.jsonld' }],
  },
  {
    ...DATASET,
    path: '/v1/datasets/{id}.ttl',
    id: 'readDatasetTurtle',
    summary: 'One dataset as DCAT-AP 3, in Turtle',
    description: 'The same graph as the JSON-LD.',
    answers: { [TURTLE]: 'text' },
    examples: [{ summary: 'Pay', path: '/v1/datasets/earnings-by-residence.ttl' }],
  },
];

const feed: Operation = {
  ...common,
  route: '/v1/datasets/:id/feed.atom',
  path: '/v1/datasets/{id}/feed.atom',
  id: 'readDatasetFeed',
  summary: 'Releases of a dataset as an Atom feed',
  description: 'Each with what changed in it; the feed of all datasets is at /feed.atom.',
  parameters: parametersOf({ id }, 'path'),
  answers: { [ATOM_TYPE]: 'text' },
  headers: 'json',
  problems: ['unknown-dataset'],
  examples: [{ summary: 'Pay', path: '/v1/datasets/earnings-by-residence/feed.atom' }],
};

const CODES = {
  ...common,
  route: '/v1/datasets/:id/codes/:file{[A-Za-z0-9_]+\\.(?:csvm|csv)}',
  parameters: [...parametersOf({ id, column }, 'path'), ...parametersOf(RELEASE_ENTRIES)],
  headers: 'rows',
  problems: [...RELEASE_PROBLEMS, 'unknown-route', 'not-hosted'],
} as const;

const files: readonly Operation[] = [
  {
    ...CODES,
    path: '/v1/datasets/{id}/codes/{column}.csv',
    id: 'readCodesCsv',
    summary: 'One code list of a dataset as CSV',
    description: 'What the codes of a CSV of rows point at.',
    answers: { [FORMATS.csv.mediaType]: 'text' },
    examples: [
      {
        summary: 'Working patterns',
        path: '/v1/datasets/earnings-by-residence/codes/working_pattern.csv',
      },
    ],
  },
  {
    ...CODES,
    path: '/v1/datasets/{id}/codes/{column}.csvm',
    id: 'readCodesMetadata',
    summary: 'Metadata of a code list as CSV on the Web',
    description: 'Describes the CSV at the same address.',
    answers: { [CSVW_TYPE]: Csvw },
    examples: [
      {
        summary: 'Of working patterns',
        path: '/v1/datasets/earnings-by-residence/codes/working_pattern.csvm',
      },
    ],
  },
  {
    ...common,
    route: '/v1/datasets/:id/versions/:version/package.zip',
    path: '/v1/datasets/{id}/versions/{version}/package.zip',
    id: 'readPackage',
    summary: 'A whole release as a Data Package',
    description: 'CSV, Parquet, code lists, descriptor and a README with citation and caveats.',
    parameters: parametersOf({ id, version }, 'path'),
    answers: { [PACKAGE_TYPE]: 'bytes' },
    headers: 'rows',
    ranges: true,
    problems: ['unknown-dataset', 'unknown-version', 'not-hosted', 'withdrawn', 'pruned'],
    examples: [
      {
        summary: 'The first release',
        path: '/v1/datasets/earnings-by-residence/versions/1.0.0/package.zip',
      },
    ],
  },
];

/** Descriptions for harvesters and tools: DCAT, CSV on the Web, Data Package. */
export function discoveryOperations(): Operation[] {
  return [...catalogues, ...datasets, feed, ...files];
}
