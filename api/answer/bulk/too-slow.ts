import { TimeLimit } from '../../warehouse/duckdb.ts';
import { ProblemError } from '../../problem.ts';
import type { Query } from '../../question/query.ts';
import type { Service } from '../../service.ts';
import { paths } from '../hrefs.ts';
import { hrefOf } from '../rows.ts';
import type { RowsRequest } from '../rows.ts';
import { TABLE_KINDS } from '../../question/tables/table-kinds.ts';

/** The share of all rows that have one of the codes, by the counts that every code list keeps. */
function shareOf({ table }: Query, column: string, codes: ReadonlySet<string>): number {
  const entries = table.codes.get(column)?.entries ?? [];
  const sum = (counts: readonly { readonly rows: number }[]): number =>
    counts.reduce((total, { rows }) => total + rows, 0);
  const all = sum(entries);
  return all === 0 ? 1 : sum(entries.filter(({ code }) => codes.has(code))) / all;
}

/**
 * About how many rows a question has, without looking: the rows of the release times the share of
 * each choice of codes, as if choices did not depend on each other. Null where nothing is known.
 */
function estimateRows({ query, release }: RowsRequest): number | null {
  const rows = release.manifest.coverage?.rows;
  if (rows === undefined || !TABLE_KINDS[query.table.kind].isRelease) return null;
  const shares = query.filters.map(({ column, codes }) =>
    codes ? shareOf(query, column, codes) : 1,
  );
  return Math.round(shares.reduce((product, share) => product * share, rows));
}

/**
 * What a client is told of an answer that took longer than it may: 504 with the limit, about how
 * many rows were asked for, and addresses that would do. Any other error is answered as it came.
 */
export function refuseTooSlow(error: unknown, request: RowsRequest, service: Service): unknown {
  if (!(error instanceof TimeLimit)) return error;
  const { release, format, query } = request;
  const { dataset, version, manifest } = release;
  const { timeLimitMs, fileTimeLimitMs } = service.limits;
  const stored = manifest.files.find(({ path }) => path === 'data.parquet');
  const last = query.periods.at(-1);
  const period = new Map([...query.canonical, ['period', last ? [last.code] : []] as const]);
  const narrower = { ...request, query: { ...query, canonical: period }, cursor: null };
  const alternatives = [
    ...(last && query.periods.length > 1 ? [hrefOf(narrower, service)] : []),
    stored ? `${service.baseUrl}${paths.file(dataset, version, stored.path)}` : null,
  ].filter((href) => href !== null);
  const detail =
    'The answer took too long to make. Ask for fewer areas or periods at a time, or take the stored file.';
  return new ProblemError('time-limit', detail, {
    cause: error,
    members: {
      limit_ms: format.whole ? fileTimeLimitMs : timeLimitMs,
      estimated_rows: estimateRows(request),
      alternatives,
    },
  });
}
