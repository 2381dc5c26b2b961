import type { Cell, Columns } from '../warehouse/results.ts';
import { compileFacts, compileNewest, compileRows } from '../question/compile.ts';
import { questionDigest, writeCursor } from '../question/cursor.ts';
import { questionText } from '../question/query.ts';
import type { Query } from '../question/query.ts';
import { findDoubts } from '../question/warnings/warnings.ts';
import type { Doubts } from '../question/warnings/warnings.ts';
import type { Warning } from '../../schemas/answers/rows/warning.ts';
import type { Facts } from '../question/warnings/warning.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { Release } from '../warehouse/release.ts';
import { readPackedPage } from '../packed/read-page.ts';
import type { Service } from '../service.ts';
import type { Format } from './formats/formats.ts';
import { encodeRows } from './formats/rows-json.ts';
import { queryString } from './hrefs.ts';
import { TABLE_KINDS } from '../question/tables/table-kinds.ts';

/** A checked question about a release, on its way to an answer. */
export interface RowsRequest {
  readonly release: Release;
  readonly query: Query;
  readonly format: Format;
  readonly areas: AreaIndex | undefined;
  /** Path of the answer, with its extension if it was asked for with one. */
  readonly path: string;
  /** Parameters beside the question's own that belong to its address: `version`, `from`. */
  readonly place: readonly (readonly [string, string])[];
  /** The cursor as it was given. */
  readonly cursor: string | null;
  /** The request named exactly this release. */
  readonly pinned: boolean;
  /**
   * The query string of the request as it came, where its address has an extension; null for a
   * posted question, whose address does not hold it.
   */
  readonly search: string | null;
  /** The format was chosen by `Accept`. */
  readonly negotiated: boolean;
  readonly signal: AbortSignal | undefined;
}

/** The parameters of the one address of this answer, without its cursor. */
function addressOf(request: RowsRequest, service: Service, limit: number | null) {
  const usual = request.format.whole ? null : service.limits.pageRows;
  return [
    ...request.query.canonical,
    ...(limit === usual ? [] : [['limit', limit] as const]),
    ...request.place,
  ];
}

/** The pinned address of this answer; null for a posted question that is too long for one. */
export function hrefOf(
  request: RowsRequest,
  service: Service,
  path: string = request.path,
): string | null {
  const own = addressOf(request, service, request.query.limit);
  const all = request.cursor === null ? own : [...own, ['cursor', [request.cursor]] as const];
  const search = queryString(all);
  return search.length > service.limits.queryBytes ? null : `${service.baseUrl}${path}${search}`;
}

/**
 * Where the next page begins, after a row with these sort values. A posted question that is too
 * long for an address is posted again, to an address that holds the cursor alone.
 */
function nextHref(request: RowsRequest, service: Service, key: readonly Cell[]): string {
  const { query, release, areas } = request;
  const cursor = writeCursor({
    version: release.version,
    areas: query.areas.usesIndex ? (areas?.version ?? null) : null,
    question: questionDigest(questionText(query)),
    key,
  });
  const own = addressOf(request, service, query.limit);
  const place = ['cursor', [cursor]] as const;
  const whole = queryString([...own, place]);
  const search = whole.length > service.limits.queryBytes ? queryString([place]) : whole;
  return `${service.baseUrl}${request.path}${search}`;
}

/** What an answer without rows is told by: where the newest one would have been. */
async function findNewest(
  total: number,
  { query, signal }: RowsRequest,
  { warehouse }: Service,
): Promise<{ newest?: string | null }> {
  if (total > 0 || !TABLE_KINDS[query.table.kind].hasFigures) return {};
  const [cell] = (await warehouse.select(compileNewest(query), signal)).columns[0] ?? [];
  return { newest: typeof cell === 'string' ? cell : null };
}

/**
 * The values of `columns` that occur in a page that is the whole answer, without asking again: its
 * sort columns hold every part of the key. Undefined where one of them is not in the page.
 */
function valuesIn(
  page: Columns | undefined,
  { sort, columns: answered }: Query,
  columns: readonly string[],
): Map<string, Set<string>> | undefined {
  const found = new Map<string, Set<string>>();
  for (const column of columns) {
    const place = sort.findIndex((key) => key.column === column);
    const cells = place < 0 ? undefined : page?.columns[answered.length + place];
    if (!cells) return undefined;
    found.set(column, new Set(cells.filter((cell) => typeof cell === 'string')));
  }
  return found;
}

