import path from 'node:path';
import { etagOf } from '../../answer/etag.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { sendFile } from '../../answer/bulk/send-file.ts';
import { ProblemError, quotable } from '../../problem.ts';
import { readPathVersion, refuseGone } from '../../question/resolve.ts';
import type { Release } from '../../warehouse/release.ts';
import { defineFileRoute } from '../route/define-route.ts';

function readFileRecord({ dataset, version, manifest: { files } }: Release, wanted: string) {
  const file = files.find((each) => each.path === wanted);
  if (file) return file;
  const detail = `${dataset} ${version} has no file ${quotable(wanted)}.`;
  throw new ProblemError('unknown-route', detail, {
    members: { nearest: files.map((each) => each.path) },
  });
}

/** `/v1/datasets/{id}/versions/{version}/files/{file}`: the stored bytes. */
export const readFile = defineFileRoute({
  method: 'get',
  path: '/v1/datasets/{id}/versions/{version}/files/{file}',
  id: 'readFile',
  tag: 'Versions',
  summary: 'A stored file of a release, with ranges',
  description:
    'Parquet as it lies in the store, without content coding. HEAD says its length; Range takes one prefix, middle or suffix range; several at once are answered with the whole file.',
  query: {},
  bodies: { 'application/vnd.apache.parquet': 'bytes' },
  headers: 'file',
  ranges: true,
  problems: ['unknown-dataset', 'unknown-version', 'unknown-route', 'withdrawn', 'pruned'],
  examples: [
    {
      summary: 'All rows of the release',
      path: '/v1/datasets/earnings-by-residence/versions/1.0.0/files/data.parquet',
    },
  ],
  async respond({ context, store, path: at }) {
    const [id, version] = [at('id'), at('version')];
    const { entry, state, release } = await readPathVersion(store, id, version);
    refuseGone(entry, id, state);
    const file = readFileRecord(release, at('file'));
    return sendFile(context, {
      file: path.join(release.folder, file.path),
      bytes: file.bytes,
      etag: etagOf(file.sha256, 'identity'),
      etagBase: file.sha256,
      headers: {
        'Content-Type': file.media_type,
        'Cache-Control': CACHE.file,
        'Last-Modified': new Date(state.published).toUTCString(),
        'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
        'Content-Disposition': `attachment; filename="${id}_${version}_${path.basename(file.path)}"`,
        'Alongside-Dataset': id,
        'Alongside-Version': version,
        'Alongside-Edition': release.edition,
        ...(release.manifest.invented ? { 'Alongside-Invented': 'true' } : {}),
      },
    });
  },
});
