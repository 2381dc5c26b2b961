import { VersionRecord } from '../../../schemas/answers/version.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { versionRecord } from '../../catalogue/dataset-record.ts';
import { readPathVersion } from '../../question/resolve.ts';
import { defineFileRoute, defineRoute } from '../route/define-route.ts';

const RELEASE = '/v1/datasets/earnings-by-residence/versions/1.0.0';

/** `/v1/datasets/{id}/versions/{version}`: the record of one release. */
export const readVersion = defineRoute({
  method: 'get',
  path: '/v1/datasets/{id}/versions/{version}',
  id: 'readVersion',
  tag: 'Versions',
  summary: 'One release: why it was made, how much it changed, what became of it',
  description: 'Answers for ever, even when the rows are gone.',
  query: {},
  problems: ['unknown-dataset', 'unknown-version'],
  examples: [{ summary: 'The first release', path: RELEASE }],
  answer: VersionRecord,
  async handle({ store, service, path }) {
    const { entry, state, release } = await readPathVersion(store, path('id'), path('version'));
    const { manifest, edition } = release;
    const body = versionRecord(entry, state, manifest, edition, service.baseUrl);
    return { body, cache: CACHE.loose };
  },
});

/** `/v1/datasets/{id}/versions/{version}/manifest`: the manifest, byte for byte as stored. */
export const readManifest = defineFileRoute({
  method: 'get',
  path: '/v1/datasets/{id}/versions/{version}/manifest',
  id: 'readManifest',
  tag: 'Versions',
  summary: 'The manifest of a release, as stored',
  description: 'Checks, row account, lineage down to the snapshots, digests of the files.',
  query: {},
  bodies: { 'application/json': Manifest },
  headers: 'json',
  problems: ['unknown-dataset', 'unknown-version'],
  examples: [{ summary: 'Of the first release', path: `${RELEASE}/manifest` }],
  async respond({ context, store, path }) {
    const { release } = await readPathVersion(store, path('id'), path('version'));
    return context.body(release.manifestText, 200, {
      'Cache-Control': CACHE.file,
      'Content-Type': 'application/json',
    });
  },
});
