import type { StandIn } from '../publisher.ts';

/** A result as the API prints it. */
export type PrintedResult = Readonly<Record<string, unknown>>;

const LARGEST_PAGE = 100;
const LAST_RESULT = 10_000;

/**
 * The search as it is: 401 without a key as the name of a user, at most 100 results at once, none
 * after the first 10,000, and a total that counts them all the same.
 */
export function searchStandIn(
  results: readonly PrintedResult[],
  { needsKey = true }: { readonly needsKey?: boolean } = {},
): StandIn {
  return {
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname !== '/api/1.0/search') return Response.json({}, { status: 404 });
      if (needsKey && request.headers.get('authorization')?.startsWith('Basic ') !== true) {
        return new Response('', { status: 401 });
      }
      const take = Math.min(Number(searchParams.get('resultsToTake') ?? 100), LARGEST_PAGE);
      const skip = Number(searchParams.get('resultsToSkip') ?? 0);
      return Response.json({
        results: results.slice(skip, Math.min(skip + take, LAST_RESULT)),
        ambiguousLocations: [],
        totalResults: results.length,
      });
    },
  };
}
