import type { StandIn } from '../publisher.ts';

/** A result as the API prints it. */
export type PrintedResult = Readonly<Record<string, unknown>>;

interface Holdings {
  /** Newest first. */
  readonly results: readonly PrintedResult[];
  /** What it says that it has, where that is more than is held here. */
  readonly count?: number;
  /** False in a sample, which has no keys. */
  readonly needsKey?: boolean;
}

const LARGEST_PAGE = 50;
const SEARCH = /^\/v1\/api\/jobs\/gb\/search\/(\d+)$/;

/**
 * The search as it is: 401 without the key, at most 50 results a page, and an order of its own, in
 * which the first page comes again and again, unless the newest are asked for.
 */
export function searchStandIn({ results, count, needsKey = true }: Holdings): StandIn {
  return {
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      const page = SEARCH.exec(pathname)?.[1];
      if (page === undefined) return Response.json({}, { status: 404 });
      if (needsKey && !(searchParams.has('app_id') && searchParams.has('app_key'))) {
        return Response.json({ exception: 'AUTH_FAIL' }, { status: 401 });
      }
      const size = Math.min(Number(searchParams.get('results_per_page') ?? 10), LARGEST_PAGE);
      const isByDate = searchParams.get('sort_by') === 'date';
      const start = isByDate ? (Number(page) - 1) * size : 0;
      return Response.json({
        count: count ?? results.length,
        mean: 41_115.4,
        results: results.slice(start, start + size),
      });
    },
  };
}
