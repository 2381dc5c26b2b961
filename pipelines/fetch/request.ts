import type { Secret } from './redact.ts';

/** One request to a publisher, without its secrets. */
export interface PublisherRequest {
  /** What lineage shows. */
  readonly url: string;
  /** GET when left out. */
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | null;
}

/** A request as it is sent. */
export interface FetchRequest extends PublisherRequest {
  /** Id of the publisher that is asked. */
  readonly publisher: string;
  /** Added to the address and the headers, never written down. */
  readonly secrets: readonly Secret[];
  /** Hosts that a redirect may lead to, besides the one that was asked. */
  readonly hosts: readonly string[];
}

/** What a request has beyond its address, as the journal and the lineage record it. */
export interface RequestDetails {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A request as the journal and the lineage record it: all of it but its secrets. */
export interface RecordedRequest {
  readonly publisher: string;
  readonly url: string;
  /** Left out for a GET without headers and body, and in records from before there were details. */
  readonly request?: RequestDetails | undefined;
}

const PLAIN: RequestDetails = { method: 'GET', headers: {}, body: null };

/** Headers by their names in lower case, sorted by name. */
function sortHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(headers).toSorted();
  return Object.fromEntries(names.map((name) => [name.toLowerCase(), headers[name] ?? '']));
}

/** What is recorded of a request to a publisher. */
export function recordRequest(
  publisher: string,
  { url, method = 'GET', headers = {}, body = null }: PublisherRequest,
): RecordedRequest {
  const isPlain = method === 'GET' && body === null && Object.keys(headers).length === 0;
  if (isPlain) return { publisher, url };
  return { publisher, url, request: { method, headers: sortHeaders(headers), body } };
}

/** A text that two requests share exactly when they ask the same of the same publisher. */
export function keyRequest({ publisher, url, request = PLAIN }: RecordedRequest): string {
  const { method, headers, body } = request;
  return JSON.stringify([publisher, method, url, sortHeaders(headers), body]);
}

const pairSecrets = (secrets: readonly Secret[], place: Secret['in']): [string, string][] =>
  secrets.flatMap(({ in: where, name, value }) =>
    where === place && value !== undefined ? [[name, value]] : [],
  );

/** The address that is asked: the request's own with its secret parameters. */
export function addSecretParameters({ url, secrets }: FetchRequest): string {
  const pairs = pairSecrets(secrets, 'query').map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}

/** The headers that are sent: the request's own and its secret ones. */
export function addSecretHeaders({ headers, secrets }: FetchRequest): Record<string, string> {
  return { ...headers, ...Object.fromEntries(pairSecrets(secrets, 'header')) };
}