/** The facts of all pages of an answer, asked of the release. */
async function readFacts(
  { query, signal }: RowsRequest,
  { warehouse }: Service,
  columns: readonly string[],
): Promise<Facts> {
  const result = await warehouse.select(compileFacts(query, columns), signal);
  const [total, passedOver, ...lists] = result.columns.map(([cell]) => cell ?? null);
  const found = columns.map((column, i) => {
    const list = lists[i];
    return [column, new Set(Array.isArray(list) ? list : [])] as const;
  });
  return { total: Number(total), passedOver: Number(passedOver), found: new Map(found) };
}

/**
 * How many rows the question has over all pages, and what must be said about them. `known` is the
 * number of rows of the whole answer and `page` those rows, where they are there already.
 */
export async function countRows(
  request: RowsRequest,
  service: Service,
  known: number | undefined,
  page?: Columns,
): Promise<{ total: number; warnings: Warning[] }> {
  const { query, areas } = request;
  const doubts = findDoubts(query, areas);
  const { columns } = doubts;
  const numeric = query.filters.some((filter) => filter.numeric);
  const found = numeric ? undefined : valuesIn(page, query, columns);
  const facts =
    known !== undefined && found
      ? { total: known, passedOver: 0, found }
      : await readFacts(request, service, columns);
  const newest = await findNewest(facts.total, request, service);
  return { total: facts.total, warnings: doubts.judge({ ...facts, ...newest }) };
}

/** One page of rows. */
interface Page {
  readonly returned: number;
  /** Its rows as JSON. */
  readonly print: () => string;
  readonly total: number;
  readonly warnings: readonly Warning[];
  readonly next: string | null;
}

function lastKey({ columns, rows }: Columns, answered: number): Cell[] {
  return columns.slice(answered).map((column) => column[rows - 1] ?? null);
}

/** A page out of the packed copy of a release, where that tells it. */
function findPacked({ query, release }: RowsRequest, doubts: Doubts, { packed }: Service) {
  const copy = packed.find(release);
  if (!copy) return undefined;
  try {
    return readPackedPage(query, doubts.columns, copy);
  } catch (error) {
    packed.drop(copy, error);
    return undefined;
  }
}

/** Reads one page of rows: from the packed copy of a release, or from the release itself. */
export async function readPage(request: RowsRequest, service: Service): Promise<Page> {
  const doubts = findDoubts(request.query, request.areas);
  const packed = findPacked(request, doubts, service);
  if (!packed) {
    const page = await readStoredPage(request, service);
    // Only now, so that the copy takes no time of the engine from this question.
    service.packed.want(request.release);
    return page;
  }
  const { rows, text, last, facts } = packed;
  const newest = await findNewest(facts.total, request, service);
  const warnings = doubts.judge({ ...facts, ...newest });
  const next = last ? nextHref(request, service, last) : null;
  return { returned: rows, print: () => text, total: facts.total, warnings, next };
}

/** The total of a page that is the whole answer needs no counting. */
async function readStoredPage(request: RowsRequest, service: Service): Promise<Page> {
  const { query, signal } = request;
  const result = await service.warehouse.select(compileRows(query, 'json', true), signal);
  const full = query.limit !== null && result.rows >= query.limit;
  const known = full || query.after ? undefined : result.rows;
  const { total, warnings } = await countRows(request, service, known, result);
  const more = full && (query.after !== null || total > result.rows);
  const key = lastKey(result, query.columns.length);
  const next =
    more && (await hasMore(request, service, key)) ? nextHref(request, service, key) : null;
  const print = (): string => encodeRows(query.columns, result);
  return { returned: result.rows, print, total, warnings, next };
}

/** Whether any row comes after a key: a page that ends exactly with the last row has no next. */
async function hasMore(
  { query, signal }: RowsRequest,
  { warehouse }: Service,
  key: readonly Cell[],
): Promise<boolean> {
  if (query.after === null) return true;
  const probe = { ...query, after: key, limit: 1 };
  return (await warehouse.select(compileRows(probe, 'json', true), signal)).rows > 0;
}
