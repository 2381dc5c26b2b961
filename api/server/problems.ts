import { withoutPostcodes } from '../../schemas/words/postcode.ts';
import type { Context } from 'hono';
import { PROBLEMS } from '../../schemas/answers/problems/problem.ts';
import { CACHE } from '../answer/row-headers.ts';
import { OutOfMemory, TimeLimit, Unreadable } from '../warehouse/duckdb.ts';
import { Abandoned, Busy } from '../warehouse/pool.ts';
import { ProblemError, quotable } from '../problem.ts';
import type { Service } from '../service.ts';
import { DamagedCatalogue } from '../warehouse/catalogue-file.ts';
import { UnavailableRelease } from '../warehouse/release.ts';
import { FIXED_HEADERS } from './security-headers.ts';

const RETRY = { 'Retry-After': '30' };

/** A failure inside, as the problem a client is told. The cause stays for the log. */
function toProblem(error: unknown, { limits }: Service): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof UnavailableRelease) {
    const detail = `${error.dataset} ${error.version} cannot be served: ${error.reason}. Its other versions may be.`;
    return new ProblemError('dataset-unavailable', detail, {
      cause: error,
      headers: RETRY,
      members: { see: `/v1/datasets/${error.dataset}/versions` },
    });
  }
  if (error instanceof Unreadable || error instanceof DamagedCatalogue) {
    const detail = 'Stored figures cannot be read just now. The operator has been told.';
    return new ProblemError('dataset-unavailable', detail, { cause: error, headers: RETRY });
  }
  if (error instanceof TimeLimit) {
    const detail = 'The answer took too long to make. Ask for fewer areas or periods at a time.';
    return new ProblemError('time-limit', detail, {
      cause: error,
      members: { limit_ms: limits.timeLimitMs },
    });
  }
  if (error instanceof Busy || error instanceof OutOfMemory || error instanceof Abandoned) {
    const detail = 'Too much is being asked of this service just now. Try again in half a minute.';
    return new ProblemError('busy', detail, { cause: error, headers: RETRY });
  }
  const detail = 'Something failed here. It is in the log under this request_id.';
  return new ProblemError('internal', detail, { cause: error });
}

const SECRET = /([?&](?:token|key|secret|password|uid)=)[^&#]*/gi;

/** The path and query of a request, without secrets and whole postcodes, cut at 1,000 characters. */
function instanceOf(c: Context): string {
  const url = c.req.url.replace(/^https?:\/\/[^/]*/, '');
  return quotable(withoutPostcodes(url.replace(SECRET, '$1…')), 1000);
}

function causeOf(problem: ProblemError): unknown {
  const { cause } = problem;
  return cause instanceof Error ? { message: cause.message, stack: cause.stack } : cause;
}

/** Headers that a route may have set before it found what is wrong. */
const OF_AN_ANSWER = ['Content-Language', 'Content-Location', 'ETag', 'Last-Modified', 'Link'];

/** Answers with `application/problem+json` (RFC 9457); server faults go to the log. */
export function answerProblem(c: Context, error: unknown, service: Service): Response {
  const problem = toProblem(error, service);
  const { type, status, detail, errors, members, headers } = problem;
  const requestId = c.get('requestId');
  if (status >= 500) {
    const fields = { request_id: requestId, url: instanceOf(c), problem: type };
    // One who has gone away is no fault of this service.
    if (problem.cause instanceof Abandoned) service.log.info(fields, 'nobody waits any more');
    else service.log.error({ ...fields, error: causeOf(problem) ?? problem.stack }, detail);
  }
  const { id, version } = c.req.param();
  const body = {
    type: `/problems/${type}`,
    title: PROBLEMS[type].title,
    status,
    detail,
    instance: instanceOf(c),
    request_id: requestId,
    ...(id !== undefined && c.req.path.startsWith('/v1/datasets/')
      ? { dataset: quotable(id), ...(version === undefined ? {} : { version: quotable(version) }) }
      : {}),
    ...members,
    errors,
  };
  for (const name of OF_AN_ANSWER) c.header(name, undefined);
  return c.body(JSON.stringify(body), status, {
    ...FIXED_HEADERS,
    'Content-Type': 'application/problem+json',
    'Cache-Control': status === 404 || status === 410 ? CACHE.gone : CACHE.problem,
    ...headers,
  });
}
