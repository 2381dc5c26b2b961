import { Csvw } from '../../../schemas/answers/rows/csvw.ts';
import { CSVW_TYPE, metadataPath } from '../../answer/csvw-place.ts';
import { FORMATS } from '../../answer/formats/formats.ts';
import { paths } from '../../answer/hrefs.ts';
import { findSearch } from '../../answer/request/request.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { codeListCsv } from '../../catalogue/csvw/code-lists.ts';
import { describeCodes } from '../../catalogue/csvw/csvw.ts';
import { RELEASE_PROBLEMS } from '../../openapi/operation.ts';
import { ProblemError, quotable } from '../../problem.ts';
import { readSchema } from '../../question/tables/find-table.ts';
import { resolveRelease } from '../../question/resolve.ts';
import type { CodeList } from '../../warehouse/codes.ts';
import type { Release } from '../../warehouse/release.ts';
import { defineFileRoute } from '../route/define-route.ts';
import type { RouteRequest } from '../route/define-route.ts';
import { RELEASE } from '../route/shared-parameters.ts';

const CODES = '/v1/datasets/earnings-by-residence/codes/working_pattern';

function unknownList({ dataset, codes }: Release, column: string): ProblemError {
  const known = [...codes.keys()];
  const detail = `${dataset} has no file of the codes of ${quotable(column)}. It has ${known.length === 0 ? 'none' : known.join(', ')}.`;
  return new ProblemError('unknown-route', detail, {
    members: { allowed: known, see: paths.codes(dataset, quotable(column)) },
  });
}

/** What a file of codes is written from. */
interface Codes {
  readonly release: Release;
  readonly list: CodeList;
  readonly column: string;
  readonly search: string;
}

async function answerFile(
  request: Pick<RouteRequest<string, object>, 'context' | 'store' | 'service' | 'parameters'>,
  { id, column, extension }: { id: string; column: string; extension: string },
  write: (codes: Codes, baseUrl: string) => { readonly body: string; readonly type: string },
): Promise<Response> {
  const { context, store, service, parameters } = request;
  const resolved = await resolveRelease(store, id, parameters, service.now());
  const { release, pinned, edition } = resolved;
  readSchema(release);
  const areas = await service.areas(store, { edition });
  const { codes } = await service.tables(release, areas, new Map());
  const list = release.codes.has(column) ? codes.get(column) : undefined;
  if (!list) throw unknownList(release, column);
  const { version, edition: released, state, manifest } = release;
  const search = findSearch(context) ?? '';
  const described = `${service.baseUrl}${metadataPath(paths.codes(id, `${column}.csv`))}${search}`;
  const { body, type } = write({ release, list, column, search }, service.baseUrl);
  return context.body(body, 200, {
    'Content-Type': type,
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

const common = {
  method: 'get',
  tag: 'Discovery',
  query: RELEASE,
  headers: 'rows',
  problems: [...RELEASE_PROBLEMS, 'unknown-route', 'not-hosted'],
} as const;

/** `/v1/datasets/{id}/codes/{column}.csv`: what the rows of a CSV point at. */
export const readCodesCsv = defineFileRoute({
  ...common,
  path: '/v1/datasets/{id}/codes/{column}.csv',
  id: 'readCodesCsv',
  summary: 'One code list of a dataset as CSV',
  description: 'What the codes of a CSV of rows point at.',
  bodies: { [FORMATS.csv.mediaType]: 'text' },
  examples: [{ summary: 'Working patterns', path: `${CODES}.csv` }],
  respond: (request) =>
    answerFile(
      request,
      { id: request.path('id'), column: request.path('column'), extension: 'csv' },
      ({ column, list }) => ({ body: codeListCsv(column, list), type: FORMATS.csv.mediaType }),
    ),
});

/** `/v1/datasets/{id}/codes/{column}.csvm`: the metadata of that CSV. */
export const readCodesMetadata = defineFileRoute({
  ...common,
  path: '/v1/datasets/{id}/codes/{column}.csvm',
  id: 'readCodesMetadata',
  summary: 'Metadata of a code list as CSV on the Web',
  description: 'Describes the CSV at the same address.',
  bodies: { [CSVW_TYPE]: Csvw },
  examples: [{ summary: 'Of working patterns', path: `${CODES}.csvm` }],
  respond: (request) =>
    answerFile(
      request,
      { id: request.path('id'), column: request.path('column'), extension: 'csvm' },
      (codes, baseUrl) => ({ body: describeCodes(codes, baseUrl), type: CSVW_TYPE }),
    ),
});
