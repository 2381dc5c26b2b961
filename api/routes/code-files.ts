import { Hono } from 'hono';
import type { Context } from 'hono';
import { CSVW_TYPE, metadataPath } from '../answer/csvw-place.ts';
import { paths } from '../answer/hrefs.ts';
import { findSearch, readParameters } from '../answer/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { codeListCsv } from '../catalogue/csvw/code-lists.ts';
import { describeCodes } from '../catalogue/csvw/csvw.ts';
import { readSchema } from '../question/find-table.ts';
import { ProblemError, quotable } from '../problem.ts';
import { RELEASE_PARAMETERS, resolveRelease } from '../question/resolve.ts';
import type { Service } from '../service.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  csvm: CSVW_TYPE,
};

async function answerFile(c: Context, service: Service, id: string, file: string) {
  const { warehouse, limits, baseUrl, areas, tables } = service;
  const parameters = readParameters(c, limits.queryBytes, RELEASE_PARAMETERS);
  const [column = '', extension = ''] = file.split('.');
  const store = await warehouse.pin();
  const { release, pinned, edition } = await resolveRelease(store, id, parameters, service.now());
  readSchema(release);
  const { codes } = await tables(release, await areas(store, { edition }), new Map());
  const list = release.codes.has(column) ? codes.get(column) : undefined;
  if (!list) {
    const known = [...release.codes.keys()];
    const detail = `${id} has no file of the codes of ${quotable(column)}. It has ${known.length === 0 ? 'none' : known.join(', ')}.`;
    throw new ProblemError('unknown-route', detail, {
      members: { allowed: known, see: paths.codes(id, quotable(column)) },
    });
  }
  const { version, edition: released, state, manifest } = release;
  const search = findSearch(c) ?? '';
  const described = `${baseUrl}${metadataPath(paths.codes(id, `${column}.csv`))}${search}`;
  const body =
    extension === 'csv'
      ? codeListCsv(column, list)
      : describeCodes({ release, column, search }, baseUrl);
  return c.body(body, 200, {
    'Content-Type': MEDIA_TYPES[extension] ?? '',
    'Cache-Control': pinned ? CACHE.pinned : CACHE.loose,
    'Content-Disposition': `inline; filename="${id}_${version}_codes_${column}.${extension}"`,
    'Last-Modified': new Date(state.published).toUTCString(),
    'Alongside-Dataset': id,
    'Alongside-Version': version,
    'Alongside-Edition': released,
    ...(manifest.invented ? { 'Alongside-Invented': 'true' } : {}),
    Link: `<${described}>; rel="describedby"; type="${CSVW_TYPE}"`,
  });
}

/** `/v1/datasets/{id}/codes/{column}.csv` and its metadata: what the rows of a CSV point at. */
export function codeFileRoutes(service: Service) {
  return new Hono().get('/v1/datasets/:id/codes/:file{[A-Za-z0-9_]+\\.(?:csvm|csv)}', (c) =>
    answerFile(c, service, c.req.param('id'), c.req.param('file')),
  );
}
