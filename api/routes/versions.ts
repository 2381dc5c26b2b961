import { Hono } from 'hono';
import { paths } from '../answer/hrefs.ts';
import { etagOf } from '../answer/etag.ts';
import { LIST_PARAMETERS, pageOf } from '../answer/list.ts';
import { readParameters } from '../answer/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { sendFile } from '../answer/send-file.ts';
import { ProblemError, quotable } from '../problem.ts';
import { versionRecord } from '../catalogue/dataset-record.ts';
import { readEntry, readPathVersion, refuseGone } from '../question/resolve.ts';
import type { Service } from '../service.ts';
import path from 'node:path';

/** `/v1/datasets/{id}/versions` and what hangs below one version, but for its changes. */
export function versionRoutes({ warehouse, limits, baseUrl }: Service) {
  return new Hono()
    .get('/v1/datasets/:id/versions', async (c) => {
      const parameters = readParameters(c, limits.queryBytes, LIST_PARAMETERS);
      const store = await warehouse.pin();
      const id = c.req.param('id');
      const entry = readEntry(store, id);
      const records = await Promise.all(
        entry.releases.toReversed().map(async (state) => {
          const { manifest, edition } = await store.release(id, state.version);
          return versionRecord(entry, state, manifest, edition, baseUrl);
        }),
      );
      c.header('Cache-Control', CACHE.loose);
      return c.json(
        pageOf(records, {
          parameters,
          href: `${baseUrl}${paths.versions(id)}`,
          usual: limits.pageRows,
          most: limits.mostPageRows,
          keyOf: ({ version }) => version,
        }),
      );
    })
    .get('/v1/datasets/:id/versions/:version', async (c) => {
      readParameters(c, limits.queryBytes, []);
      const { id, version } = c.req.param();
      const { entry, state, release } = await readPathVersion(await warehouse.pin(), id, version);
      c.header('Cache-Control', CACHE.loose);
      return c.json(versionRecord(entry, state, release.manifest, release.edition, baseUrl));
    })
    .get('/v1/datasets/:id/versions/:version/manifest', async (c) => {
      readParameters(c, limits.queryBytes, []);
      const { id, version } = c.req.param();
      const { release } = await readPathVersion(await warehouse.pin(), id, version);
      c.header('Cache-Control', CACHE.file);
      c.header('Content-Type', 'application/json');
      return c.body(release.manifestText);
    })
    .get('/v1/datasets/:id/versions/:version/files/:file', async (c) => {
      readParameters(c, limits.queryBytes, []);
      const { id, version, file: wanted } = c.req.param();
      const { entry, state, release } = await readPathVersion(await warehouse.pin(), id, version);
      refuseGone(entry, id, state);
      const file = release.manifest.files.find((each) => each.path === wanted);
      if (!file) {
        const held = release.manifest.files.map((each) => each.path);
        const detail = `${id} ${version} has no file ${quotable(wanted)}.`;
        throw new ProblemError('unknown-route', detail, { members: { nearest: held } });
      }
      return sendFile(c, {
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
    });
}
