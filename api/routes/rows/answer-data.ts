import type { Context } from 'hono';
import { answerRows } from '../../answer/answer-rows.ts';
import { CSVW_EXTENSION } from '../../answer/csvw-place.ts';
import { paths } from '../../answer/hrefs.ts';
import { chooseFormat } from '../../answer/request/negotiate.ts';
import { readPosted } from '../../answer/request/posted.ts';
import { findSearch, readAsked } from '../../answer/request/request.ts';
import type { Format } from '../../answer/formats/formats.ts';
import type { RowsRequest } from '../../answer/rows.ts';
import { answerCsvw } from '../../catalogue/csvw/answer-csvw.ts';
import { ProblemError, problemOfFaults } from '../../problem.ts';
import { checkQuery } from '../../question/check.ts';
import type { PageSize } from '../../question/check.ts';
import { findCursor } from '../../question/cursor.ts';
import { queryParameter } from '../../question/parameters.ts';
import type { Asked, Parameters } from '../../question/parameters.ts';
import { RELEASE_PARAMETERS, resolveRelease } from '../../question/resolve.ts';
import type { Service } from '../../service.ts';
import type { Store } from '../../warehouse/warehouse.ts';

/** A page's size in a format: JSON comes in pages, the others whole unless `limit` is given. */
export function pageSizeOf(format: Format, { limits }: Service): PageSize {
  return { most: limits.mostPageRows, usual: format.whole ? null : limits.pageRows };
}

/** True when the areas release must decide which areas are meant. */
export function needsAreas(parameters: Parameters): boolean {
  return parameters.has('area_at') || parameters.has('within');
}

/** A cursor carries its release, so that a publish between two pages changes nothing. */
function withCursorVersion(parameters: Parameters, version: string | undefined): Parameters {
  const chosen = RELEASE_PARAMETERS.some((name) => parameters.has(name));
  if (chosen || version === undefined) return parameters;
  return new Map(parameters).set('version', queryParameter('version', version));
}

/** The release of a request; its faults stand beside those of the address itself. */
async function resolve(store: Store, id: string, asked: Asked, parameters: Parameters, now: Date) {
  try {
    return await resolveRelease(store, id, parameters, now);
  } catch (error) {
    if (error instanceof ProblemError && error.errors.length > 0 && asked.faults.length > 0) {
      throw problemOfFaults([...asked.faults, ...error.errors]);
    }
    throw error;
  }
}

/** The parameters of a request: of its address, or of its address and body. */
function readQuestion(c: Context, { limits }: Service): Asked | Promise<Asked> {
  return c.req.method === 'POST' ? readPosted(c, limits) : readAsked(c, limits.queryBytes);
}

/** Answers with the rows that a request asks for by its address, or by its address and body. */
export async function answerData(
  c: Context,
  service: Service,
  id: string,
  extension: string | undefined,
): Promise<Response> {
  const store = await service.warehouse.pin();
  const asked = await readQuestion(c, service);
  const place = findCursor(asked.parameters.get('cursor')?.text ?? '');
  const parameters = withCursorVersion(asked.parameters, place?.version);
  const now = service.now();
  const { release, pinned, edition, asOf } = await resolve(store, id, asked, parameters, now);
  const described = extension === CSVW_EXTENSION;
  const format = chooseFormat(c, described ? 'csv' : extension);
  const areas = await service.areas(store, {
    version: place?.areas ?? null,
    edition,
    asOf,
    needed: needsAreas(parameters),
  });
  const table = await service.tables(release, areas, parameters);
  const context = {
    table,
    areas,
    today: now.toISOString().slice(0, 10),
    faults: [...asked.faults],
    see: (column: string): string => paths.codes(id, column),
  };
  const query = checkQuery(parameters, RELEASE_PARAMETERS, pageSizeOf(format, service), context);
  if (context.faults.length > 0) {
    throw problemOfFaults(context.faults, { version: release.version });
  }
  const request: RowsRequest = {
    release,
    query,
    format,
    areas,
    path: paths.data(id, extension === undefined ? '' : `.${extension}`),
    // An edition pins the areas too, where they decided which rows are meant.
    place: [
      edition !== null && query.areas.usesIndex
        ? ['edition', edition]
        : ['version', release.version],
    ],
    cursor: parameters.get('cursor')?.text ?? null,
    pinned,
    search: extension === undefined ? null : findSearch(c),
    negotiated: extension === undefined,
    signal: c.req.raw.signal,
  };
  return described ? answerCsvw(c, request, service) : answerRows(c, request, service);
}
