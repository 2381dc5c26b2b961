import type { StandIn } from '../publisher.ts';

/** A vacancy as the API prints it. */
export type PrintedVacancy = Readonly<Record<string, unknown>>;

interface Holdings {
  readonly vacancies: readonly PrintedVacancy[];
  /** Positions of vacancies that are dropped after the pages were made: their standard has no code. */
  readonly dropped?: ReadonlySet<number>;
  /** False in a sample, which has no keys. */
  readonly needsKey?: boolean;
}

const KEY = 'ocp-apim-subscription-key';
const LARGEST_PAGE = 100;

/**
 * The Display Advert API as it is: 404 without its version, 401 without a key, `total` larger than
 * what the question finds, and pages that are short because rows were dropped after paging.
 */
export function displayAdvertStandIn({
  vacancies,
  dropped = new Set(),
  needsKey = true,
}: Holdings): StandIn {
  return {
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      const isKnown = pathname === '/vacancies/vacancy' && request.headers.get('x-version') === '2';
      if (!isKnown) return Response.json({ statusCode: 404 }, { status: 404 });
      if (needsKey && !request.headers.has(KEY)) {
        return Response.json({ statusCode: 401, message: 'Access denied' }, { status: 401 });
      }
      const size = Math.min(Number(searchParams.get('PageSize') ?? 10), LARGEST_PAGE);
      const start = (Number(searchParams.get('PageNumber') ?? 1) - 1) * size;
      return Response.json({
        vacancies: vacancies
          .map((vacancy, at) => ({ vacancy, at }))
          .slice(start, start + size)
          .flatMap(({ vacancy, at }) => (dropped.has(at) ? [] : [vacancy])),
        total: vacancies.length + 233,
        totalFiltered: vacancies.length,
        totalPages: Math.ceil(vacancies.length / size),
      });
    },
  };
}
