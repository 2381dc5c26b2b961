import type { Context } from 'hono';
import type { RowsAnswer } from '../../schemas/answers/rows/rows.ts';
import { compileRows } from '../question/compile.ts';
import { canonicalText } from '../question/query.ts';
import type { Query } from '../question/query.ts';
import { describe } from '../question/describe.ts';
import { findColumn } from '../question/tables/table.ts';
import type { Service } from '../service.ts';
import { answerText } from './answer-text.ts';
import { chooseCoding, conditionOf, etagBase, etagOf, findKnownTag } from './etag.ts';
import { refuseTooSlow } from './bulk/too-slow.ts';
import { addressesInstead, refuseTooLarge, refuseUnfit } from './bulk/too-large.ts';
import type { Recipe } from './bulk/exports.ts';
import { ENCODER } from './formats/formats.ts';
import { countedHeaders, fixedHeaders } from './row-headers.ts';
import { countRows, readPage } from './rows.ts';
import type { RowsRequest } from './rows.ts';
import { sendFile } from './bulk/send-file.ts';

/** Parameters whose value is one thing, not a list. */
const SINGLE: ReadonlySet<string> = new Set([
  'area_at',
  'names',
  'lang',
  'value',
  'low',
  'high',
  'n',
]);

function echo({ query, place }: RowsRequest): RowsAnswer['query'] {
  const asked: Record<string, string | readonly string[]> = {};
  for (const [name, items] of query.canonical) {
    asked[name] = SINGLE.has(name) ? (items[0] ?? '') : items;
  }
  const sort = query.canonical.get('sort') ?? [];
  const rest = query.table.order.filter(
    (column) => !sort.some((s) => s.replace('-', '') === column),
  );
  return {
    ...asked,
    sort: [...sort, ...rest],
    ...(query.limit === null ? {} : { limit: query.limit }),
    ...Object.fromEntries(place),
  };
}

/**
 * What decides the bytes of an answer, before its coding. The list of areas is a part of it wherever
 * there are areas: warnings tell which of them overlap, end or have another code.
 */
function identityOf(request: RowsRequest, service: Service): string {
  const { release, query, format, areas, path, cursor, place } = request;
  return etagBase(
    release.digest,
    findColumn(query.table, 'area') ? (areas?.digest ?? null) : null,
    ENCODER,
    format.extension,
    service.baseUrl,
    path,
    canonicalText(query),
    query.limit,
    cursor,
    place.join('&'),
  );
}

async function answerPage(c: Context, request: RowsRequest, service: Service): Promise<Response> {
  const fixed = fixedHeaders(request, service);
  const base = identityOf(request, service);
  const known = findKnownTag(conditionOf(c, 'If-None-Match'), base);
  if (known !== undefined) return c.body(null, 304, { ...fixed, ETag: known });
  const { release, query } = request;
  const { returned, print, total, warnings, next } = await readPage(request, service);
  const head: Omit<RowsAnswer, 'data'> = {
    dataset: release.dataset,
    version: release.version,
    edition: release.edition,
    invented: release.manifest.invented,
    query: echo(request),
    description: describe(query),
    total,
    returned,
    complete: total === returned,
    next,
    warnings,
    attribution: release.manifest.label.licence.attribution,
    licence: release.manifest.label.licence.id,
  };
  const counted = { total, returned, next, warnings };
  return answerText(c, `${JSON.stringify(head).slice(0, -1)},"data":${print()}}`, {
    ...fixed,
    ...countedHeaders(request, service, counted),
    'Content-Type': request.format.mediaType,
    ETag: etagOf(base, 'identity'),
  });
}

/** Only the keys of a page: enough to know where the next one begins. */
function keysOnly(query: Query): Query {
  return { ...query, columns: [] };
}

function recipeOf(request: RowsRequest, service: Service, coding: 'gzip' | 'identity'): Recipe {
  const { query, format, release } = request;
  // Others may be waiting for the same file when the one who asked first goes away.
  const shared = (gone: AbortSignal): RowsRequest => ({ ...request, signal: gone });
  return {
    async write(file, gone) {
      await refuseTooLarge(shared(gone), service);
      const columns = format.columns?.(query.table) ?? query.columns;
      return format.write({
        release,
        table: query.table,
        columns,
        statement: compileRows({ ...query, columns }, format.dialect),
        coding,
        file,
        warehouse: service.warehouse,
        now: service.now,
        limits: service.limits,
        lang: query.lang,
        signal: gone,
        instead: () => addressesInstead(request, service),
      });
    },
    async about(returned, gone) {
      if (query.limit === null) {
        return { ...(await countRows(shared(gone), service, returned)), next: null };
      }
      const page = await readPage({ ...shared(gone), query: keysOnly(query) }, service);
      return { total: page.total, warnings: [...page.warnings], next: page.next };
    },
  };
}

async function answerFile(c: Context, request: RowsRequest, service: Service): Promise<Response> {
  refuseUnfit(request);
  const { format } = request;
  const coding = chooseCoding(c.req.header('Accept-Encoding'), format.codings);
  const base = identityOf(request, service);
  const fixed = {
    ...fixedHeaders(request, service),
    'Content-Type': format.mediaType,
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
  };
  const known = findKnownTag(conditionOf(c, 'If-None-Match'), base);
  if (known !== undefined) return c.body(null, 304, { ...fixed, ETag: known });
  const held = await service.exports.hold(
    `${base}.${coding}.${format.extension}`,
    () => recipeOf(request, service, coding),
    request.signal,
  );
  return sendFile(c, {
    file: held.file,
    bytes: held.bytes,
    etag: etagOf(base, coding),
    etagBase: base,
    headers: {
      ...fixed,
      ...countedHeaders(request, service, held),
      'Repr-Digest': `sha-256=:${held.sha256}:`,
    },
    done: () => held.release(),
  });
}

/**
 * Answers a checked question in its format: a page, or a whole file made first. What takes too
 * long is a problem with an estimate of its rows and addresses that would do.
 */
export async function answerRows(
  c: Context,
  request: RowsRequest,
  service: Service,
): Promise<Response> {
  const answer = request.format.whole ? answerFile : answerPage;
  try {
    return await answer(c, request, service);
  } catch (error) {
    throw refuseTooSlow(error, request, service);
  }
}
