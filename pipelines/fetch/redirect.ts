import { Refused } from './refusal.ts';
import type { FetchRequest } from './request.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Headers that describe a body, gone when a redirect turns a POST into a GET. */
const OF_THE_BODY = new Set(['content-type', 'content-length', 'content-encoding']);

function demandAllowed(from: URL, to: URL, hosts: readonly string[]): void {
  const climbs = from.protocol === 'http:' && to.protocol === 'https:';
  if (to.protocol !== from.protocol && !climbs) {
    throw new Refused('redirect_refused', `the answer leads to an address of ${to.protocol}`);
  }
  if (to.hostname !== from.hostname && !hosts.includes(to.hostname)) {
    throw new Refused(
      'redirect_refused',
      `the answer leads to ${to.hostname}, which is no host of this publisher`,
    );
  }
}

function asGet(request: FetchRequest): FetchRequest {
  const kept = Object.entries(request.headers ?? {}).filter(
    ([name]) => !OF_THE_BODY.has(name.toLowerCase()),
  );
  return { ...request, method: 'GET', headers: Object.fromEntries(kept), body: null };
}

/**
 * The request that follows a redirect; undefined for any other answer. Secret parameters are not
 * added again, and secret headers go to the same origin only. Throws {@link Refused} for a host
 * that is not among the request's and for another scheme (http may become https).
 */
export function findRedirect(
  request: FetchRequest,
  answer: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): FetchRequest | undefined {
  const location = answer.headers.location;
  if (!REDIRECTS.has(answer.status) || location === undefined) return undefined;
  const from = new URL(request.url);
  if (!URL.canParse(location, from.href)) {
    throw new Refused('redirect_refused', 'the answer leads to what is no address');
  }
  const to = new URL(location, from);
  demandAllowed(from, to, request.hosts);
  const becomesGet =
    answer.status === 303 || (answer.status <= 302 && (request.method ?? 'GET') !== 'GET');
  const secrets = request.secrets.filter(
    ({ in: place }) => place === 'header' && to.origin === from.origin,
  );
  return { ...(becomesGet ? asGet(request) : request), url: to.href, secrets };
}
