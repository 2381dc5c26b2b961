import { etagBase, etagOf } from '../../answer/etag.ts';
import { ENCODER } from '../../answer/formats/formats.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { sendFile } from '../../answer/bulk/send-file.ts';
import { PACKAGE_TYPE, packageRecipe } from '../../catalogue/package/package.ts';
import { readSchema } from '../../question/tables/find-table.ts';
import { readPathVersion, refuseGone } from '../../question/resolve.ts';
import { defineFileRoute } from '../route/define-route.ts';

/** Raised whenever a package of the same release is made of other files or words. */
const PACKER = 1;

/** `/v1/datasets/{id}/versions/{version}/package.zip`: a whole release as a Data Package. */
export const readPackage = defineFileRoute({
  method: 'get',
  path: '/v1/datasets/{id}/versions/{version}/package.zip',
  id: 'readPackage',
  tag: 'Discovery',
  summary: 'A whole release as a Data Package',
  description: 'CSV, Parquet, code lists, descriptor and a README with citation and caveats.',
  query: {},
  bodies: { [PACKAGE_TYPE]: 'bytes' },
  headers: 'rows',
  ranges: true,
  problems: ['unknown-dataset', 'unknown-version', 'not-hosted', 'withdrawn', 'pruned'],
  examples: [
    {
      summary: 'The first release',
      path: '/v1/datasets/earnings-by-residence/versions/1.0.0/package.zip',
    },
  ],
  async respond({ context, store, service, path }) {
    const { baseUrl, areas, tables, exports } = service;
    const [id, version] = [path('id'), path('version')];
    const { entry, state, release } = await readPathVersion(store, id, version);
    readSchema(release);
    refuseGone(entry, id, state);
    const index = await areas(store, {});
    const table = await tables(release, index, new Map());
    const base = etagBase(release.digest, index?.digest ?? null, ENCODER, PACKER, baseUrl, 'zip');
    const held = await exports.hold(
      `${base}.zip`,
      () => packageRecipe(release, { table, areas: index }, service),
      context.req.raw.signal,
    );
    return sendFile(context, {
      file: held.file,
      bytes: held.bytes,
      etag: etagOf(base, 'identity'),
      etagBase: base,
      headers: {
        'Content-Type': PACKAGE_TYPE,
        'Cache-Control': CACHE.pinned,
        'Content-Disposition': `attachment; filename="${id}_${version}.zip"`,
        'Last-Modified': new Date(state.published).toUTCString(),
        'Repr-Digest': `sha-256=:${held.sha256}:`,
        'Alongside-Dataset': id,
        'Alongside-Version': version,
        'Alongside-Edition': release.edition,
        'Alongside-Total': String(held.total),
        ...(release.manifest.invented ? { 'Alongside-Invented': 'true' } : {}),
      },
      done: () => held.release(),
    });
  },
});
