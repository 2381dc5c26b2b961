import { ChangesAnswer } from '../../../schemas/answers/rows.ts';
import { VersionList, VersionRecord } from '../../../schemas/answers/version.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { rowBodies } from '../bodies.ts';
import type { Facts } from '../facts.ts';
import { filterParameters } from '../filters.ts';
import type { Operation } from '../operation.ts';
import { parametersOf } from '../parameter.ts';
import { AREA_ENTRIES, PATH_ENTRIES, generalEntries, listEntries } from '../parameters.ts';
import { changeTables } from './change-tables.ts';
import { EXTENSION, ROW_PROBLEMS } from './rows.ts';

const RELEASE = '/v1/datasets/earnings-by-residence/versions/1.0.0';
const { id, version, file } = PATH_ENTRIES;

function changeOperations({ limits, tables }: Facts): Operation[] {
  const filters = filterParameters(changeTables(tables));
  const query = [
    ...parametersOf(AREA_ENTRIES),
    ...filters.filter(({ name }) => !(name in AREA_ENTRIES)),
    ...parametersOf({
      from: {
        schema: version.schema,
        description: 'The release to compare with; the one before when it is left out.',
      },
      ...generalEntries(limits),
    }),
  ];
  const place = parametersOf({ id, version }, 'path');
  const common = {
    method: 'get',
    tag: 'Versions',
    headers: 'rows',
    ranges: true,
    description:
      'One row for every cell that differs: how it changed, and its value and status before and after. Same grammar and formats as the rows.',
    problems: [...ROW_PROBLEMS, 'unknown-version', 'unknown-dataset', 'withdrawn', 'pruned'],
  } as const;
  return [
    {
      ...common,
      route: '/v1/datasets/:id/versions/:version/changes',
      path: '/v1/datasets/{id}/versions/{version}/changes',
      id: 'readChanges',
      summary: 'What a release changed, cell by cell',
      parameters: [...place, ...query],
      answers: rowBodies(ChangesAnswer, 'accept'),
      examples: [
        { summary: 'Everything, a page at a time', path: `${RELEASE}/changes?limit=10` },
        { summary: 'Revised figures of one area', path: `${RELEASE}/changes?change=revised` },
      ],
    },
    {
      ...common,
      route: '/v1/datasets/:id/versions/:version/:file{changes\\.[A-Za-z0-9-]+}',
      path: '/v1/datasets/{id}/versions/{version}/changes.{extension}',
      id: 'readChangesAs',
      summary: 'What a release changed, as a file of one format',
      parameters: [...place, EXTENSION, ...query],
      answers: rowBodies(ChangesAnswer, 'extension'),
      problems: [...common.problems, 'unknown-route'],
      examples: [{ summary: 'As CSV', path: `${RELEASE}/changes.csv` }],
    },
  ];
}

/** Releases of a dataset: their records, manifests, files and changes; and editions of the store. */
export function versionOperations(facts: Facts): Operation[] {
  const lists = parametersOf(listEntries(facts.limits));
  const place = parametersOf({ id, version }, 'path');
  const common = { method: 'get', tag: 'Versions', headers: 'json' } as const;
  const gone = ['unknown-dataset', 'unknown-version'] as const;
  return [
    {
      ...common,
      route: '/v1/datasets/:id/versions',
      path: '/v1/datasets/{id}/versions',
      id: 'listVersions',
      summary: 'The releases of a dataset, newest first',
      description: 'Withdrawn and pruned ones too: their records answer for ever.',
      parameters: [...parametersOf({ id }, 'path'), ...lists],
      answers: { 'application/json': VersionList },
      problems: ['unknown-dataset', 'cursor-mismatch'],
      examples: [{ summary: 'All of them', path: '/v1/datasets/earnings-by-residence/versions' }],
    },
    {
      ...common,
      route: '/v1/datasets/:id/versions/:version',
      path: '/v1/datasets/{id}/versions/{version}',
      id: 'readVersion',
      summary: 'One release: why it was made, how much it changed, what became of it',
      description: 'Answers for ever, even when the rows are gone.',
      parameters: place,
      answers: { 'application/json': VersionRecord },
      problems: gone,
      examples: [{ summary: 'The first release', path: RELEASE }],
    },
    {
      ...common,
      route: '/v1/datasets/:id/versions/:version/manifest',
      path: '/v1/datasets/{id}/versions/{version}/manifest',
      id: 'readManifest',
      summary: 'The manifest of a release, as stored',
      description: 'Checks, row account, lineage down to the snapshots, digests of the files.',
      parameters: place,
      answers: { 'application/json': Manifest },
      problems: gone,
      examples: [{ summary: 'Of the first release', path: `${RELEASE}/manifest` }],
    },
    {
      ...common,
      route: '/v1/datasets/:id/versions/:version/files/:file',
      path: '/v1/datasets/{id}/versions/{version}/files/{file}',
      id: 'readFile',
      summary: 'A stored file of a release, with ranges',
      description:
        'Parquet as it lies in the store, without content coding. HEAD says its length; Range takes one prefix, middle or suffix range; several at once are answered with the whole file.',
      parameters: [...parametersOf({ id, version, file }, 'path')],
      answers: { 'application/vnd.apache.parquet': 'bytes' },
      headers: 'file',
      ranges: true,
      problems: [...gone, 'unknown-route', 'withdrawn', 'pruned'],
      examples: [{ summary: 'All rows of the release', path: `${RELEASE}/files/data.parquet` }],
    },
    ...changeOperations(facts),
  ];
}
