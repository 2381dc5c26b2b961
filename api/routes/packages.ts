import { Hono } from 'hono';
import { etagBase, etagOf } from '../answer/etag.ts';
import { ENCODER } from '../answer/formats.ts';
import { readParameters } from '../answer/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { sendFile } from '../answer/send-file.ts';
import { PACKAGE_TYPE, packageRecipe } from '../catalogue/package/package.ts';
import { readSchema } from '../question/find-table.ts';
import { readPathVersion, refuseGone } from '../question/resolve.ts';
import type { Service } from '../service.ts';

/** Raised whenever a package of the same release is made of other files or words. */
const PACKER = 1;

/** `/v1/datasets/{id}/versions/{version}/package.zip`: a whole release as a Data Package. */
export function packageRoutes(service: Service) {
  const { warehouse, limits, baseUrl, areas, tables, exports } = service;
  return new Hono().get('/v1/datasets/:id/versions/:version/package.zip', async (c) => {
    readParameters(c, limits.queryBytes, []);
    const { id, version } = c.req.param();
    const store = await warehouse.pin();
    const { entry, state, release } = await readPathVersion(store, id, version);
    readSchema(release);
    refuseGone(entry, id, state);
    const index = await areas(store, {});
    const table = await tables(release, index, new Map());
    const base = etagBase(release.digest, index?.digest ?? null, ENCODER, PACKER, baseUrl, 'zip');
    const held = await exports.hold(
      `${base}.zip`,
      () => packageRecipe(release, { table, areas: index }, service),
      c.req.raw.signal,
    );
    return sendFile(c, {
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
  });
}
